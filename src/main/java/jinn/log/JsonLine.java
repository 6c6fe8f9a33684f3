package jinn.log;

import jinn.text.Bytes;
import jinn.text.Utf8;

/**
 * A line as a JSON object (RFC 8259) of strings. A byte that belongs to no UTF-8 becomes U+FFFD;
 * the object then also has all bytes of the line in hex, so that none is lost.
 */
final class JsonLine {

    /** A byte becomes no more than that: an escape of six, and two digits. */
    static final int GROWTH_MAX = 8;

    /** Longer lines would not fit into memory with that growth: they are cut. */
    static final int LINE_MAX = 65_536;

    static final String BEFORE_TIME = "{\"time\":\"";

    private static final int DOTS_MAX = 3;
    private static final String HEX = "0123456789abcdef";
    private static final byte[] UNKNOWN = Bytes.toArray("\\ufffd");
    private static final byte[] CONTROL = Bytes.toArray("\\u00");
    private static final byte[] BEFORE_HEX = Bytes.toArray("\",\"hex\":\"");
    private static final byte[] END = Bytes.toArray("\"}\n");

    private JsonLine() {
    }

    /** No object is larger, less its time; dots and newline included. */
    static int sizeMax(Directive.Json names, int lineMax) {
        return BEFORE_TIME.length() + afterTime(names).length + GROWTH_MAX * lineMax
                + BEFORE_HEX.length + END.length + DOTS_MAX;
    }

    /** What stands between the time and the line. */
    static byte[] afterTime(Directive.Json names) {
        Outlet text = new Outlet(Integer.MAX_VALUE);
        name(text, "\",\"service\":\"", names.service());
        name(text, "\",\"stream\":\"", names.channel());
        append(text, "\",\"line\":\"");
        return text.copy();
    }

    private static void name(Outlet text, String before, String name) {
        if (!name.isEmpty()) {
            append(text, before);
            byte[] bytes = Bytes.toArray(name);
            escape(text, bytes, 0, bytes.length);
        }
    }

    private static void append(Outlet text, String ascii) {
        text.append(Bytes.toArray(ascii), 0, ascii.length());
    }

    /** The line, and what ends the object and its record; {@code dots} stand behind the line. */
    static void end(Outlet outlet, Input line, int length, byte[] dots) {
        int from = line.lineStart();
        boolean whole = escape(outlet, line.bytes(), from, from + length);
        outlet.append(dots, 0, dots.length);
        if (!whole) {
            outlet.append(BEFORE_HEX, 0, BEFORE_HEX.length);
            for (int i = from; i < from + length; i++) {
                hex(outlet, line.bytes()[i]);
            }
        }
        outlet.append(END, 0, END.length);
    }

    /** False where a byte was none of UTF-8. */
    private static boolean escape(Outlet outlet, byte[] bytes, int from, int to) {
        boolean whole = true;
        int plain = from;
        int at = from;
        while (at < to) {
            byte one = bytes[at];
            int size = Utf8.sizeAt(bytes, at, to);
            if (size == 0 || one >= 0 && isEscaped(one)) {
                outlet.append(bytes, plain, at - plain);
                whole &= size > 0;
                special(outlet, one);
                plain = at + 1;
            }
            at += Math.max(1, size);
        }
        outlet.append(bytes, plain, to - plain);
        return whole;
    }

    private static boolean isEscaped(byte one) {
        return one < ' ' || one == '"' || one == '\\' || one == 0x7f;
    }

    private static void special(Outlet outlet, byte one) {
        if (one < 0) {
            outlet.append(UNKNOWN, 0, UNKNOWN.length);
        } else if (one == '"' || one == '\\') {
            outlet.append((byte) '\\');
            outlet.append(one);
        } else {
            outlet.append(CONTROL, 0, CONTROL.length);
            hex(outlet, one);
        }
    }

    private static void hex(Outlet outlet, byte one) {
        outlet.append((byte) HEX.charAt(one >> 4 & 15));
        outlet.append((byte) HEX.charAt(one & 15));
    }
}
