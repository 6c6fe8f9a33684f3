package jinn.view;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import jinn.text.Bytes;
import jinn.text.Visible;

/**
 * Which columns of a table fit, and how wide each is: the least important are left out first, then
 * those that may be cut are, down to some columns. No row is wider than there is room: none
 * wraps.
 */
public final class Columns {

    static final String GAP = "  ";

    /** What is cut ends so: U+2026, whose second byte C takes in no literal. */
    static final String CUT = Bytes.fromArray(new byte[] {(byte) 0xe2, (byte) 0x80, (byte) 0xa6});

    private static final int LEAST = 8;

    private final int[] widths;
    private final boolean[] shown;
    private final int room;

    /**
     * @param widths in columns of a terminal, as much as each would like
     * @param room of a row in all
     */
    public Columns(int[] widths, int room) {
        this.widths = widths.clone();
        this.room = room;
        this.shown = new boolean[widths.length];
        Arrays.fill(shown, true);
    }

    /** Leaves these out, the first one first, until the rest fits. */
    public void leaveOut(int[] order) {
        for (int i = 0; i < order.length && total() > room; i++) {
            shown[order[i]] = false;
        }
    }

    /** Makes that one narrower, as far as is needed and no narrower than that. */
    public void narrow(int column, int least) {
        int over = total() - room;
        if (over > 0 && shown[column]) {
            widths[column] = Math.max(Math.min(widths[column], least), widths[column] - over);
        }
    }

    /** The same, as far as it can be read. */
    public void narrow(int column) {
        narrow(column, LEAST);
    }

    /** What is left goes to that one, as far as it would like it. */
    public void widen(int column, int most) {
        int spare = room - total();
        if (spare > 0 && shown[column]) {
            widths[column] = Math.min(most, widths[column] + spare);
        }
    }

    private int total() {
        int total = 0;
        for (int i = 0; i < widths.length; i++) {
            total += shown[i] ? widths[i] + (total == 0 ? 0 : GAP.length()) : 0;
        }
        return total;
    }

    /** As wide as that row is, where it is wider. */
    public static void widen(int[] widths, List<String> row) {
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(widths[i], Visible.columns(row.get(i)));
        }
    }

    /** What is shown of a row, without blanks at its end. */
    public String line(List<String> row) {
        StringBuilder line = new StringBuilder();
        int blanks = 0;
        for (int i = 0; i < row.size(); i++) {
            if (shown[i]) {
                String cut = cut(row.get(i), widths[i]);
                line.append(" ".repeat(blanks)).append(cut);
                blanks = widths[i] - Visible.columns(cut) + GAP.length();
            }
        }
        return line.toString();
    }

    /** That line with the words of its column as somebody has them look; not the blanks behind. */
    public String coloured(String line, int column, UnaryOperator<String> look) {
        if (!shown[column]) {
            return line;
        }
        int before = 0;
        for (int i = 0; i < column; i++) {
            before += shown[i] ? widths[i] + GAP.length() : 0;
        }
        String left = Visible.beginning(line, before);
        String rest = line.substring(left.length());
        String cell = Visible.beginning(rest, widths[column]);
        int end = cell.length();
        while (end > 0 && cell.charAt(end - 1) == ' ') {
            end--;
        }
        cell = cell.substring(0, end);
        return left + look.apply(cell) + rest.substring(cell.length());
    }

    /** That text in so many columns, and the blanks that are left of them behind it. */
    public static String padded(String text, int columns) {
        String cut = cut(text, columns);
        return cut + " ".repeat(columns - Visible.columns(cut));
    }

    /** As much of a visible text as has room, and a mark where that is not all. */
    public static String cut(String text, int columns) {
        return Visible.columns(text) <= columns ? text
                : columns <= 0 ? "" : Visible.beginning(text, columns - 1) + CUT;
    }
}
