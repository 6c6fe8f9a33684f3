package jinn.journal;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import jinn.text.Bytes;

/** The line in a JSON object that the logger wrote; of any other object all of it. */
final class JsonText {

    private static final byte[] LINE = Bytes.toArray("\"line\":\"");
    private static final byte[] HEX = Bytes.toArray(",\"hex\":\"");

    private JsonText() {
    }

    /** @param from behind the time; what stands before it is the start of the object */
    static byte[] line(byte[] bytes, int from, int to) {
        int start = find(LINE, bytes, from, to);
        if (start < 0) {
            return Arrays.copyOfRange(bytes, from, to);
        }
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        int end = unescape(bytes, start, to, text);
        boolean exact = end + 1 + HEX.length <= to && find(HEX, bytes, end + 1, to) == end + 1
                + HEX.length;
        return exact ? hex(bytes, end + 1 + HEX.length, to) : text.toByteArray();
    }

    /** The place behind it; -1 where it is not there. */
    private static int find(byte[] wanted, byte[] bytes, int from, int to) {
        for (int i = from; i + wanted.length <= to; i++) {
            if (Arrays.equals(wanted, 0, wanted.length, bytes, i, i + wanted.length)) {
                return i + wanted.length;
            }
        }
        return -1;
    }

    /** The place of the quote that ends it. */
    private static int unescape(byte[] bytes, int from, int to, ByteArrayOutputStream text) {
        int at = from;
        while (at < to && bytes[at] != '"') {
            boolean escape = bytes[at] == '\\' && at + 1 < to;
            boolean unicode = escape && bytes[at + 1] == 'u' && at + 6 <= to;
            if (unicode) {
                putUtf8(text, digits(bytes, at + 2, 4));
            } else {
                text.write(bytes[escape ? at + 1 : at]);
            }
            at += unicode ? 6 : escape ? 2 : 1;
        }
        return at;
    }

    private static void putUtf8(ByteArrayOutputStream text, int character) {
        if (character < 0x80) {
            text.write(character);
        } else if (character < 0x800) {
            text.write(0xc0 | character >> 6);
            text.write(0x80 | character & 0x3f);
        } else {
            text.write(0xe0 | character >> 12);
            text.write(0x80 | character >> 6 & 0x3f);
            text.write(0x80 | character & 0x3f);
        }
    }

    private static byte[] hex(byte[] bytes, int from, int to) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        for (int i = from; i + 1 < to && bytes[i] != '"'; i += 2) {
            text.write(digits(bytes, i, 2));
        }
        return text.toByteArray();
    }

    /** What is no digit counts as 0. */
    private static int digits(byte[] bytes, int from, int count) {
        int value = 0;
        for (int i = from; i < from + count; i++) {
            value = value << 4 | Math.max(0, "0123456789abcdef".indexOf(bytes[i]));
        }
        return value;
    }
}
