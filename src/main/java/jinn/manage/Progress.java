package jinn.manage;

import java.util.List;
import jinn.kernel.Clock;
import jinn.kernel.Kernel;
import jinn.system.Report;
import jinn.text.Visible;
import jinn.value.Fd;
import jinn.value.Result.Ok;

/** The line that stands on a terminal while somebody is waited for; elsewhere there is none. */
public final class Progress {

    /** What is over by then needs no line. */
    public static final long FIRST_MS = 300;
    public static final long NEXT_MS = 1000;

    private static final int COLUMNS_DEFAULT = 80;

    private final Kernel kernel;
    private final Report report;
    private final long limitMs;
    private final long beganMs;
    private final boolean isTerminal;

    /** Columns of the line that stands there. */
    private int shown;

    /** {@code limitMs} of the wait; 0 for none. */
    public Progress(Report report, long limitMs) {
        kernel = report.kernel();
        this.report = report;
        this.limitMs = limitMs;
        beganMs = nowMs();
        isTerminal = kernel.files().terminalColumns(Fd.STDERR).isOk();
    }

    /** Whether there is somebody to see it. */
    public boolean isShown() {
        return isTerminal;
    }

    public void show(List<String> names) {
        if (!isTerminal) {
            return;
        }
        int columns = kernel.files().terminalColumns(Fd.STDERR) instanceof Ok<Integer>(Integer has)
                && has > 0 ? has : COLUMNS_DEFAULT;
        String line = WaitLine.of(names, WaitLine.time(nowMs() - beganMs, limitMs), columns);
        int wide = Visible.columns(line);
        report.put(Fd.STDERR, "\r" + line + " ".repeat(Math.max(0, shown - wide)));
        shown = Math.max(shown, wide);
    }

    /** In one write with nothing left of it, by what every terminal knows. */
    public void erase() {
        if (shown > 0) {
            report.put(Fd.STDERR, "\r" + " ".repeat(shown) + "\r");
            shown = 0;
        }
    }

    private long nowMs() {
        return kernel.clock().monotonicNs() / Clock.NANOS_PER_MS;
    }
}
