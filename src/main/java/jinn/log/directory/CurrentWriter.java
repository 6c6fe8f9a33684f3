package jinn.log.directory;

import jinn.kernel.Files;
import jinn.log.line.Need;
import jinn.log.line.RecordBuffer;
import jinn.value.Errno;
import jinn.value.Result;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import org.jspecify.annotations.Nullable;

/** Writes to current: never past the size limit, and never up to the middle of a line. */
final class CurrentWriter {

    private final Files files;
    private final DirectoryOps ops;
    private final Syncer syncer;
    private final RecordBuffer buffer;
    private final long sizeMax;

    /** So many bytes of a line were written without its end. */
    private int torn;
    private Need need = Need.NOTHING;

    CurrentWriter(OpRunner.Parts parts, RecordBuffer buffer, long sizeMax) {
        this.files = parts.files();
        this.ops = parts.ops();
        this.syncer = parts.syncer();
        this.buffer = buffer;
        this.sizeMax = sizeMax;
    }

    /** Whether current ends in the middle of a line. */
    boolean isTorn() {
        return torn > 0;
    }

    /** What it needs before it can write. */
    Need need() {
        return need;
    }

    /** Writes once, where current has that size; null where it needs something first. */
    @Nullable Event write(long size) {
        long room = sizeMax - size;
        int count = buffer.extent(room);
        if (count > room && size > 0 && torn == 0) {
            return new Event.RotateNow();
        }
        Result<Integer> result =
                files.write(ops.current(), buffer.bytes(), buffer.start(), count);
        if (result instanceof Failed<Integer>(Errno errno) && errno.isDiskFull()) {
            need = new Need.Room(errno);
            return null;
        }
        return madeFull(size, result) ? new Event.RotateNow() : written(size, result);
    }

    /** A file that may not grow is full, whatever its size: a torn line waits again then. */
    private boolean madeFull(long size, Result<Integer> result) {
        return result.failedWith(Errno.EFBIG) && size > torn && (torn == 0 || unwrite(size));
    }

    private boolean unwrite(long size) {
        boolean undone = buffer.start() >= torn
                && files.truncate(ops.current(), size - torn).isOk();
        if (undone) {
            buffer.putBack(torn);
            torn = 0;
        }
        return undone;
    }

    private Event written(long size, Result<Integer> result) {
        return switch (result) {
            case Ok<Integer>(Integer count) -> {
                int whole = buffer.wholeOf(count);
                buffer.taken(count);
                torn = whole == 0 ? torn + count : count - whole;
                buffer.progress().reaches(size + count - torn);
                syncer.wrote();
                yield new Event.Wrote(count, torn == 0);
            }
            case Failed<Integer>(Errno errno) -> new Event.WriteFailed(errno);
        };
    }
}
