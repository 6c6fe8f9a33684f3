package jinn.text;

import java.io.ByteArrayOutputStream;

/**
 * Bytes as a terminal may be given them: nothing in them is an order to it. A control character
 * becomes {@code ^X}; one of those behind ASCII (U+0080 to U+009F), and a byte that belongs to no
 * UTF-8, become {@code \xNN} a byte. Everything else stays.
 */
public final class Visible {

    private static final String HEX = "0123456789abcdef";

    /** First and last characters of rows: what takes no column of its own. */
    private static final int[] NARROW = {0x300, 0x36f, 0x483, 0x489, 0x591, 0x5bd, 0x610, 0x61a,
        0x64b, 0x65f, 0x1ab0, 0x1aff, 0x1dc0, 0x1dff, 0x200b, 0x200f, 0x202a, 0x202e, 0x2060,
        0x2064, 0x20d0, 0x20ff, 0xfe00, 0xfe0f, 0xfe20, 0xfe2f, 0xfeff, 0xfeff, 0xe0100, 0xe01ef};

    /** The same: what takes two, in any font that terminals use. */
    private static final int[] WIDE = {0x1100, 0x115f, 0x231a, 0x231b, 0x2e80, 0x303e, 0x3041,
        0x33ff, 0x3400, 0x4dbf, 0x4e00, 0xa4cf, 0xa960, 0xa97c, 0xac00, 0xd7a3, 0xf900, 0xfaff,
        0xfe30, 0xfe6f, 0xff00, 0xff60, 0xffe0, 0xffe6, 0x16fe0, 0x18cff, 0x1b000, 0x1b2ff,
        0x1f300, 0x1f64f, 0x1f680, 0x1f6ff, 0x1f900, 0x1f9ff, 0x20000, 0x3fffd};

    private Visible() {
    }

    /** A line; tabs stay. The same array where nothing has to be changed. */
    public static byte[] line(byte[] bytes) {
        int at = 0;
        while (at < bytes.length && sizeAt(bytes, at) > 0) {
            at += sizeAt(bytes, at);
        }
        if (at == bytes.length) {
            return bytes;
        }
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        text.write(bytes, 0, at);
        while (at < bytes.length) {
            int size = sizeAt(bytes, at);
            if (size > 0) {
                text.write(bytes, at, size);
            } else {
                mask(text, bytes[at]);
            }
            at += Math.max(1, size);
        }
        return text.toByteArray();
    }

    /** A word, in which a tab is not shown as it is either. */
    public static String word(String bytes) {
        return Bytes.fromArray(line(Bytes.toArray(bytes.replace("\t", "^I"))));
    }

    /** How many bytes a character has that is shown as it is; 0 where the byte may not be. */
    private static int sizeAt(byte[] bytes, int at) {
        byte one = bytes[at];
        boolean control = one >= 0 && one < ' ' && one != '\t' || one == 0x7f;
        int size = control ? 0 : Utf8.sizeAt(bytes, at, bytes.length);
        return size == 2 && Utf8.characterAt(bytes, at, 2) < 0xa0 ? 0 : size;
    }

    private static void mask(ByteArrayOutputStream text, byte one) {
        if (one >= 0) {
            text.write('^');
            text.write(one ^ 0x40);
        } else {
            text.write('\\');
            text.write('x');
            text.write(HEX.charAt(one >> 4 & 15));
            text.write(HEX.charAt(one & 15));
        }
    }

    /** How many columns visible text takes. */
    public static int columns(String text) {
        byte[] bytes = Bytes.toArray(text);
        int columns = 0;
        int at = 0;
        while (at < bytes.length) {
            int size = Math.max(1, Utf8.sizeAt(bytes, at, bytes.length));
            int character = Utf8.characterAt(bytes, at, size);
            columns += isIn(NARROW, character) ? 0 : isIn(WIDE, character) ? 2 : 1;
            at += size;
        }
        return columns;
    }

    private static boolean isIn(int[] rows, int character) {
        boolean in = false;
        for (int i = 0; i < rows.length && character >= rows[i]; i += 2) {
            in = character <= rows[i + 1];
        }
        return in;
    }
}
