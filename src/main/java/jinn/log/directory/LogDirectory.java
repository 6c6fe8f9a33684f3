package jinn.log.directory;

import java.util.List;
import jinn.kernel.Clock;
import jinn.kernel.Errno;
import jinn.kernel.FileInfo;
import jinn.kernel.FileInfo.Identity;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.kernel.Pid;
import jinn.kernel.Result;
import jinn.kernel.Result.Done;
import jinn.kernel.Result.Failed;
import jinn.kernel.Result.Ok;
import jinn.kernel.WaitStatus;
import jinn.log.directory.Recovery.Found;
import jinn.log.line.Progress;
import jinn.log.line.RecordBuffer;
import jinn.log.line.RecordFormatter;
import jinn.log.line.Sink;
import jinn.log.line.Source;
import jinn.log.line.Warnings;
import jinn.log.script.DirectoryConfig;
import jinn.log.script.LogConfig;
import org.jspecify.annotations.Nullable;

/** One log directory as a sink: feeds its machine and does what that wants done. */
public final class LogDirectory implements Sink {

    private static final int OWNER_ONLY = 0700;
    private static final long NANOS_PER_S = 1_000_000_000;

    private final Warnings warnings;
    private final DirectoryConfig config;
    private final RecordBuffer buffer;
    private final DirectoryOps ops;
    private final Processor processor;
    @SuppressWarnings("NullAway.Init")
    private State state;
    private final DiskFullPolicy diskFull;
    private final Syncer syncer;
    @SuppressWarnings("NullAway.Init")
    private RecordFormatter formatter;
    @SuppressWarnings("NullAway.Init")
    private Source source;
    @SuppressWarnings("NullAway.Init")
    private Identity key;
    private int torn;
    private long retryAtNs = Clock.NEVER;
    private long rotateAtNs = Clock.NEVER;

    public LogDirectory(Warnings warnings, DirectoryConfig config, LogConfig all, int max) {
        this.warnings = warnings;
        this.config = config;
        this.buffer = new RecordBuffer(max);
        this.ops = new DirectoryOps(kernel(), config, all.syncing().atRotation());
        this.diskFull = new DiskFullPolicy(kernel(), ops, all.whenFull());
        this.syncer = new Syncer(warnings, ops, all.syncing(), config.retryMs());
        this.processor = new Processor(kernel(), config);
    }

    /** How words of our own become records here. */
    public void tellBy(RecordFormatter its) {
        formatter = its;
    }

    /** Makes and locks the directory. Fatal 111 where one of that fails. */
    public void prepare() {
        Files files = kernel().files();
        Result<Done> made = files.makeDirectory(config.path(), OWNER_ONLY);
        if (!made.failedWith(Errno.EEXIST)) {
            made.orFatal("mkdir", config.path());
        }
        ops.lock();
        key = files.info(config.path()).orFatal("stat", config.path()).identity();
    }

    public String path(String file) {
        return ops.path(file);
    }

    /** Tidies the directory. Fatal 111 where that fails. */
    public void open(Source remembering) {
        source = remembering;
        Files files = kernel().files();
        ops.cutBack(buffer.progress());
        Found found = ops.look().orFatal("stat files in", config.path());
        for (DirectoryOp op : Recovery.plan(found)) {
            perform(op);
        }
        syncer.afterOp(DirectoryOp.OPEN_CURRENT).orFatal("sync", config.path());
        adoptCurrent().orFatal("open", ops.path("current"));
        FileInfo info = files.info(ops.current()).orFatal("stat", ops.path("current"));
        state = new State.Writing(info.size(), false);
        armRotation();
    }

    /** Archives that cannot be removed are no reason to lose what comes. */
    private void perform(DirectoryOp op) {
        Result<Done> made = ops.make(op);
        if (op == DirectoryOp.TRIM && made instanceof Failed<Done>(Errno errno)) {
            warnings.unable(op.verb(), ops.path(op.file()), errno);
        } else {
            made.orFatal(op.verb(), ops.path(op.file()));
        }
    }

