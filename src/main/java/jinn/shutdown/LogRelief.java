package jinn.shutdown;

import jinn.control.Layout;
import jinn.kernel.Files;
import jinn.shutdown.order.Paths;
import jinn.system.Report;
import jinn.value.Fd;
import jinn.value.OpenMode;
import jinn.value.PollSet;
import jinn.value.Result.Ok;

/**
 * Room in the catch-all log's fifo while a script runs that would write to it, and whose end the
 * machine's end waits for. A logger that takes nothing for long, with its disk full, will take
 * nothing any more: then what it left there is dropped, rather than nobody ever stops.
 */
final class LogRelief {

    static final long LOOK_MS = 1000;

    /** In a row, that find no room. */
    static final int LOOKS_MAX = 5;

    /** From the directory of the shutdown daemon. */
    private static final String FIFO = "../" + Paths.LOGGER + "/" + Layout.FIFO;
    private static final int CHUNK = 65_536;

    /** Enough for the largest pipe that there can be without privilege. */
    private static final int CHUNKS_MAX = 16;

    private final Report report;
    private int full;

    LogRelief(Report report) {
        this.report = report;
    }

    void drainIfFull() {
        PollSet set = new PollSet();
        set.add(Fd.STDERR, true);
        report.kernel().poller().poll(set, 0);
        full = set.isReady(0) ? 0 : full + 1;
        if (full >= LOOKS_MAX) {
            drain();
        }
    }

    private void drain() {
        if (!(files().open(FIFO, OpenMode.READ.nonBlocking()) instanceof Ok<Fd>(Fd fifo))) {
            return;
        }
        byte[] dropped = new byte[CHUNK];
        int size = 0;
        for (int i = 0; i < CHUNKS_MAX && files().read(fifo, dropped, 0, CHUNK)
                instanceof Ok<Integer>(Integer count) && count > 0; i++) {
            size += count;
        }
        files().close(fifo);
        report.warning("the catch-all logger takes nothing: dropped " + size + " bytes");
        full = 0;
    }

    private Files files() {
        return report.kernel().files();
    }
}
