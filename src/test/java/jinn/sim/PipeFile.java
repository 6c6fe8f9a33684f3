package jinn.sim;

import java.util.Arrays;
import jinn.value.Errno;
import jinn.value.OpenMode.Access;
import jinn.value.Signal;

/** One end of a pipe or fifo. */
final class PipeFile extends OpenFile {

    private final PipeBuffer buffer;

    /** Writers seen before this end was opened do not hang up on it (hazard H12). */
    private int writersBefore = -1;

    PipeFile(Node.Fifo fifo, Access access, boolean blocking) {
        super(fifo, access, blocking);
        buffer = fifo.buffer;
        if (access != Access.WRITE) {
            buffer.opened(false);
        }
        if (access != Access.READ) {
            buffer.opened(true);
        }
    }

    /** Opens a fifo by its path as fifo(7) says; may wait for the other side. */
    static PipeFile open(SimProcess by, Node.Fifo fifo, Access access, boolean blocking) {
        if (access == Access.WRITE && !blocking && fifo.buffer.readers() == 0) {
            throw new Refused(Errno.ENXIO);
        }
        PipeFile file = new PipeFile(fifo, access, blocking);
        if (access == Access.READ && fifo.buffer.writers() == 0) {
            if (blocking) {
                int seen = fifo.buffer.writerOpens();
                file.waitFor(by, () -> fifo.buffer.writerOpens() != seen);
            } else {
                file.writersBefore = fifo.buffer.writerOpens();
            }
        }
        if (access == Access.WRITE && fifo.buffer.readers() == 0) {
            int seen = fifo.buffer.readerOpens();
            file.waitFor(by, () -> fifo.buffer.readerOpens() != seen);
        }
        return file;
    }

    private void waitFor(SimProcess by, Wait condition) {
        boolean opened = false;
        try {
            by.waitUntil(condition);
            opened = true;
        } finally {
            if (!opened) {
                ended();
            }
        }
    }

    @Override
    int read(SimProcess by, byte[] target, int offset, int length) {
        mustRead();
        if (length == 0) {
            return 0;
        }
        if (buffer.isEmpty() && buffer.writers() > 0) {
            if (!blocking) {
                throw new Refused(Errno.EAGAIN);
            }
            by.waitUntil(() -> !buffer.isEmpty() || buffer.writers() == 0);
        }
        return buffer.read(target, offset, length);
    }

    @Override
    void widen(int size) {
        buffer.widen(size);
    }

    /** What is there, without waiting; empty at the end of the file. */
    byte[] taken(int length) {
        mustRead();
        if (buffer.isEmpty() && buffer.writers() > 0) {
            throw new Refused(Errno.EAGAIN);
        }
        byte[] bytes = new byte[length];
        return Arrays.copyOf(bytes, buffer.read(bytes, 0, length));
    }

    int peek(byte[] target, int length) {
        mustRead();
        if (buffer.isEmpty() && buffer.writers() > 0) {
            throw new Refused(Errno.EAGAIN);
        }
        return buffer.peek(target, length);
    }

    @Override
    int write(SimProcess by, byte[] source, int offset, int length) {
        mustWrite();
        if (length == 0) {
            return 0;
        }
        int done = buffer.readers() == 0 ? 0 : buffer.merge(source, offset, length);
        while (done < length) {
            if (buffer.readers() == 0) {
                by.raise(Signal.PIPE);
                return orRefuse(done, Errno.EPIPE);
            }
            if (!buffer.isFull()) {
                done += buffer.append(source, offset + done, length - done);
            } else if (blocking) {
                by.waitUntil(() -> !buffer.isFull() || buffer.readers() == 0);
            } else {
                return orRefuse(done, Errno.EAGAIN);
            }
        }
        return done;
    }

    private static int orRefuse(int done, Errno errno) {
        if (done == 0) {
            throw new Refused(errno);
        }
        return done;
    }

    @Override
    boolean isReadable(SimProcess by) {
        return access != Access.WRITE && !buffer.isEmpty();
    }

    @Override
    boolean isWritable(SimProcess by) {
        return access != Access.READ && !buffer.isFull();
    }

    @Override
    boolean isBroken() {
        boolean hungUp = access != Access.WRITE && buffer.writers() == 0
                && buffer.writerOpens() != writersBefore;
        return hungUp || access != Access.READ && buffer.readers() == 0;
    }

    @Override
    void ended() {
        if (access != Access.WRITE) {
            buffer.closed(false);
        }
        if (access != Access.READ) {
            buffer.closed(true);
        }
    }
}