    /** What is in current is ours from here on: nobody may write to it before that is noted. */
    private Result<Done> adoptCurrent() {
        Files files = kernel().files();
        if (files.info(config.path()) instanceof Ok<FileInfo>(FileInfo info)) {
            key = info.identity();
            buffer.progress().movesTo(key);
        }
        return switch (files.info(ops.current())) {
            case Failed<FileInfo>(Errno errno) -> new Failed<>(errno);
            case Ok<FileInfo>(FileInfo info) -> {
                buffer.progress().opened(info.identity().inode(), info.size());
                yield source.note();
            }
        };
    }

    @Override
    public Identity key() {
        return key;
    }

    @Override
    public RecordBuffer buffer() {
        return buffer;
    }

    @Override
    public boolean isIdle() {
        return buffer.isEmpty() && state instanceof State.Writing;
    }

    public boolean isClosed() {
        return state instanceof State.Closed;
    }

    /** Never past the size limit, and never up to the middle of a line. */
    @Override
    public void flush() {
        flushAll();
        if (buffer.lostLines() > 0) {
            diskFull.lose(buffer.lostLines(), buffer.lostBytes());
            buffer.counted(false);
        }
        if (diskFull.isToTell() && buffer.isEmpty() && state instanceof State.Writing) {
            tell();
        }
        syncer.flushed();
        buffer.shed(diskFull.sheds() && isShort());
    }

    @Override
    public void restoreIfGone() {
        if (torn == 0) {
            feed(new Event.LookDue());
        }
    }

    /** In the place of what is lost, and counted so that a restart does not take it for a line. */
    private void tell() {
        Progress progress = buffer.progress();
        if (!source.note().isOk() || progress.isBehind(progress.from())) {
            return;
        }
        progress.expectsOneMore();
        String text = diskFull.takeReport();
        buffer.counted(true);
        formatter.tell(kernel().lines(), text);
        warnings.say(text + " in " + config.path());
        flushAll();
    }

    /** Whether it waits for something to become possible again that is not the processor. */
    private boolean isShort() {
        return state instanceof State.Stuck
                || state instanceof State.Waiting(List<DirectoryOp> left)
                && left.getFirst() != DirectoryOp.RUN_PROCESSOR;
    }

    private void flushAll() {
        while (state instanceof State.Writing(long size, boolean _) && !buffer.isEmpty()) {
            long room = config.limits().current() - size;
            int count = buffer.extent(room);
            if (count > room && size > 0 && torn == 0) {
                feed(new Event.RotateNow());
            } else {
                writeOrRotate(size, count);
            }
        }
    }

    /** A file that may not grow is full, whatever its size. */
    private void writeOrRotate(long size, int count) {
        Result<Integer> result = write(count);
        boolean full = result.failedWith(Errno.EFBIG) && size > torn
                && (torn == 0 || unwrite(size));
        feed(full ? new Event.RotateNow() : written(size, result));
    }

    /** The beginning of a line that has no room waits again. */
    private boolean unwrite(long size) {
        boolean undone = buffer.start() >= torn
                && kernel().files().truncate(ops.current(), size - torn).isOk();
        if (undone) {
            buffer.putBack(torn);
            torn = 0;
        }
        return undone;
    }

    private Result<Integer> write(int count) {
        Result<Integer> result;
        do {
            result = kernel().files().write(ops.current(), buffer.bytes(), buffer.start(),
                    count);
        } while (result instanceof Failed<Integer>(Errno errno) && makeRoomAfter(errno));
        return result;
    }

