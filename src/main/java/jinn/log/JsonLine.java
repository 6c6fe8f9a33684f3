package jinn.log;

import jinn.text.Bytes;
import jinn.text.Json;

/** A line as an object of strings, as {@link Json} writes them. */
final class JsonLine {

    /** Longer lines would not fit into memory with that growth: they are cut. */
    static final int LINE_MAX = 65_536;

    static final String BEFORE_TIME = "{\"time\":\"";

    private static final int DOTS_MAX = 3;
    private static final byte[] BEFORE_HEX = Bytes.toArray("\",\"hex\":\"");
    private static final byte[] END = Bytes.toArray("\"}\n");

    private JsonLine() {
    }

    /** No object is larger, less its time; dots and newline included. */
    static int sizeMax(Directive.Json names, int lineMax) {
        return BEFORE_TIME.length() + afterTime(names).length + Json.GROWTH_MAX * lineMax
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
            Json.escape(text, bytes, 0, bytes.length);
        }
    }

    private static void append(Outlet text, String ascii) {
        text.append(Bytes.toArray(ascii), 0, ascii.length());
    }

    /** The line, and what ends the object and its record; {@code dots} stand behind the line. */
    static void end(Outlet outlet, Input line, int length, byte[] dots) {
        int from = line.lineStart();
        boolean whole = Json.escape(outlet, line.bytes(), from, from + length);
        outlet.append(dots, 0, dots.length);
        if (!whole) {
            outlet.append(BEFORE_HEX, 0, BEFORE_HEX.length);
            for (int i = from; i < from + length; i++) {
                Json.hex(outlet, line.bytes()[i]);
            }
        }
        outlet.append(END, 0, END.length);
    }
}
