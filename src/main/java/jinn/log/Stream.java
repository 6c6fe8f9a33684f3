package jinn.log;

import jinn.kernel.Errno;
import jinn.kernel.Fd;
import jinn.kernel.FileInfo;
import jinn.kernel.FileInfo.Identity;
import jinn.kernel.Kernel;
import jinn.kernel.PollSet;
import jinn.kernel.Result.Failed;
import jinn.kernel.Result.Ok;
import jinn.log.line.Need;
import jinn.log.line.RecordBuffer;
import jinn.log.line.Sink;
import jinn.log.line.Warnings;

/** Stdout or stderr as a sink. One that breaks is given up; the others go on. */
final class Stream implements Sink {

    /** What poll(2) promises of a pipe that can be written to, and what is written in one piece. */
    private static final int PIPE_ROOM = 4096;

    private final Warnings warnings;
    private final Fd fd;
    private final RecordBuffer buffer;
    private final PollSet room = new PollSet();

    /** Whether it writes only what there is room for. */
    private boolean asks;
    private boolean broken;

    Stream(Warnings warnings, Fd fd, int max) {
        this.warnings = warnings;
        this.fd = fd;
        this.buffer = new RecordBuffer(max);
    }

    /**
     * A reader that sleeps must not hold up the others. A terminal or a file has none. The mode of
     * the descriptor stays what it is: others write to the same pipe, a container's command for
     * one, and take it ill that it is full.
     */
    void neverBlock() {
        if (kernel().files().info(fd) instanceof Ok<FileInfo>(FileInfo info)) {
            asks = info.type() == FileInfo.Type.FIFO || info.type() == FileInfo.Type.SOCKET;
        }
        if (asks) {
            room.add(fd, true);
        }
    }

    /** There is no going back on what was said, so the last words may be said again. */
    @Override
    public Identity key() {
        return new Identity(0, fd.number(), 0);
    }

    @Override
    public RecordBuffer buffer() {
        return buffer;
    }

    @Override
    public Need flush() {
        boolean going = !broken;
        while (going && !buffer.isEmpty() && hasRoom()) {
            switch (kernel().files().write(fd, buffer.bytes(), buffer.start(), share())) {
                case Ok<Integer>(Integer count) -> buffer.taken(count);
                case Failed<Integer>(Errno errno) when errno == Errno.EAGAIN -> going = false;
                case Failed<Integer>(Errno errno) -> {
                    broken = true;
                    going = false;
                    warnings.say("unable to write to " + name() + ", closing the stream: "
                            + errno.reason());
                }
            }
        }
        if (broken) {
            buffer.clear();
        }
        return Need.NOTHING;
    }

    private boolean hasRoom() {
        return !asks || kernel().poller().poll(room, 0).isOk() && room.isReady(0);
    }

    /** A pipe with any room has it for so much; whole lines of it, if there are such. */
    private int share() {
        if (!asks || buffer.size() <= PIPE_ROOM) {
            return buffer.size();
        }
        for (int count = PIPE_ROOM; count > 0; count--) {
            if (buffer.bytes()[buffer.start() + count - 1] == '\n') {
                return count;
            }
        }
        return PIPE_ROOM;
    }

    @Override
    public boolean isIdle() {
        return buffer.isEmpty();
    }

    private String name() {
        return fd.equals(Fd.STDOUT) ? "stdout" : "stderr";
    }

    private Kernel kernel() {
        return warnings.kernel();
    }
}
