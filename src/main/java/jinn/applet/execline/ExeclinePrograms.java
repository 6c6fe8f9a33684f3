package jinn.applet.execline;

import java.util.List;
import jinn.applet.Applet.Row;

/** The programs of the execline language, in the order of their names. */
public final class ExeclinePrograms {

    public static final List<Row> ROWS = List.of();

    private ExeclinePrograms() {
    }
}
