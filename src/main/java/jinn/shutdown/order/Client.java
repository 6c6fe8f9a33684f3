package jinn.shutdown.order;

import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.system.Report;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.FileInfo;
import jinn.value.OpenMode;
import jinn.value.PollSet;
import jinn.value.Result;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import jinn.value.Signal;

/** Who gives orders to the daemon. Nothing is created where it is not there. */
public record Client(Kernel kernel) {

    /** A fifo that nobody reads: the daemon is about to start, or to start again. */
    private static final int TRIES_MAX = 100;
    private static final long PAUSE_MS = 20;

    /**
     * Asks whether it listens.
     *
     * @throws Fatal with {@code code} where it does not
     */
    public void probe(int code) {
        files().close(open(code));
    }

    /**
     * One write, which the fifo takes whole or not at all; {@link Fatal} 111 where it does not.
     * What is ordered may begin with TERM to everybody: it does not end this process from here
     * on, which goes at once anyway, and is to say that the order was taken.
     */
    public void send(byte[] order) {
        Fd fd = open(Fatal.SYSTEM);
        kernel.signals().block(Signal.TERM);
        Result<Integer> put = Report.putAll(files(), fd, order);
        files().close(fd);
        put.orFatal("write to", Paths.fifo(kernel));
    }

    private Fd open(int code) {
        String fifo = Paths.fifo(kernel);
        Result<Fd> opened = files().open(fifo, OpenMode.WRITE.nonBlocking());
        for (int i = 0; i < TRIES_MAX && opened.failedWith(Errno.ENXIO); i++) {
            kernel.poller().poll(new PollSet(), PAUSE_MS);
            opened = files().open(fifo, OpenMode.WRITE.nonBlocking());
        }
        switch (opened) {
            case Failed<Fd>(Errno errno) -> throw unreachable(code, fifo, errno);
            case Ok<Fd>(Fd fd) -> {
                FileInfo info = files().info(fd).orFatal("stat", fifo);
                if (info.type() != FileInfo.Type.FIFO) {
                    throw unreachable(code, fifo, Errno.ENXIO);
                }
                return fd;
            }
        }
    }

    private static Fatal unreachable(int code, String fifo, Errno errno) {
        return new Fatal(code, "unable to talk to the shutdown daemon at " + fifo + ": "
                + errno.reason());
    }

    private Files files() {
        return kernel.files();
    }
}
