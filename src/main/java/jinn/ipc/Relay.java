package jinn.ipc;

import jinn.kernel.Kernel;
import jinn.loop.SharedOutput;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.PollSet;
import jinn.value.Result;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;

/**
 * Copies from one descriptor to another, one buffer at a time: what cannot be written yet keeps
 * more from being read. The end of the one becomes the end of the other.
 */
final class Relay {

    private static final int BUFFER_SIZE = 8192;

    private final Kernel kernel;
    private final Fd from;
    private final Fd to;
    private final SharedOutput output;
    private final byte[] buffer = new byte[BUFFER_SIZE];
    private int start;
    private int end;

    /** Where it waits in the set of all. */
    private int place;
    private boolean over;

    Relay(Kernel kernel, Fd from, Fd to) {
        this.kernel = kernel;
        this.from = from;
        this.to = to;
        output = new SharedOutput(kernel, to);
    }

    boolean isOver() {
        return over;
    }

    /** Adds what it waits for. */
    void waitIn(PollSet set) {
        place = set.size();
        if (!over) {
            set.add(start < end ? to : from, start < end);
        }
    }

    /** Goes on as far as it can without waiting: others may have what it reads from, too. */
    void go(PollSet set) {
        if (!over && start == end && set.isReady(place)) {
            read();
        }
        if (!over && start < end) {
            write();
        }
    }

    private void read() {
        switch (kernel.files().read(from, buffer, 0, BUFFER_SIZE)) {
            case Ok<Integer>(Integer count) when count > 0 -> {
                start = 0;
                end = count;
            }
            case Failed<Integer>(Errno errno) when errno == Errno.EAGAIN -> {
            }
            case Ok<Integer> _, Failed<Integer> _ -> finish();
        }
    }

    private void write() {
        Result<Integer> written = output.write(buffer, start, end - start);
        if (written instanceof Ok<Integer>(Integer count)) {
            start += count;
        } else if (!written.failedWith(Errno.EAGAIN)) {
            finish();
        }
    }

    /** A socket is shut, because the other direction may still use it; a pipe is closed. */
    private void finish() {
        over = true;
        if (!kernel.sockets().finishSending(to).isOk()) {
            kernel.files().close(to);
        }
    }
}
