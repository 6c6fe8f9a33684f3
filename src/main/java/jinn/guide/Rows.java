package jinn.guide;

import jinn.text.Bytes;
import jinn.text.Visible;

/** A head and what is said of it, on one line of 80 columns. */
final class Rows {

    static final int COLUMNS = 80;

    private static final String INDENT = "  ";
    private static final String MORE = "...";

    /** Of a head: the text behind it has to say something, too. */
    private static final int HEAD_COLUMNS = 44;

    private static final int CONTINUATION_FIRST = 0x80;
    private static final int CONTINUATION_LAST = 0xbf;

    private Rows() {
    }

    /** @param column where the text begins, unless the head is longer */
    static void put(StringBuilder to, int column, String head, String text) {
        StringBuilder row = new StringBuilder(INDENT).append(cut(Visible.word(head), HEAD_COLUMNS));
        int width = Visible.columns(row.toString());
        int gap = Math.max(INDENT.length(), column - width);
        row.append(" ".repeat(gap)).append(clipped(text, COLUMNS - width - gap));
        to.append(row).append('\n');
    }

    /** As many whole words as fit; what is no word, and too long, is cut. */
    private static String clipped(String text, int room) {
        if (Visible.columns(text) <= room) {
            return text;
        }
        StringBuilder fitting = new StringBuilder();
        for (String word : Bytes.fields(text, ' ')) {
            if (Visible.columns(fitting.toString()) + Visible.columns(word) + 1 + MORE.length()
                    > room) {
                break;
            }
            fitting.append(fitting.isEmpty() ? "" : " ").append(word);
        }
        return fitting.append(MORE).toString();
    }

    /** Behind a whole character. */
    private static String cut(String text, int columns) {
        if (Visible.columns(text) <= columns) {
            return text;
        }
        StringBuilder fitting = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int end = at + 1;
            while (end < text.length() && text.charAt(end) >= CONTINUATION_FIRST
                    && text.charAt(end) <= CONTINUATION_LAST) {
                end++;
            }
            fitting.append(text, at, end);
            if (Visible.columns(fitting.toString()) + MORE.length() > columns) {
                fitting.setLength(fitting.length() - (end - at));
                break;
            }
            at = end;
        }
        return fitting.append(MORE).toString();
    }
}
