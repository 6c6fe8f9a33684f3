package jinn.log.directory;

import jinn.kernel.Files;
import jinn.log.line.Need;
import jinn.log.line.Progress;
import jinn.value.Bug;
import jinn.value.Errno;
import jinn.value.FileInfo;
import jinn.value.Pid;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import org.jspecify.annotations.Nullable;

/*
 * One operation on a log directory, from what it needs to what comes of it.
 *
 *   restore or sync current    progress is noted before: how long is what is renamed or copied
 *   restore or open current    progress is noted after: what is in the new current is ours from
 *                              then on, so nobody may write to it before
 *   whatever finds no room     is done again once there is some
 *
 * It stops where it needs something, and goes on when it is told whether it has got that.
 */
final class OpRunner {

    /** What it waits for. */
    private enum Wait {
        NOTHING, NOTE_BEFORE, ROOM, NOTE_AFTER
    }

    private final Files files;
    private final DirectoryOps ops;
    private final Syncer syncer;
    private final Processor processor;
    private final Progress progress;
    private DirectoryOp op = DirectoryOp.OPEN_CURRENT;
    private Wait wait = Wait.NOTHING;
    private Need need = Need.NOTHING;

    /** The parts of a log directory that operations are done by. */
    record Parts(Files files, DirectoryOps ops, Syncer syncer, Processor processor) {
    }

    OpRunner(Parts parts, Progress progress) {
        this.files = parts.files();
        this.ops = parts.ops();
        this.syncer = parts.syncer();
        this.processor = parts.processor();
        this.progress = progress;
    }

    /** Which operation it was last. */
    DirectoryOp op() {
        return op;
    }

    /** What it needs, where there is no answer yet. */
    Need need() {
        return need;
    }

    /** What came of it; null where it needs something first. */
    Event.@Nullable Answer start(DirectoryOp wanted) {
        op = wanted;
        if (op == DirectoryOp.RUN_PROCESSOR) {
            return startProcessor();
        }
        if (op == DirectoryOp.RESTORE_CURRENT) {
            ops.keepLocked();
            if (!ops.isCurrentGone()) {
                return measureCurrent();
            }
        }
        return op == DirectoryOp.RESTORE_CURRENT || op == DirectoryOp.SYNC_CURRENT
                ? waitFor(Wait.NOTE_BEFORE, Need.NOTE) : perform();
    }

    /** The same, after what it needed was given, or not. */
    Event.@Nullable Answer resume(Result<Done> given) {
        Wait was = wait;
        wait = Wait.NOTHING;
        need = Need.NOTHING;
        if (given instanceof Failed<Done>(Errno errno)) {
            return new Event.OpFailed(errno);
        }
        return switch (was) {
            case NOTE_BEFORE, ROOM -> perform();
            case NOTE_AFTER -> answer();
            case NOTHING -> throw new Bug(op + " needed nothing");
        };
    }

    private Event.@Nullable Answer waitFor(Wait what, Need needed) {
        wait = what;
        need = needed;
        return null;
    }

    private Event.@Nullable Answer perform() {
        Result<Done> done = ops.make(op);
        if (done instanceof Failed<Done>(Errno errno) && errno.isDiskFull()) {
            return waitFor(Wait.ROOM, new Need.Room(errno));
        }
        done = done.isOk() ? syncer.afterOp(op) : done;
        boolean isNew = op == DirectoryOp.OPEN_CURRENT || op == DirectoryOp.RESTORE_CURRENT;
        done = isNew && done.isOk() ? adoptCurrent() : done;
        if (done instanceof Failed<Done>(Errno errno)) {
            return new Event.OpFailed(errno);
        }
        return isNew ? waitFor(Wait.NOTE_AFTER, Need.NOTE) : answer();
    }

    private Event.Answer answer() {
        return op == DirectoryOp.RESTORE_CURRENT
                ? new Event.Restored(progress.length(), Event.Found.GONE) : new Event.Made();
    }

    /** What is in current is whole records of ours, as of now. */
    Result<Done> adoptCurrent() {
        if (files.info(ops.path("")) instanceof Ok<FileInfo>(FileInfo info)) {
            progress.movesTo(info.identity());
        }
        return switch (files.info(ops.current())) {
            case Failed<FileInfo>(Errno errno) -> new Failed<>(errno);
            case Ok<FileInfo>(FileInfo info) -> {
                progress.opened(info.identity().inode(), info.size());
                yield Result.DONE;
            }
        };
    }

    private Event.Answer startProcessor() {
        if (files.linkInfo(ops.path("previous")).failedWith(Errno.ENOENT)) {
            return new Event.PreviousGone();
        }
        return switch (processor.start()) {
            case Ok<Pid>(Pid pid) -> new Event.Started(pid);
            case Failed<Pid>(Errno errno) -> new Event.OpFailed(errno);
        };
    }

    /** What somebody cut off or added is no reason to do more than to know it. */
    private Event.Answer measureCurrent() {
        long expected = progress.length();
        long size = files.info(ops.current()) instanceof Ok<FileInfo>(FileInfo info)
                ? info.size() : expected;
        if (size != expected) {
            progress.reaches(size);
        }
        return new Event.Restored(size,
                size < expected ? Event.Found.TRUNCATED : Event.Found.WHOLE);
    }
}
