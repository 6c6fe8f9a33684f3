package jinn.text;

/** Which bytes are UTF-8 (RFC 3629, section 4). */
public final class Utf8 {

    private Utf8() {
    }

    /** How many bytes the character that begins there has; 0 where none does. */
    public static int sizeAt(byte[] bytes, int at, int end) {
        int lead = bytes[at] & 0xff;
        if (lead < 0x80) {
            return 1;
        }
        int size = lead < 0xc2 || lead > 0xf4 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
        if (size == 0 || at + size > end || !isSecond(lead, bytes[at + 1] & 0xff)) {
            return 0;
        }
        for (int i = 2; i < size; i++) {
            if ((bytes[at + i] & 0xc0) != 0x80) {
                return 0;
            }
        }
        return size;
    }

    /** The character that has so many bytes there. */
    public static int characterAt(byte[] bytes, int at, int size) {
        int lead = bytes[at] & 0xff;
        int character = size == 1 ? lead : lead & 0xff >> size + 1;
        for (int i = 1; i < size; i++) {
            character = character << 6 | bytes[at + i] & 0x3f;
        }
        return character;
    }

    /** No longer forms than needed, no surrogates, nothing above U+10FFFF. */
    private static boolean isSecond(int lead, int second) {
        int from = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
        int to = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
        return second >= from && second <= to;
    }
}
