package jinn.applet.log;

import java.util.List;
import jinn.applet.Applet.Row;

/** Of logs: who writes them, who shows them, and what stamps lines. */
public final class LogPrograms {

    public static final List<Row> ROWS = List.of(
            new Row("log", Log::new),
            new Row("logs", Logs::new),
            new Row("socklog", SockLog::new),
            new Row("tai64n", Tai64nStamp::new),
            new Row("tai64nlocal", Tai64nLocal::new),
            new Row("ucspilogd", UcspiLogd::new));

    private LogPrograms() {
    }
}
