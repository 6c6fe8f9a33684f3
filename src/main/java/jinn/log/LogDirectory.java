package jinn.log;

import jinn.kernel.Errno;
import jinn.kernel.Fatal;
import jinn.kernel.Fd;
import jinn.kernel.FileInfo;
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

/** One log directory as a drain: feeds its machine and does what that wants done. */
final class LogDirectory implements Drain {

    static final long NEVER = Long.MAX_VALUE;

    private static final int OWNER_ONLY = 0700;
    private static final int EVERYBODY_WRITES = 0666;
    private static final long NANOS_PER_MS = 1_000_000;
    private static final long NANOS_PER_S = 1_000_000_000;

    private final Warnings warnings;
    private final DirectoryConfig config;
    private final Outlet outlet;
    private final Mover mover;
    private final Processor processor;
    private State state;
    private boolean midLine;
    private long retryAtNs = NEVER;
    private long rotateAtNs = NEVER;

    LogDirectory(Warnings warnings, DirectoryConfig config, int max) {
        this.warnings = warnings;
        this.config = config;
        this.outlet = new Outlet(max);
        this.mover = new Mover(kernel(), config, permissions());
        this.processor = new Processor(kernel(), config);
    }

    private int permissions() {
        int mask = kernel().files().setUmask(0);
        kernel().files().setUmask(mask);
        return EVERYBODY_WRITES & ~mask;
    }

    /** Makes, locks and tidies the directory. Fatal 111 where one of that fails. */
    void open() {
        Files files = kernel().files();
        Result<Done> made = files.makeDirectory(config.path(), OWNER_ONLY);
        if (!made.failedWith(Errno.EEXIST)) {
            made.orFatal("mkdir", config.path());
        }
        lock(files);
        Found found = mover.look().orFatal("stat files in", config.path());
        for (Move move : Recovery.plan(found)) {
            mover.make(move).orFatal(move.verb(), mover.path(move.file()));
        }
        FileInfo info = files.info(mover.current()).orFatal("stat", mover.path("current"));
        state = new State.Writing(info.size(), false);
        armRotation();
    }

    /** Holds for as long as the process lives. */
    private void lock(Files files) {
        String path = mover.path("lock");
        Fd fd = files.open(path, OpenMode.WRITE.with(OpenMode.CREATE).nonBlocking())
                .orFatal("open", path);
        Result<Done> locked = files.lock(fd);
        if (locked.failedWith(Errno.EAGAIN)) {
            throw Fatal.system("lock", config.path(), Errno.EBUSY);
        }
        locked.orFatal("lock", config.path());
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
        while (state instanceof State.Writing(long size, boolean _) && !outlet.isEmpty()) {
            long room = config.limits().current() - size;
            int count = outlet.extent(room);
            if (count > room && size > 0 && !midLine) {
                feed(new Event.RotateNow());
            } else {
                feed(written(kernel().files().write(mover.current(), outlet.bytes(),
                        outlet.start(), count)));
            }
        }
    }

    private Event written(Result<Integer> result) {
        return switch (result) {
            case Ok<Integer>(Integer count) -> {
                boolean endsLine = outlet.endsLine(count);
                outlet.taken(count);
                midLine = !endsLine;
                yield new Event.Wrote(count, endsLine);
            }
            case Failed<Integer>(Errno errno) -> new Event.WriteFailed(errno);
        };
    }

    void rotateNow() {
        feed(new Event.RotateNow());
    }

    void childDied(Pid pid, WaitStatus status) {
        feed(new Event.Died(pid, status));
    }

    void inputEnded() {
        feed(new Event.Ended(outlet.isEmpty()));
    }

    /** When it wants to be woken next. */
    long deadlineNs() {
        return Math.min(retryAtNs, rotateAtNs);
    }

    void wake(long nowNs) {
        if (retryAtNs <= nowNs) {
            retryAtNs = NEVER;
            feed(new Event.RetryDue());
        }
        if (rotateAtNs <= nowNs) {
            armRotation();
            feed(new Event.RotateNow());
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

    private Event perform(Effect effect) {
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
            case Effect.ComplainOfProcessor(WaitStatus status) ->
                    warnings.say("processor " + (status.isExited() ? "failed" : "crashed")
                            + " in " + config.path());
        }
        return null;
    }

    private Event make(Move move) {
        if (move == Move.RUN_PROCESSOR) {
            return switch (processor.start()) {
                case Ok<Pid>(Pid pid) -> new Event.Started(pid);
                case Failed<Pid>(Errno errno) -> new Event.MoveFailed(errno);
            };
        }
        return switch (mover.make(move)) {
            case Ok<Done> _ -> {
                if (move == Move.OPEN_CURRENT) {
                    armRotation();
                }
                yield new Event.Made();
            }
            case Failed<Done>(Errno errno) -> new Event.MoveFailed(errno);
        };
    }

    private Kernel kernel() {
        return warnings.kernel();
    }
}
