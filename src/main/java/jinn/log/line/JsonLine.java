package jinn.log.line;

import jinn.log.script.Directive;
import jinn.text.Bytes;
import jinn.text.Json;

/** A line as an object of strings, as {@link Json} writes them. */
final class JsonLine {

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
        RecordBuffer text = new RecordBuffer(Integer.MAX_VALUE);
        name(text, "\",\"service\":\"", names.service());
        name(text, "\",\"stream\":\"", names.channel());
        append(text, "\",\"line\":\"");
        return text.copy();
    }

    private static void name(RecordBuffer text, String before, String name) {
        if (!name.isEmpty()) {
            append(text, before);
            byte[] bytes = Bytes.toArray(name);
            Json.escape(text, bytes, 0, bytes.length);
        }
    }

    private static void append(RecordBuffer text, String ascii) {
        text.append(Bytes.toArray(ascii), 0, ascii.length());
    }

    /** The line, and what ends the object and its record; {@code dots} stand behind the line. */
    static void end(RecordBuffer buffer, Input line, int length, byte[] dots) {
        int from = line.lineStart();
        boolean whole = Json.escape(buffer, line.bytes(), from, from + length);
        buffer.append(dots, 0, dots.length);
        if (!whole) {
            buffer.append(BEFORE_HEX, 0, BEFORE_HEX.length);
            for (int i = from; i < from + length; i++) {
                Json.hex(buffer, line.bytes()[i]);
            }
        }
        buffer.append(END, 0, END.length);
    }
}
