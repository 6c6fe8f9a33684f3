package jinn.applet.event;

import java.util.List;
import jinn.applet.Applet.Row;

/** Of events: fifo directories and who listens. */
public final class EventPrograms {

    public static final List<Row> ROWS = List.of(
            new Row("cleanfifodir", CleanFifoDir::new),
            new Row("ftrig-listen", FtrigListen::new),
            new Row("ftrig-listen1", FtrigWait::withProgram),
            new Row("ftrig-notify", FtrigNotify::new),
            new Row("ftrig-wait", FtrigWait::alone),
            new Row("ftrigrd", FtrigRd::new),
            new Row("mkfifodir", MkFifoDir::new));

    private EventPrograms() {
    }
}
