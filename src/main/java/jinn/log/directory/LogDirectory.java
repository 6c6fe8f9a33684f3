package jinn.log.directory;

import java.util.ArrayDeque;
import java.util.List;
import jinn.kernel.Clock;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.log.directory.Recovery.Found;
import jinn.log.line.Need;
import jinn.log.line.Progress;
import jinn.log.line.RecordBuffer;
import jinn.log.line.RecordFormatter;
import jinn.log.line.Sink;
import jinn.log.line.Warnings;
import jinn.log.script.DirectoryConfig;
import jinn.log.script.LogConfig;
import jinn.value.Bug;
import jinn.value.Errno;
import jinn.value.FileInfo;
import jinn.value.FileInfo.Identity;
import jinn.value.Pid;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;
import jinn.value.WaitStatus;
import org.jspecify.annotations.Nullable;

/** One log directory as a sink: feeds its machine and does what that wants done. */
public final class LogDirectory implements Sink {

    /** What it was asked to do is done in pieces: they wait while it needs something. */
    private enum Task {
        WRITE, REPORT, END_FLUSH, SYNC, ROTATE
    }

    /** What waits for what it needs. */
    private enum Wait {
        NOTHING, OPERATION, ROOM, REPORT
    }

    private static final int OWNER_ONLY = 0700;
    private static final long NANOS_PER_S = 1_000_000_000;

    private final Warnings warnings;
    private final DirectoryConfig config;
    private final RecordBuffer buffer;
    private final DirectoryOps ops;
    private final OpRunner operation;
    private final CurrentWriter writer;
    @SuppressWarnings("NullAway.Init")
    private State state;
    private final DiskFullPolicy diskFull;
    private final Syncer syncer;
    @SuppressWarnings("NullAway.Init")
    private RecordFormatter formatter;
    @SuppressWarnings("NullAway.Init")
    private Identity key;
    private final ArrayDeque<Task> tasks = new ArrayDeque<>();
    private @Nullable Event event;
    private Wait wait = Wait.NOTHING;
    private long retryAtNs = Clock.NEVER;
    private long rotateAtNs = Clock.NEVER;
    private long wokenNs;

