package jinn.depend;

import java.util.ArrayList;
import java.util.List;
import jinn.depend.Chart.Bar;
import jinn.report.Html;
import jinn.text.Visible;
import jinn.value.LocalTime;
import jinn.view.Columns;

/** A chart for people: as lines, or as a picture. */
public final class ChartText {

    private static final List<String> HEAD = List.of("", "NAME", "BEGAN", "TOOK", "AFTER", "");
    private static final int BAR_COLUMN = 5;
    private static final int BAR_WIDTH = 24;
    private static final int BAR_LEAST = 4;
    private static final int NAME_COLUMN = 1;
    private static final int BEGAN_COLUMN = 2;
    private static final int AFTER_COLUMN = 4;

    private static final int ROW_HEIGHT = 22;
    private static final int TOP = 40;
    private static final int NAMES_WIDTH = 220;
    private static final int PICTURE_WIDTH = 900;
    private static final int BARS_WIDTH = 560;

    private ChartText() {
    }

    /** {@code columns}: no line is wider. The critical path is marked with a star. */
    public static String text(Chart chart, int columns) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < chart.bars().size(); i++) {
            rows.add(row(chart, i));
        }
        int[] widths = new int[HEAD.size()];
        Columns.widen(widths, HEAD);
        rows.forEach(row -> Columns.widen(widths, row));
        Columns shown = new Columns(widths, columns);
        shown.narrow(BAR_COLUMN, BAR_LEAST);
        shown.leaveOut(new int[] {BAR_COLUMN, AFTER_COLUMN});
        shown.narrow(NAME_COLUMN);
        shown.leaveOut(new int[] {BEGAN_COLUMN});
        shown.narrow(NAME_COLUMN, 1);
        StringBuilder text = new StringBuilder(Columns.cut(heading(chart), columns) + "\n");
        text.append(shown.line(HEAD)).append('\n');
        rows.forEach(row -> text.append(shown.line(row)).append('\n'));
        return text.append(Columns.cut(path(chart), columns)).append('\n').toString();
    }

    private static String heading(Chart chart) {
        LocalTime at = LocalTime.utc(chart.atSeconds());
        return chart.bars().size() + " went up in " + (chart.endMs() - chart.beganMs()) + " ms, "
                + at.year() + "-" + two(at.month()) + "-" + two(at.day()) + " " + two(at.hour())
                + ":" + two(at.minute()) + ":" + two(at.second()) + " UTC";
    }

    private static String two(int number) {
        return (number < 10 ? "0" : "") + number;
    }

    private static List<String> row(Chart chart, int place) {
        Bar bar = chart.bars().get(place);
        return List.of(chart.critical().contains(place) ? "*" : "", Visible.word(bar.name()),
                bar.beginMs() - chart.beganMs() + "ms",
                bar.failed() ? "failed" : bar.tookMs() + "ms",
                bar.after() < 0 ? "-" : Visible.word(chart.bars().get(bar.after()).name()),
                " ".repeat(scaled(chart, bar.beginMs(), BAR_WIDTH - 1))
                        + "=".repeat(1 + scaled(chart, bar.endMs(), BAR_WIDTH - 1)
                                - scaled(chart, bar.beginMs(), BAR_WIDTH - 1)));
    }

    private static int scaled(Chart chart, long ms, int width) {
        long all = Math.max(1, chart.endMs() - chart.beganMs());
        return (int) ((double) Math.clamp(ms - chart.beganMs(), 0, all) / all * width);
    }

    private static String path(Chart chart) {
        StringBuilder path = new StringBuilder("critical path: ");
        for (int i = 0; i < chart.critical().size(); i++) {
            Bar bar = chart.bars().get(chart.critical().get(i));
            path.append(i == 0 ? "" : ", ").append(Visible.word(bar.name())).append(' ')
                    .append(bar.tookMs()).append("ms");
        }
        return path.toString();
    }

    /** A whole file of SVG, which needs nothing else. */
    public static String svg(Chart chart) {
        int height = TOP + ROW_HEIGHT * (chart.bars().size() + 1);
        StringBuilder svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\""
                + PICTURE_WIDTH + "\" height=\"" + height + "\" font-family=\"sans-serif\" "
                + "font-size=\"13\">\n<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
        label(svg, 10, TOP / 2, heading(chart));
        for (int i = 0; i < chart.bars().size(); i++) {
            Bar bar = chart.bars().get(i);
            int y = TOP + ROW_HEIGHT * i;
            int x = NAMES_WIDTH + scaled(chart, bar.beginMs(), BARS_WIDTH);
            int width = 1 + NAMES_WIDTH + scaled(chart, bar.endMs(), BARS_WIDTH) - x;
            String colour = bar.failed() ? "#c33" : chart.critical().contains(i) ? "#d80" : "#48a";
            svg.append("<rect x=\"").append(x).append("\" y=\"").append(y).append("\" width=\"")
                    .append(width).append("\" height=\"16\" fill=\"").append(colour)
                    .append("\"/>\n");
            label(svg, 10, y + 13, Columns.cut(Visible.word(bar.name()), 28));
            label(svg, x + width + 5, y + 13,
                    bar.failed() ? "failed" : bar.tookMs() + " ms");
        }
        label(svg, 10, height - 7, path(chart));
        return svg.append("</svg>\n").toString();
    }

    private static void label(StringBuilder svg, int x, int y, String text) {
        svg.append("<text x=\"").append(x).append("\" y=\"").append(y).append("\">")
                .append(Html.escaped(text)).append("</text>\n");
    }
}
