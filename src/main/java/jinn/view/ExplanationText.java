package jinn.view;

import java.util.List;
import jinn.journal.LastLines;
import jinn.kernel.Clock;
import jinn.text.Bytes;
import jinn.text.Visible;
import jinn.value.Instant;
import jinn.value.LocalTime;

/** An explanation for people: what a line is about stands before it; long lines are folded. */
public final class ExplanationText {

    private static final int ABOUT_WIDTH = 12;
    private static final int TEXT_LEAST = 20;
    private static final String INDENT = "  ";

    private final Screen screen;
    private final StringBuilder text = new StringBuilder();

    public ExplanationText(String name, Screen screen) {
        this.screen = screen;
        text.append(Columns.cut(Visible.word(name), screen.columns())).append('\n');
    }

    public void add(List<Explanation.Line> lines) {
        for (Explanation.Line line : lines) {
            add(line);
        }
    }

    public void add(Explanation.Line line) {
        int room = Math.max(TEXT_LEAST, screen.columns() - ABOUT_WIDTH);
        String about = INDENT + line.about();
        StringBuilder row = new StringBuilder();
        for (String word : Bytes.fields(line.says(), ' ')) {
            if (!row.isEmpty()
                    && Visible.columns(row.toString()) + 1 + Visible.columns(word) > room) {
                put(about, row.toString());
                about = "";
                row.setLength(0);
            }
            row.append(row.isEmpty() ? "" : " ").append(word);
        }
        put(about, row.toString());
    }

    private void put(String about, String says) {
        text.append(Columns.cut(Columns.padded(about, ABOUT_WIDTH) + says, screen.columns()))
                .append('\n');
    }

    /** Lines of a log, with the time of their stamps; nothing in them is an order. */
    public void add(Clock clock, List<LastLines.Line> lines) {
        for (LastLines.Line line : lines) {
            String shown = Bytes.fromArray(Visible.line(line.text())).replace("\t", " ");
            text.append(Columns.cut("    " + (line.stamped() ? stamp(clock, line.time()) : "")
                    + shown, screen.columns())).append('\n');
        }
    }

    private static String stamp(Clock clock, Instant time) {
        LocalTime local = clock.local(time);
        return local.year() + "-" + two(local.month()) + "-" + two(local.day()) + " "
                + two(local.hour()) + ":" + two(local.minute()) + ":" + two(local.second()) + "  ";
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
