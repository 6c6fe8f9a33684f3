package jinn.log;

import java.util.List;
import jinn.kernel.Errno;
import jinn.kernel.Fd;
import jinn.kernel.FileInfo;
import jinn.kernel.FileInfo.Identity;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.kernel.OpenMode;
import jinn.kernel.Pid;
import jinn.kernel.Result;
import jinn.kernel.Result.Done;
import jinn.kernel.Result.Failed;
import jinn.kernel.Result.Ok;
import jinn.kernel.WaitStatus;
import jinn.log.Recovery.Found;
import org.jspecify.annotations.Nullable;

/** One log directory as a drain: feeds its machine and does what that wants done. */
final class LogDirectory implements Drain {

    static final long NEVER = Long.MAX_VALUE;

    private static final int OWNER_ONLY = 0700;
    private static final long NANOS_PER_MS = 1_000_000;
    private static final long NANOS_PER_S = 1_000_000_000;

    private final Warnings warnings;
    private final DirectoryConfig config;
    private final Outlet outlet;
    private final Mover mover;
    private final Processor processor;
    @SuppressWarnings("NullAway.Init")
    private State state;
    private final Shortage shortage;
    private final Syncer syncer;
    @SuppressWarnings("NullAway.Init")
    private Tap tap;
    @SuppressWarnings("NullAway.Init")
    private Source source;
    @SuppressWarnings("NullAway.Init")
    private Identity key;
    private int torn;
    private long retryAtNs = NEVER;
    private long rotateAtNs = NEVER;

    LogDirectory(Warnings warnings, DirectoryConfig config, LogConfig all, int max) {
        this.warnings = warnings;
        this.config = config;
        this.outlet = new Outlet(max);
        this.mover = new Mover(kernel(), config, all.syncing().atRotation());
        this.shortage = new Shortage(kernel(), mover, all.whenFull());
        this.syncer = new Syncer(warnings, mover, all.syncing(), config.retryMs());
        this.processor = new Processor(kernel(), config);
    }

    /** How words of our own become records here. */
    void tellBy(Tap its) {
        tap = its;
    }

    /** Makes and locks the directory. Fatal 111 where one of that fails. */
    void prepare() {
        Files files = kernel().files();
        Result<Done> made = files.makeDirectory(config.path(), OWNER_ONLY);
        if (!made.failedWith(Errno.EEXIST)) {
            made.orFatal("mkdir", config.path());
        }
        mover.lock();
        key = files.info(config.path()).orFatal("stat", config.path()).identity();
    }

    String path(String file) {
        return mover.path(file);
    }

    /** Tidies the directory. Fatal 111 where that fails. */
    void open(Source remembering) {
        source = remembering;
        Files files = kernel().files();
        mover.cutBack(outlet.progress());
        Found found = mover.look().orFatal("stat files in", config.path());
        for (Move move : Recovery.plan(found)) {
            prepare(move);
        }
        syncer.made(Move.OPEN_CURRENT).orFatal("sync", config.path());
        opened().orFatal("open", mover.path("current"));
        FileInfo info = files.info(mover.current()).orFatal("stat", mover.path("current"));
        state = new State.Writing(info.size(), false);
        armRotation();
    }

    /** Archives that cannot be removed are no reason to lose what comes. */
    private void prepare(Move move) {
        Result<Done> made = mover.make(move);
        if (move == Move.TRIM && made instanceof Failed<Done>(Errno errno)) {
            warnings.unable(move.verb(), mover.path(move.file()), errno);
        } else {
            made.orFatal(move.verb(), mover.path(move.file()));
        }
    }

    /** What is in current is ours from here on: nobody may write to it before that is noted. */
    private Result<Done> opened() {
        Files files = kernel().files();
        if (files.info(config.path()) instanceof Ok<FileInfo>(FileInfo info)) {
            key = info.identity();
            outlet.progress().movesTo(key);
        }
        return switch (files.info(mover.current())) {
            case Failed<FileInfo>(Errno errno) -> new Failed<>(errno);
            case Ok<FileInfo>(FileInfo info) -> {
                outlet.progress().opened(info.identity().inode(), info.size());
                yield source.note();
            }
        };
    }

    @Override
    public Identity key() {
        return key;
    }

    @Override
    public Outlet outlet() {
        return outlet;
    }

    @Override
    public boolean isIdle() {
        return outlet.isEmpty() && state instanceof State.Writing;
    }

    boolean isClosed() {
        return state instanceof State.Closed;
    }

    /** Never past the size limit, and never up to the middle of a line. */
    @Override
    public void flush() {
        flushAll();
        if (outlet.lostLines() > 0) {
            shortage.lose(outlet.lostLines(), outlet.lostBytes());
            outlet.counted(false);
        }
        if (shortage.isToTell() && outlet.isEmpty() && state instanceof State.Writing) {
            tell();
        }
        syncer.flushed();
        outlet.shed(shortage.sheds() && isShort());
    }

    @Override
    public void look() {
        if (torn == 0) {
            feed(new Event.LookDue());
        }
    }

    /** In the place of what is lost, and counted so that a restart does not take it for a line. */
    private void tell() {
        Progress progress = outlet.progress();
        if (!source.note().isOk() || progress.isBehind(progress.from())) {
            return;
        }
        progress.expectsOneMore();
        String text = shortage.told();
        outlet.counted(true);
        tap.tell(kernel().lines(), text);
        warnings.say(text + " in " + config.path());
        flushAll();
    }