    public LogDirectory(Warnings warnings, DirectoryConfig config, LogConfig all, int max) {
        this.warnings = warnings;
        this.config = config;
        this.buffer = new RecordBuffer(max);
        this.ops = new DirectoryOps(kernel(), config, all.syncing().atRotation());
        this.diskFull = new DiskFullPolicy(kernel(), ops.archives(), all.whenFull());
        this.syncer = new Syncer(warnings, ops, all.syncing(), config.retryMs());
        var parts = new OpRunner.Parts(kernel().files(), ops, syncer,
                new Processor(kernel(), config));
        this.operation = new OpRunner(parts, buffer.progress());
        this.writer = new CurrentWriter(parts, buffer, config.limits().current());
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

    /** Tidies the directory; progress is to be noted then. Fatal 111 where that fails. */
    public void open() {
        ops.cutBack(buffer.progress());
        Found found = ops.look().orFatal("stat files in", config.path());
        for (DirectoryOp op : Recovery.plan(found)) {
            perform(op);
        }
        syncer.afterOp(DirectoryOp.OPEN_CURRENT).orFatal("sync", config.path());
        operation.adoptCurrent().orFatal("open", ops.path("current"));
        FileInfo info = kernel().files().info(ops.current())
                .orFatal("stat", ops.path("current"));
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

    @Override
    public Need flush() {
        tasks.add(Task.WRITE);
        tasks.add(Task.REPORT);
        tasks.add(Task.END_FLUSH);
        return advance();
    }

    @Override
    public Need restoreIfGone() {
        return !writer.isTorn() ? take(new Event.LookDue()) : Need.NOTHING;
    }

    /** Not in the middle of a line: there will be another time. */
    public Need rotateNow() {
        return !writer.isTorn() ? take(new Event.RotateNow()) : Need.NOTHING;
    }

    public Need childDied(Pid pid, WaitStatus status) {
        return take(new Event.Died(pid, status));
    }

    public Need inputEnded() {
        return take(new Event.Ended(buffer.isEmpty()));
    }

    /** When it wants to be woken next. */
    public long deadlineNs() {
        return Math.min(syncer.deadlineNs(), Math.min(retryAtNs, rotateAtNs));
    }

    public Need wake(long nowNs) {
        wokenNs = nowNs;
        tasks.add(Task.SYNC);
        tasks.add(Task.ROTATE);
        if (retryAtNs <= nowNs) {
            retryAtNs = Clock.NEVER;
            event = new Event.RetryDue();
        }
        return advance();
    }

    /** Removes the oldest archive, if that is the policy; whether there is more room now. */
    public boolean makeRoomAfter(Errno errno) {
        return diskFull.makeRoomAfter(errno);
    }

    @Override
    public Need resume(Result<Done> given) {
        Wait was = wait;
        wait = Wait.NOTHING;
        switch (was) {
            case OPERATION -> event = operation.resume(given);
            case ROOM -> {
                if (given instanceof Failed<Done>(Errno errno)) {
                    event = new Event.WriteFailed(errno);
                }
            }
            case REPORT -> {
                if (given.isOk()) {
                    report();
                }
            }
            case NOTHING -> throw new Bug("log directory: nothing was needed");
        }
        return was == Wait.OPERATION && event == null ? waitForOperation() : advance();
    }

    private Need take(Event first) {
        event = first;
        return advance();
    }

    /** Goes on until all is done, or something is needed. */
    private Need advance() {
        Need need = Need.NOTHING;
        while (need == Need.NOTHING && (event != null || !tasks.isEmpty())) {
            need = event != null ? feed(event) : perform(tasks.getFirst());
        }
        return need;
    }

    private Need perform(Task task) {
        if (task == Task.WRITE && state instanceof State.Writing(long size, boolean _)
                && !buffer.isEmpty()) {
            return write(size);
        }
        tasks.removeFirst();
        switch (task) {
            case WRITE -> {
            }
            case REPORT -> {
                return reportIfDue();
            }
            case END_FLUSH -> {
                syncer.flushed();
                buffer.shed(diskFull.sheds() && isShort());
            }
            case SYNC -> syncer.wake(wokenNs);
            case ROTATE -> {
                if (rotateAtNs <= wokenNs) {
                    armRotation();
                    event = !writer.isTorn() ? new Event.RotateNow() : null;
                }
            }
        }
        return Need.NOTHING;
    }

    private Need write(long size) {
        event = writer.write(size);
        wait = event == null ? Wait.ROOM : Wait.NOTHING;
        return event == null ? writer.need() : Need.NOTHING;
    }

    /** What was lost is told of once there is room for that. */
    private Need reportIfDue() {
        if (buffer.lostLines() > 0) {
            diskFull.lose(buffer.lostLines(), buffer.lostBytes());
            buffer.counted(false);
        }
        if (!diskFull.isToTell() || !buffer.isEmpty() || !(state instanceof State.Writing)) {
            return Need.NOTHING;
        }
        wait = Wait.REPORT;
        return Need.NOTE;
    }

    /** In the place of what is lost, and counted so that a restart does not take it for a line. */
    private void report() {
        Progress progress = buffer.progress();
        if (progress.isBehind(progress.from())) {
            return;
        }
        progress.expectsOneMore();
        String text = diskFull.takeReport();
        buffer.counted(true);
        formatter.tell(kernel().byteSearch(), text);
        warnings.say(text + " in " + config.path());
        tasks.addFirst(Task.WRITE);
    }

    /** Whether it waits for something to become possible again that is not the processor. */
    private boolean isShort() {
        return state instanceof State.Stuck
                || state instanceof State.Waiting(List<DirectoryOp> left)
                && left.getFirst() != DirectoryOp.RUN_PROCESSOR;
    }

    private void armRotation() {
        if (config.rotateEveryS() > 0) {
            rotateAtNs = kernel().clock().monotonicNs() + config.rotateEveryS() * NANOS_PER_S;
        }
    }

    private Need feed(Event first) {
        event = null;
        Step step = Machine.step(config, state, first);
        state = step.next();
        Need need = Need.NOTHING;
        for (int i = 0; i < step.effects().size(); i++) {
            need = perform(step.effects().get(i));
        }
        return need;
    }

    /** An operation comes last. */
    private Need perform(Effect effect) {
        switch (effect) {
            case Effect.Make(DirectoryOp op) -> {
                event = operation.start(op);
                return event == null ? waitForOperation() : Need.NOTHING;
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
        return Need.NOTHING;
    }

    private Need waitForOperation() {
        wait = Wait.OPERATION;
        if (operation.op() == DirectoryOp.OPEN_CURRENT && operation.need() == Need.NOTE) {
            armRotation();
        }
        return operation.need();
    }

    private Kernel kernel() {
        return warnings.kernel();
    }
}
