package jinn.report;

import jinn.text.Bytes;
import jinn.text.Utf8;
import jinn.text.Visible;

/**
 * Text of a page under way. What comes from elsewhere may be any bytes: none of them becomes
 * markup, commands the reader's screen, or changes the direction in which it is read.
 */
public final class Html {

    /** First and last of rows: orders to whoever shows text, and what no text may hold. */
    private static final int[] ORDERS = {0x061c, 0x061c, 0x200e, 0x200f, 0x2028, 0x202e, 0x2066,
        0x2069, 0xfdd0, 0xfdef, 0xfeff, 0xfeff};
    private static final int LAST_OF_PLANE = 0xfffe;

    private final StringBuilder text = new StringBuilder();

    /** Our own. */
    Html markup(String markup) {
        text.append(markup);
        return this;
    }

    Html text(String bytes) {
        text.append(escaped(bytes));
        return this;
    }

    /** An element with that text in it. {@code start} is its start tag without brackets. */
    Html element(String start, String bytes) {
        int blank = start.indexOf(' ');
        String name = blank < 0 ? start : start.substring(0, blank);
        text.append('<').append(start).append('>').append(escaped(bytes)).append("</")
                .append(name).append('>');
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /** UTF-8 that may stand in an element and in a quoted attribute. */
    public static String escaped(String unsafe) {
        byte[] bytes = Visible.line(Bytes.toArray(unsafe));
        StringBuilder safe = new StringBuilder();
        int at = 0;
        while (at < bytes.length) {
            int size = Math.max(1, Utf8.sizeAt(bytes, at, bytes.length));
            int character = Utf8.characterAt(bytes, at, size);
            switch (character) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(isOrder(character) ? "\\u{" + hex(character) + "}"
                        : Bytes.fromArray(bytes, at, size));
            }
            at += size;
        }
        return safe.toString();
    }

    private static boolean isOrder(int character) {
        boolean in = (character & LAST_OF_PLANE) == LAST_OF_PLANE;
        for (int i = 0; i < ORDERS.length && character >= ORDERS[i]; i += 2) {
            in |= character <= ORDERS[i + 1];
        }
        return in;
    }

    private static String hex(int character) {
        return Integer.toHexString(character);
    }
}
