package jinn.option;

import org.jspecify.annotations.Nullable;

/**
 * Long texts as the build leaves them in the binary: two bytes in each char, where a byte that is
 * no character of a text stands for a pair of bytes, each of which may stand for a pair in turn.
 * A text that was never packed, as on a JVM, is read as it is. {@code jinn.compile.PackedTexts}
 * does the packing, and {@code docs/decisions/descriptions.md} says why.
 *
 * <p>Packed: {@link #MARK}, the letters of the options, a newline, the bytes; 0 fills the last.
 */
public final class Packed {

    public static final char MARK = '\u0001';

    /** How many bytes are no character of a text: all but newline, 32 to 126, and 0. */
    public static final int PAIRS_MAX = 159;

    /** What the build puts the pairs in the place of. */
    public static final String NO_PAIRS = "the pairs of packed texts";

    private static final int BELOW_NEWLINE = 9;
    private static final int BELOW_BLANK = 30;

    private Packed() {
    }

    /** The byte that stands for the pair of that place. */
    public static char code(int pair) {
        return (char) (pair < BELOW_NEWLINE ? pair + 1
                : pair < BELOW_BLANK ? pair + 2 : pair - BELOW_BLANK + 127);
    }

    private static int pair(char code) {
        return code < '\n' ? code - 1 : code < ' ' ? code - 2 : code - 127 + BELOW_BLANK;
    }

    /** What was noted of a packed text's options; null of a text that is not packed. */
    static @Nullable String letters(String text) {
        return text.isEmpty() || text.charAt(0) != MARK ? null
                : text.substring(1, text.indexOf('\n'));
    }

    /** In full. */
    public static String text(String text) {
        return text(text, NO_PAIRS);
    }

    public static String text(String text, String pairs) {
        return unpacked(text, pairs, false);
    }

    /** No more than that: most of a text is behind it. */
    static String firstLine(String text) {
        String beginning = unpacked(text, NO_PAIRS, true);
        return beginning.substring(0, beginning.indexOf('\n'));
    }

    private static String unpacked(String text, String pairs, boolean oneLine) {
        if (text.isEmpty() || text.charAt(0) != MARK) {
            return text;
        }
        StringBuilder plain = new StringBuilder();
        for (int i = text.indexOf('\n') + 1; i < text.length(); i++) {
            char two = text.charAt(i);
            int before = plain.length();
            put(plain, (char) (two & 0xff), pairs);
            put(plain, (char) (two >> 8), pairs);
            if (oneLine && plain.indexOf("\n", before) >= 0) {
                break;
            }
        }
        return plain.toString();
    }

    /** As deep as pairs are in pairs, each of which stands behind those it is made of. */
    private static void put(StringBuilder plain, char code, String pairs) {
        if (code == '\n' || code >= ' ' && code < 127) {
            plain.append(code);
        } else if (code != 0) {
            int at = 2 * pair(code);
            put(plain, pairs.charAt(at), pairs);
            put(plain, pairs.charAt(at + 1), pairs);
        }
    }
}
