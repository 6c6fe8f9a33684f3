package jinn.applet.readiness;

import java.util.List;
import jinn.applet.Applet.Row;

/** Of readiness, and of daemons that go to the background. */
public final class ReadinessPrograms {

    public static final List<Row> ROWS = List.of(
            new Row("background-watch", BackgroundWatch::new),
            new Row("fghack", FgHack::new),
            new Row("notify-fd-from-socket", NotifyFdFromSocket::new),
            new Row("notify-socket-from-fd", NotifySocketFromFd::new),
            new Row("notifyoncheck", NotifyOnCheck::new));

    private ReadinessPrograms() {
    }
}
