package jinn.applet.view;

import java.util.List;
import jinn.applet.Applet.Row;

/** Those that look, and change nothing. */
public final class ViewPrograms {

    public static final List<Row> ROWS = List.of(
            new Row("metrics", ShowMetrics::new),
            new Row("status", Status::new),
            new Row("top", Top::new),
            new Row("tree", Tree::new),
            new Row("why", Why::new));

    private ViewPrograms() {
    }
}
