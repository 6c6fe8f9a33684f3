package jinn.shutdown;

import java.util.ArrayList;
import java.util.List;
import jinn.control.Layout;
import jinn.text.Bytes;

/** The lines of /proc/mounts, as far as the end of a machine needs them. */
public final class Mounts {

    private static final String KEPT = Layout.RUN;
    private static final List<String> KEPT_ONCE = List.of("devtmpfs", "proc", "sysfs");

    private Mounts() {
    }

    /**
     * Where to unmount, in this order: the last mounted first. /run stays, and the first of each
     * kind of file system by which the system is seen.
     */
    public static List<String> toUnmount(String text) {
        List<String> paths = new ArrayList<>();
        List<String> kept = new ArrayList<>();
        for (String line : Bytes.fields(text, '\n')) {
            List<String> fields = Bytes.fields(line, ' ');
            if (fields.size() < 3) {
                continue;
            }
            String path = unescaped(fields.get(1));
            String type = fields.get(2);
            boolean first = KEPT_ONCE.contains(type) && !kept.contains(type);
            if (first) {
                kept.add(type);
            } else if (!path.equals(KEPT)) {
                paths.addFirst(path);
            }
        }
        return paths;
    }

    /** The kernel writes a blank, a tab, a newline and a backslash as three octal digits. */
    static String unescaped(String text) {
        StringBuilder plain = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\\' && at + 3 < text.length()) {
                plain.append((char) ((text.charAt(at + 1) - '0') * 64
                        + (text.charAt(at + 2) - '0') * 8 + (text.charAt(at + 3) - '0')));
                at += 4;
            } else {
                plain.append(c);
                at++;
            }
        }
        return plain.toString();
    }
}
