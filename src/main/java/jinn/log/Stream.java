package jinn.log;

import jinn.kernel.Kernel;
import jinn.log.line.Need;
import jinn.log.line.RecordBuffer;
import jinn.log.line.Sink;
import jinn.log.line.Warnings;
import jinn.loop.SharedOutput;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.FileInfo.Identity;
import jinn.value.Result;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import org.jspecify.annotations.Nullable;

/** Stdout or stderr as a sink. One that breaks is given up; the others go on. */
final class Stream implements Sink {

    private final Warnings warnings;
    private final Fd fd;
    private final RecordBuffer buffer;

    /** Where it writes only what there is room for; null where it waits. */
    private @Nullable SharedOutput shared;
    private boolean broken;

    Stream(Warnings warnings, Fd fd, int max) {
        this.warnings = warnings;
        this.fd = fd;
        this.buffer = new RecordBuffer(max);
    }

    /** A reader that sleeps must not hold up the others. */
    void neverBlock() {
        shared = new SharedOutput(kernel(), fd);
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
        while (going && !buffer.isEmpty()) {
            switch (written()) {
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

    private Result<Integer> written() {
        return shared == null
                ? kernel().files().write(fd, buffer.bytes(), buffer.start(), buffer.size())
                : shared.write(buffer.bytes(), buffer.start(), buffer.size());
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
