package jinn.lint;

import jinn.supervise.settings.ServiceEntry;
import jinn.text.Bytes;
import jinn.text.Nearness;
import org.jspecify.annotations.Nullable;

/** Names that nobody heeds, and that somebody may have meant to be others. */
final class NearNames {

    /** From so many letters on, so many may be wrong. */
    private static final int LONG = 8;
    private static final int WRONG_IN_LONG = 2;
    private static final int SHORT = 4;

    private NearNames() {
    }

    /** Null where it is like none that is heeded. */
    static @Nullable ServiceEntry near(String name) {
        if (isAside(name)) {
            return null;
        }
        for (ServiceEntry entry : ServiceEntry.values()) {
            boolean ours = switch (entry.kind()) {
                case SCRIPT, MARK, NUMBER, DESCRIPTOR, DELAYS, LIMIT, SIGNAL, SERVICE -> true;
                case DIRECTORY, FREE -> false;
            };
            if (ours && isNear(name, entry.file())) {
                return entry;
            }
        }
        return null;
    }

    /** What editors keep, and what is hidden on purpose. */
    private static boolean isAside(String name) {
        char first = name.charAt(0);
        return first == '.' || first == '#' || name.endsWith("~");
    }

    static boolean isNear(String name, String known) {
        String one = plain(name);
        String other = plain(known);
        int wrong = other.length() >= LONG ? WRONG_IN_LONG : other.length() >= SHORT ? 1 : 0;
        return Math.abs(one.length() - other.length()) <= wrong
                && Nearness.distance(one, other) <= wrong;
    }

    /** Letters and digits alone, none of them small. */
    private static String plain(String name) {
        StringBuilder text = new StringBuilder();
        String upper = Bytes.upper(name);
        for (int i = 0; i < upper.length(); i++) {
            char c = upper.charAt(i);
            boolean between = c == '-' || c == '_' || c == '.' || c == ' ';
            text.append(between ? "" : String.valueOf(c));
        }
        return text.toString();
    }
}
