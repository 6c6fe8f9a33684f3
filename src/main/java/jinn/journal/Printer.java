package jinn.journal;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import jinn.kernel.Kernel;
import jinn.system.Report;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.Result;

/** Lines on stdout; where whoever looks at it is a human, through a pager. */
final class Printer {

    private static final int BATCH = 16_384;

    private final Kernel kernel;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private boolean wantsPager;
    private Optional<Pager> pager = Optional.empty();
    private boolean closed;
    private boolean any;

    Printer(Kernel kernel, boolean paged) {
        this.kernel = kernel;
        this.wantsPager = paged;
    }

    /** Whether a line was printed. */
    boolean any() {
        return any;
    }

    /** Whether nobody looks any more. */
    boolean isClosed() {
        return closed;
    }

    void print(byte[] line) {
        any = true;
        out.write(line, 0, line.length);
        if (out.size() >= BATCH) {
            flush();
        }
    }

    void flush() {
        if (out.size() == 0 || closed) {
            return;
        }
        if (wantsPager) { // Not before there is something: complaints come before it.
            wantsPager = false;
            pager = Pager.start(kernel);
        }
        Result<Integer> put = Report.putAll(kernel.files(), Fd.STDOUT, out.toByteArray());
        out.reset();
        if (pager.isPresent() && put.failedWith(Errno.EPIPE)) {
            closed = true; // Its reader has seen enough.
        } else {
            put.orFatal("write to", "stdout");
        }
    }

    /** Nothing more comes. */
    void end() {
        flush();
        pager.ifPresent(Pager::await);
        pager = Optional.empty();
    }
}
