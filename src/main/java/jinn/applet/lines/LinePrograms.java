package jinn.applet.lines;

import java.util.List;
import jinn.applet.Applet.Row;

/** Utilities about words and lines, in the order of their names. */
public final class LinePrograms {

    public static final List<Row> ROWS = List.of(
            new Row("basename", () -> new PathPart(true)),
            new Row("clock", ClockLabel::new),
            new Row("cut", Cut::new),
            new Row("dirname", () -> new PathPart(false)),
            new Row("expr", Expr::new),
            new Row("format-filter", FormatFilter::new),
            new Row("grep", Grep::new),
            new Row("head", Head::new),
            new Row("quote", () -> new Quote(false)),
            new Row("quote-filter", () -> new Quote(true)),
            new Row("sort", Sort::new),
            new Row("uniquename", UniqueName::new),
            new Row("unquote", Unquote::new),
            new Row("unquote-filter", UnquoteFilter::new));

    private LinePrograms() {
    }
}
