package jinn.journal.line;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import jinn.text.Bytes;
import org.jspecify.annotations.Nullable;

/** The line in a JSON object that the logger wrote. Objects of other programs are none of ours. */
final class JsonText {

    private static final byte[] SERVICE = Bytes.toArray(",\"service\":\"");
    private static final byte[] STREAM = Bytes.toArray(",\"stream\":\"");
    private static final byte[] LINE = Bytes.toArray(",\"line\":\"");
    private static final byte[] HEX = Bytes.toArray(",\"hex\":\"");
    private static final byte[] END = Bytes.toArray("}");
    private static final String ESCAPES = "bfnrt";
    private static final String ESCAPED = "\b\f\n\r\t";
    private static final int UNKNOWN = 0xfffd;
    private static final int ESCAPE_SIZE = 6;

    private JsonText() {
    }

    /**
     * Null where the object has something else in it than the logger's have.
     *
     * @param from behind the time
     */
    static byte @Nullable [] line(byte[] bytes, int from, int to) {
        int at = behindMember(SERVICE, bytes, from, to);
        at = behindMember(STREAM, bytes, at, to);
        if (!isAt(LINE, bytes, at, to)) {
            return null;
        }
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        int end = unescape(bytes, at + LINE.length, to, text);
        if (end == to) {
            return text.toByteArray(); // Torn, when the power failed.
        }
        byte[] line = text.toByteArray();
        at = end + 1;
        if (isAt(HEX, bytes, at, to)) {
            int digits = at + HEX.length;
            at = behindString(bytes, digits, to);
            line = at <= to ? hex(bytes, digits, at - 1) : line;
        }
        return at >= to || at == to - 1 && isAt(END, bytes, at, to) ? line : null;
    }

    private static boolean isAt(byte[] wanted, byte[] bytes, int at, int to) {
        return at + wanted.length <= to
                && Arrays.equals(wanted, 0, wanted.length, bytes, at, at + wanted.length);
    }

    /** The same place where that member is not there. */
    private static int behindMember(byte[] name, byte[] bytes, int at, int to) {
        return isAt(name, bytes, at, to) ? behindString(bytes, at + name.length, to) : at;
    }

    /** Behind the quote that ends it; more than {@code to} where none does. */
    private static int behindString(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] != '"') {
            at += bytes[at] == '\\' ? 2 : 1;
        }
        return at + 1;
    }

    /** The place of the quote that ends it. */
    private static int unescape(byte[] bytes, int from, int to, ByteArrayOutputStream text) {
        int at = from;
        while (at < to && bytes[at] != '"') {
            boolean escape = bytes[at] == '\\' && at + 1 < to;
            if (escape && bytes[at + 1] == 'u' && at + ESCAPE_SIZE <= to) {
                at = character(bytes, at, to, text);
            } else {
                text.write(escape ? plain(bytes[at + 1]) : bytes[at]);
                at += escape ? 2 : 1;
            }
        }
        return Math.min(at, to);
    }

    private static int plain(byte letter) {
        int index = ESCAPES.indexOf(letter);
        return index < 0 ? letter : ESCAPED.charAt(index);
    }

    /** Two that are halves of one count as that. */
    private static int character(byte[] bytes, int at, int to, ByteArrayOutputStream text) {
        int first = digits(bytes, at + 2, 4);
        int next = at + ESCAPE_SIZE;
        boolean high = first >> 10 == 0xd800 >> 10;
        boolean pair = high && next + ESCAPE_SIZE <= to && bytes[next] == '\\'
                && bytes[next + 1] == 'u' && digits(bytes, next + 2, 4) >> 10 == 0xdc00 >> 10;
        if (pair) {
            putUtf8(text, 0x10000 + ((first & 0x3ff) << 10 | digits(bytes, next + 2, 4) & 0x3ff));
            return next + ESCAPE_SIZE;
        }
        putUtf8(text, first >> 11 == 0xd800 >> 11 ? UNKNOWN : first);
        return next;
    }

    private static void putUtf8(ByteArrayOutputStream text, int character) {
        if (character < 0x80) {
            text.write(character);
        } else if (character < 0x800) {
            text.write(0xc0 | character >> 6);
            text.write(0x80 | character & 0x3f);
        } else if (character < 0x10000) {
            text.write(0xe0 | character >> 12);
            text.write(0x80 | character >> 6 & 0x3f);
            text.write(0x80 | character & 0x3f);
        } else {
            text.write(0xf0 | character >> 18);
            text.write(0x80 | character >> 12 & 0x3f);
            text.write(0x80 | character >> 6 & 0x3f);
            text.write(0x80 | character & 0x3f);
        }
    }

    private static byte[] hex(byte[] bytes, int from, int to) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        for (int i = from; i + 1 < to; i += 2) {
            text.write(digits(bytes, i, 2));
        }
        return text.toByteArray();
    }

    /** What is no digit counts as 0. */
    private static int digits(byte[] bytes, int from, int count) {
        int value = 0;
        for (int i = from; i < from + count; i++) {
            value = value << 4 | Math.max(0, "0123456789abcdef".indexOf(bytes[i] | 0x20));
        }
        return value;
    }
}
