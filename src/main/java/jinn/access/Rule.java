package jinn.access;

import java.util.ArrayList;
import java.util.List;
import jinn.system.Variables;
import jinn.text.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * What is decided about a client.
 *
 * @param changes variables that change, each followed by a zero byte: {@code NAME=VALUE} sets,
 *     {@code NAME} takes away
 * @param script what runs instead of the server's program; empty for none
 */
public record Rule(boolean allows, String changes, String script) {

    public static final Rule DENY = new Rule(false, "", "");
    public static final Rule ALLOW = new Rule(true, "", "");

    private static final int LENGTH_BYTES = 2;
    private static final int LENGTH_MAX = 0xffff;

    /** {@code NAME=VALUE} or {@code NAME}, one after another. */
    public List<String> listed() {
        List<String> listed = new ArrayList<>(Bytes.fields(changes, '\0'));
        listed.removeLast();
        return listed;
    }

    public Variables changed(Variables variables) {
        Variables changed = variables;
        for (String change : listed()) {
            int equals = change.indexOf('=');
            changed = equals < 0 ? changed.without(change)
                    : changed.with(change.substring(0, equals), change.substring(equals + 1));
        }
        return changed;
    }

    /** True where its record can hold it. */
    public boolean fits() {
        return changes.length() <= LENGTH_MAX && script.length() <= LENGTH_MAX;
    }

    /** {@code D}; or {@code A}, the size of the changes, they, the size of the script, it. */
    public String encoded() {
        if (!allows) {
            return "D";
        }
        return "A" + length(changes) + changes + length(script) + script;
    }

    private static String length(String text) {
        byte[] length = new byte[LENGTH_BYTES];
        Bytes.putNumber(length, 0, LENGTH_BYTES, text.length());
        return Bytes.fromArray(length);
    }

    /** Null where this is no rule. */
    public static @Nullable Rule decode(String record) {
        if (record.equals("D")) {
            return DENY;
        }
        String changes = record.startsWith("A") ? sized(record, 1) : null;
        String script = changes == null
                ? null : sized(record, 1 + LENGTH_BYTES + changes.length());
        if (changes == null || script == null) {
            return null;
        }
        boolean whole = record.length()
                == 1 + 2 * LENGTH_BYTES + changes.length() + script.length()
                && (changes.isEmpty() || changes.endsWith("\0")) && script.indexOf('\0') < 0;
        return whole ? new Rule(true, changes, script) : null;
    }

    private static @Nullable String sized(String record, int at) {
        int start = at + LENGTH_BYTES;
        if (start > record.length()) {
            return null;
        }
        int length = record.charAt(at) << 8 | record.charAt(at + 1);
        return start + length > record.length() ? null : record.substring(start, start + length);
    }
}