    /** Whether it waits for something to become possible again that is not the processor. */
    private boolean isShort() {
        return state instanceof State.Stuck || state instanceof State.Waiting(List<Move> left)
                && left.getFirst() != Move.RUN_PROCESSOR;
    }

    private void flushAll() {
        while (state instanceof State.Writing(long size, boolean _) && !outlet.isEmpty()) {
            long room = config.limits().current() - size;
            int count = outlet.extent(room);
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
        boolean undone = outlet.start() >= torn
                && kernel().files().truncate(mover.current(), size - torn).isOk();
        if (undone) {
            outlet.putBack(torn);
            torn = 0;
        }
        return undone;
    }

    private Result<Integer> write(int count) {
        Result<Integer> result;
        do {
            result = kernel().files().write(mover.current(), outlet.bytes(), outlet.start(),
                    count);
        } while (result instanceof Failed<Integer>(Errno errno) && eased(errno));
        return result;
    }

    /** Whether something failed for want of room, and there is more of it now. */
    boolean eased(Errno errno) {
        return Shortage.isOne(errno) && source.spares() || shortage.eased(errno);
    }

    private Event written(long size, Result<Integer> result) {
        return switch (result) {
            case Ok<Integer>(Integer count) -> {
                int whole = outlet.wholeOf(count);
                outlet.taken(count);
                torn = whole == 0 ? torn + count : count - whole;
                outlet.progress().reaches(size + count - torn);
                syncer.wrote();
                yield new Event.Wrote(count, torn == 0);
            }
            case Failed<Integer>(Errno errno) -> new Event.WriteFailed(errno);
        };
    }

    /** Not in the middle of a line: there will be another time. */
    void rotateNow() {
        if (torn == 0) {
            feed(new Event.RotateNow());
        }
    }

    void childDied(Pid pid, WaitStatus status) {
        feed(new Event.Died(pid, status));
    }

    void inputEnded() {
        feed(new Event.Ended(outlet.isEmpty()));
    }

    /** When it wants to be woken next. */
    long deadlineNs() {
        return Math.min(syncer.deadlineNs(), Math.min(retryAtNs, rotateAtNs));
    }

    void wake(long nowNs) {
        if (retryAtNs <= nowNs) {
            retryAtNs = NEVER;
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
            case Effect.Make(Move move) -> {
                return make(move);
            }
            case Effect.RetryLater() ->
                    retryAtNs = kernel().clock().monotonicNs() + config.retryMs() * NANOS_PER_MS;
            case Effect.ComplainOfWrite(Errno errno) ->
                    warnings.unable("write to", mover.path("current"), errno);
            case Effect.ComplainOfMove(Move move, Errno errno) ->
                    warnings.unable(move.verb(), mover.path(move.file()), errno);
            case Effect.TellOf(Event.Found found) -> warnings.say(mover.path("current")
                    + (found == Event.Found.GONE ? " was taken away: made anew"
                            : " was truncated"));
            case Effect.ComplainOfProcessor(WaitStatus status) ->
                    warnings.say("processor " + (status.isExited() ? "failed" : "crashed")
                            + " in " + config.path());
        }
        return null;
    }

    private Event make(Move move) {
        if (move == Move.RUN_PROCESSOR) {
            return process();
        }
        if (move == Move.RESTORE_CURRENT && !mover.isCurrentGone()) {
            return measured();
        }
        return switch (done(move)) {
            case Failed<Done>(Errno errno) -> new Event.MoveFailed(errno);
            case Ok<Done> _ when move == Move.RESTORE_CURRENT ->
                    new Event.Restored(outlet.progress().length(), Event.Found.GONE);
            case Ok<Done> _ -> new Event.Made();
        };
    }

    private Event process() {
        if (kernel().files().linkInfo(mover.path("previous")).failedWith(Errno.ENOENT)) {
            return new Event.PreviousGone();
        }
        return switch (processor.start()) {
            case Ok<Pid>(Pid pid) -> new Event.Started(pid);
            case Failed<Pid>(Errno errno) -> new Event.MoveFailed(errno);
        };
    }

    /** What somebody cut off or added is no reason to do more than to know it. */
    private Event measured() {
        long expected = outlet.progress().length();
        long size = kernel().files().info(mover.current()) instanceof Ok<FileInfo>(FileInfo info)
                ? info.size() : expected;
        if (size != expected) {
            outlet.progress().reaches(size);
        }
        return new Event.Restored(size,
                size < expected ? Event.Found.TRUNCATED : Event.Found.WHOLE);
    }

    /** Before current is renamed, or copied, it is noted how long it is; and which it is then. */
    private Result<Done> done(Move move) {
        boolean needsNote = move == Move.RESTORE_CURRENT || move == Move.SYNC_CURRENT;
        Result<Done> noted = needsNote ? source.note() : Result.DONE;
        Result<Done> done = noted.isOk() ? made(move) : noted;
        if (move == Move.OPEN_CURRENT && done.isOk()) {
            armRotation();
        }
        boolean isNew = move == Move.OPEN_CURRENT || move == Move.RESTORE_CURRENT;
        return isNew && done.isOk() ? opened() : done;
    }

    private Result<Done> made(Move move) {
        Result<Done> done;
        do {
            done = mover.make(move);
        } while (done instanceof Failed<Done>(Errno errno) && eased(errno));
        return done.isOk() ? syncer.made(move) : done;
    }

    private Kernel kernel() {
        return warnings.kernel();
    }
}
