package jinn.text;

/**
 * Strings of JSON (RFC 8259), by one rule for all that this suite writes. UTF-8 stays as it is;
 * quotes, backslashes and control characters are escaped; a byte that belongs to no UTF-8 becomes
 * U+FFFD, and the object then also has all bytes in hex, so that none is lost.
 */
public final class Json {

    /** A byte becomes no more than that: an escape of six, and two digits. */
    public static final int GROWTH_MAX = 8;

    private static final String HEX = "0123456789abcdef";
    private static final byte[] UNKNOWN = Bytes.toArray("\\ufffd");
    private static final byte[] CONTROL = Bytes.toArray("\\u00");

    private Json() {
    }

    /** Where text goes. */
    public interface Sink {

        void append(byte[] bytes, int from, int length);

        void append(byte one);
    }

    /** What stands between the quotes. False where a byte was none of UTF-8. */
    public static boolean escape(Sink sink, byte[] bytes, int from, int to) {
        boolean whole = true;
        int plain = from;
        int at = from;
        while (at < to) {
            byte one = bytes[at];
            int size = Utf8.sizeAt(bytes, at, to);
            if (size == 0 || one >= 0 && isEscaped(one)) {
                sink.append(bytes, plain, at - plain);
                whole &= size > 0;
                special(sink, one);
                plain = at + 1;
            }
            at += Math.max(1, size);
        }
        sink.append(bytes, plain, to - plain);
        return whole;
    }

    private static boolean isEscaped(byte one) {
        return one < ' ' || one == '"' || one == '\\' || one == 0x7f;
    }

    private static void special(Sink sink, byte one) {
        if (one < 0) {
            sink.append(UNKNOWN, 0, UNKNOWN.length);
        } else if (one == '"' || one == '\\') {
            sink.append((byte) '\\');
            sink.append(one);
        } else {
            sink.append(CONTROL, 0, CONTROL.length);
            hex(sink, one);
        }
    }

    /** Two digits. */
    public static void hex(Sink sink, byte one) {
        sink.append((byte) HEX.charAt(one >> 4 & 15));
        sink.append((byte) HEX.charAt(one & 15));
    }
}