    /** Whether something failed for want of room, and there is more of it now. */
    public boolean makeRoomAfter(Errno errno) {
        return errno.isDiskFull() && source.compact() || diskFull.makeRoomAfter(errno);
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

    /** Not in the middle of a line: there will be another time. */
    public void rotateNow() {
        if (torn == 0) {
            feed(new Event.RotateNow());
        }
    }

    public void childDied(Pid pid, WaitStatus status) {
        feed(new Event.Died(pid, status));
    }

    public void inputEnded() {
        feed(new Event.Ended(buffer.isEmpty()));
    }

    /** When it wants to be woken next. */
    public long deadlineNs() {
        return Math.min(syncer.deadlineNs(), Math.min(retryAtNs, rotateAtNs));
    }

    public void wake(long nowNs) {
        if (retryAtNs <= nowNs) {
            retryAtNs = Clock.NEVER;
            feed(new Event.RetryDue());
        }
        syncer.wake(nowNs);
        if (rotateAtNs <= nowNs) {
            armRotation();
            rotateNow();
        }
    }

    private void armRotation() {
        if (config.rotateEveryS() > 0) {
            rotateAtNs = kernel().clock().monotonicNs() + config.rotateEveryS() * NANOS_PER_S;
        }
    }

    private void feed(Event first) {
        Event event = first;
        while (event != null) {
            Step step = Machine.step(config, state, event);
            state = step.next();
            event = null;
            for (int i = 0; i < step.effects().size(); i++) {
                Event answer = perform(step.effects().get(i));
                event = answer == null ? event : answer;
            }
        }
    }

    private @Nullable Event perform(Effect effect) {
        switch (effect) {
            case Effect.Make(DirectoryOp op) -> {
                return make(op);
            }
            case Effect.RetryLater() ->
                    retryAtNs = kernel().clock().monotonicNs()
                            + config.retryMs() * Clock.NANOS_PER_MS;
            case Effect.ComplainOfWrite(Errno errno) ->
                    warnings.unable("write to", ops.path("current"), errno);
            case Effect.ComplainOfOp(DirectoryOp op, Errno errno) ->
                    warnings.unable(op.verb(), ops.path(op.file()), errno);
            case Effect.TellOf(Event.Found found) -> warnings.say(ops.path("current")
                    + (found == Event.Found.GONE ? " was taken away: made anew"
                            : " was truncated"));
            case Effect.ComplainOfProcessor(WaitStatus status) ->
                    warnings.say("processor " + (status.isExited() ? "failed" : "crashed")
                            + " in " + config.path());
        }
        return null;
    }

    private Event make(DirectoryOp op) {
        if (op == DirectoryOp.RUN_PROCESSOR) {
            return process();
        }
        if (op == DirectoryOp.RESTORE_CURRENT) {
            ops.keepLocked();
            if (!ops.isCurrentGone()) {
                return measureCurrent();
            }
        }
        return switch (performNoted(op)) {
            case Failed<Done>(Errno errno) -> new Event.OpFailed(errno);
            case Ok<Done> _ when op == DirectoryOp.RESTORE_CURRENT ->
                    new Event.Restored(buffer.progress().length(), Event.Found.GONE);
            case Ok<Done> _ -> new Event.Made();
        };
    }

    private Event process() {
        if (kernel().files().linkInfo(ops.path("previous")).failedWith(Errno.ENOENT)) {
            return new Event.PreviousGone();
        }
        return switch (processor.start()) {
            case Ok<Pid>(Pid pid) -> new Event.Started(pid);
            case Failed<Pid>(Errno errno) -> new Event.OpFailed(errno);
        };
    }

    /** What somebody cut off or added is no reason to do more than to know it. */
    private Event measureCurrent() {
        long expected = buffer.progress().length();
        long size = kernel().files().info(ops.current()) instanceof Ok<FileInfo>(FileInfo info)
                ? info.size() : expected;
        if (size != expected) {
            buffer.progress().reaches(size);
        }
        return new Event.Restored(size,
                size < expected ? Event.Found.TRUNCATED : Event.Found.WHOLE);
    }

    /** Before current is renamed, or copied, it is noted how long it is; and which it is then. */
    private Result<Done> performNoted(DirectoryOp op) {
        boolean needsNote = op == DirectoryOp.RESTORE_CURRENT || op == DirectoryOp.SYNC_CURRENT;
        Result<Done> noted = needsNote ? source.note() : Result.DONE;
        Result<Done> done = noted.isOk() ? performWithRoom(op) : noted;
        if (op == DirectoryOp.OPEN_CURRENT && done.isOk()) {
            armRotation();
        }
        boolean isNew = op == DirectoryOp.OPEN_CURRENT || op == DirectoryOp.RESTORE_CURRENT;
        return isNew && done.isOk() ? adoptCurrent() : done;
    }

    private Result<Done> performWithRoom(DirectoryOp op) {
        Result<Done> done;
        do {
            done = ops.make(op);
        } while (done instanceof Failed<Done>(Errno errno) && makeRoomAfter(errno));
        return done.isOk() ? syncer.afterOp(op) : done;
    }

    private Kernel kernel() {
        return warnings.kernel();
    }
}
