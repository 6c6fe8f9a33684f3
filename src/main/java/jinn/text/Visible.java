package jinn.text;

import java.io.ByteArrayOutputStream;

/**
 * Bytes as a terminal may be given them: nothing in them is an order to it. A control character
 * becomes {@code ^X}; one of those behind ASCII (U+0080 to U+009F), and a byte that belongs to no
 * UTF-8, become {@code \xNN} a byte. Everything else stays.
 */
public final class Visible {

    private static final String HEX = "0123456789abcdef";

    /** First and last characters of rows, below U+10000: what takes no column of its own. */
    private static final String NARROW =
            "\u0300\u036f\u0483\u0489\u0591\u05bd\u05bf\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u05c7"
            + "\u0610\u061a\u061c\u061c\u064b\u065f\u0670\u0670\u06d6\u06dc\u06df\u06e4\u06e7\u06e8"
            + "\u06ea\u06ed\u0900\u0902\u093a\u093a\u093c\u093c\u0941\u0948\u094d\u094d\u0951\u0957"
            + "\u0962\u0963\u0981\u0981\u09bc\u09bc\u09c1\u09c4\u09cd\u09cd\u0e31\u0e31\u0e34\u0e3a"
            + "\u0e47\u0e4e\u1160\u11ff\u1ab0\u1aff\u1dc0\u1dff\u200b\u200f\u202a\u202e\u2060\u206f"
            + "\u20d0\u20f0\u302a\u302d\u3099\u309a\ufe00\ufe0f\ufe20\ufe2f\ufeff\ufeff";

    /** The same: what takes two, in any font that terminals use. */
    private static final String WIDE =
            "\u1100\u115f\u231a\u231b\u2329\u232a\u23e9\u23ec\u23f0\u23f0\u23f3\u23f3\u25fd\u25fe"
            + "\u2614\u2615\u2648\u2653\u267f\u267f\u2693\u2693\u26a1\u26a1\u26aa\u26ab\u26bd\u26be"
            + "\u26c4\u26c5\u26ce\u26ce\u26d4\u26d4\u26ea\u26ea\u26f2\u26f3\u26f5\u26f5\u26fa\u26fa"
            + "\u26fd\u26fd\u2705\u2705\u270a\u270b\u2728\u2728\u274c\u274c\u274e\u274e\u2753\u2755"
            + "\u2757\u2757\u2795\u2797\u27b0\u27b0\u27bf\u27bf\u2b1b\u2b1c\u2b50\u2b50\u2b55\u2b55"
            + "\u2e80\u303e\u3041\u3247\u3250\u4dbf\u4e00\ua4cf\ua960\ua97c\uac00\ud7a3\uf900\ufaff"
            + "\ufe10\ufe19\ufe30\ufe6f\uff00\uff60\uffe0\uffe6";

    /** The same of those above. */
    private static final int[] HIGH_NARROW = {0x1d167, 0x1d169, 0xe0100, 0xe01ef};
    private static final int[] HIGH_WIDE = {0x16fe0, 0x18cff, 0x1b000, 0x1b2ff, 0x1f004, 0x1f004,
        0x1f0cf, 0x1f0cf, 0x1f18e, 0x1f18e, 0x1f191, 0x1f19a, 0x1f200, 0x1f320, 0x1f32d, 0x1f335,
        0x1f337, 0x1f37c, 0x1f37e, 0x1f393, 0x1f3a0, 0x1f3ca, 0x1f3cf, 0x1f3d3, 0x1f3e0, 0x1f3f0,
        0x1f3f4, 0x1f3f4, 0x1f3f8, 0x1f43e, 0x1f440, 0x1f440, 0x1f442, 0x1f4fc, 0x1f4ff, 0x1f53d,
        0x1f54b, 0x1f54e, 0x1f550, 0x1f567, 0x1f57a, 0x1f57a, 0x1f595, 0x1f596, 0x1f5a4, 0x1f5a4,
        0x1f5fb, 0x1f64f, 0x1f680, 0x1f6c5, 0x1f6cc, 0x1f6cc, 0x1f6d0, 0x1f6d2, 0x1f6d5, 0x1f6df,
        0x1f6eb, 0x1f6ec, 0x1f6f4, 0x1f6fc, 0x1f7e0, 0x1f7f0, 0x1f90c, 0x1f93a, 0x1f93c, 0x1f945,
        0x1f947, 0x1f9ff, 0x1fa70, 0x1faff, 0x20000, 0x3fffd};
    private static final int HIGH = 0x10000;

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
        int columns = 0;
        for (int at = 0; at < text.length(); at += sizeAt(text, at)) {
            columns += columnsAt(text, at);
        }
        return columns;
    }

    /** As much of visible text as takes no more columns, with what belongs to the last one. */
    public static String beginning(String text, int most) {
        int left = most;
        int at = 0;
        while (at < text.length() && columnsAt(text, at) <= left) {
            left -= columnsAt(text, at);
            at += sizeAt(text, at);
        }
        return text.substring(0, at);
    }

    private static int sizeAt(String text, int at) {
        byte[] bytes = bytesAt(text, at);
        return Math.max(1, Utf8.sizeAt(bytes, 0, bytes.length));
    }

    private static byte[] bytesAt(String text, int at) {
        return Bytes.toArray(text.substring(at, Math.min(text.length(), at + 4)));
    }

    private static int columnsAt(String text, int at) {
        if (text.charAt(at) < 0x80) {
            return 1;
        }
        byte[] bytes = bytesAt(text, at);
        int size = Math.max(1, Utf8.sizeAt(bytes, 0, bytes.length));
        int character = Utf8.characterAt(bytes, 0, size);
        boolean high = character >= HIGH;
        if (high ? isIn(HIGH_NARROW, character) : isIn(NARROW, character)) {
            return 0;
        }
        return (high ? isIn(HIGH_WIDE, character) : isIn(WIDE, character)) ? 2 : 1;
    }

    private static boolean isIn(String rows, int character) {
        boolean in = false;
        for (int i = 0; i < rows.length() && character >= rows.charAt(i); i += 2) {
            in = character <= rows.charAt(i + 1);
        }
        return in;
    }

    private static boolean isIn(int[] rows, int character) {
        boolean in = false;
        for (int i = 0; i < rows.length && character >= rows[i]; i += 2) {
            in = character <= rows[i + 1];
        }
        return in;
    }
}
