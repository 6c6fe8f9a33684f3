package jinn.log;

import java.util.List;
import jinn.kernel.Clock;
import jinn.kernel.Kernel;
import jinn.log.line.Input;
import jinn.log.line.Router;
import jinn.log.line.Source;
import jinn.log.line.Warnings;
import jinn.log.script.LogConfig;
import jinn.loop.Loop;
import jinn.loop.Wake;
import jinn.system.Report;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import jinn.value.Signal;
import jinn.value.Waited;

/** Reads stdin, has it routed, keeps the sinks flowing, and ends them in good order. */
public final class Driver {

    private static final int LAST_LINE_TIMER = 0;
    private static final int SINKS_TIMER = 1;
    private static final int SYSTEM_FAILED = 111;

    /** So often it is seen, while lines come, whether files are still there. */
    private static final long LOOK_NS = 1_000_000_000;

    private static final List<Signal> SIGNALS =
            List.of(Signal.TERM, Signal.HUP, Signal.ALRM, Signal.CHLD);

    private final Kernel kernel;
    private final Warnings warnings;
    private final LogConfig config;
    private final LogConfig wanted;
    private final Loop loop;
    private final Input input;
    private final Sinks sinks;
    private final Router router;
    private final PipeWidener widener;
    @SuppressWarnings("NullAway.Init")
    private Upkeep upkeep;
    @SuppressWarnings("NullAway.Init")
    private Source source;
    private Intake intake = Intake.READING;
    private boolean lookDue;
    private long lookAtNs;
    private boolean stalled;
    private boolean watchingInput;
    private boolean watchingOutput;

    public Driver(Kernel kernel, LogConfig wanted) {
        this.kernel = kernel;
        this.warnings = new Warnings(new Report(kernel, "log"), wanted.quiet());
        this.config = SizeLimit.of(kernel).applied(wanted);
        this.loop = new Loop(kernel);
        this.input = new Input(kernel.byteSearch(), config.lineMax());
        this.sinks = new Sinks(warnings, config);
        this.router = sinks.router(input);
        this.widener = new PipeWidener(kernel.files());
        this.lookDue = config.ignoreTerm();
        this.wanted = wanted;
    }

    /** Runs until the input ends or somebody stops it; the value is the exit code. */
    public int run() {
        loop.catching(SIGNALS);
        if (config.script().isExtraneous()) {
            warnings.say("selections after the last action have no effect");
        }
        if (config.lineMax() < wanted.lineMax()) {
            warnings.say("file size is limited: lines of more than " + config.lineMax()
                    + " bytes go on as further lines");
        }
        if (!config.spool().equals(wanted.spool())) {
            warnings.say("file size is limited: no room for a spool");
        }
        upkeep = new Upkeep(warnings, config, sinks, input);
        source = upkeep.source();
        config.whenReady().ifPresent(this::sayReady);
        while (!settle()) {
            if (readAtOnce()) {
                continue;
            }
            Wake wake = loop.next();
            if (wake instanceof Wake.PollFailed(Errno errno)) {
                warnings.unable("wait for", "events", errno);
                return SYSTEM_FAILED;
            }
            handle(wake);
        }
        source.close();
        return 0;
    }

    private void sayReady(Fd fd) {
        warnings.report().put(fd, "\n").orFatal("write to", "notification descriptor");
        kernel.files().close(fd);
    }

    /** Reads what need not be waited for, if there is any. */
    private boolean readAtOnce() {
        boolean behind = source.isBehind();
        if (!mayRead() || !behind && !lookDue) {
            return false;
        }
        if (behind) {
            read();
        } else {
            lookDue = false;
            readIfNobodyWrites();
        }
        return true;
    }

    /**
     * The logger of last resort must not outlive the tree. A fifo that had lost its last writer
     * before it was opened never polls as hung up, but reading says so: one look at the start,
     * without waiting. Only with -p: others can be told to end. The fifo is the scanner's as well,
     * so its mode stays.
     */
    private void readIfNobodyWrites() {
        if (kernel.files().peek(Fd.STDIN, new byte[1], 1).isOk()) {
            read();
        }
    }

    private void handle(Wake wake) {
        switch (wake) {
            case Wake.Ready(Fd fd) when fd.equals(Fd.STDIN) -> {
                if (watchingInput) {
                    read();
                }
            }
            case Wake.Ready _, Wake.PollFailed _ -> {
            }
            case Wake.Caught(Signal signal) -> caught(signal);
            case Wake.Expired(int timer) when timer == LAST_LINE_TIMER -> endInput();
            case Wake.Expired _ -> {
                upkeep.wake(kernel.clock().monotonicNs());
                source.wake(kernel.clock().monotonicNs());
            }
        }
    }

    private void caught(Signal signal) {
        if (signal == Signal.ALRM) {
            upkeep.rotateNow();
        } else if (signal == Signal.CHLD) {
            while (kernel.processes().reap() instanceof Waited.Died died) {
                upkeep.childDied(died);
            }
        } else if (signal == Signal.HUP || !config.ignoreTerm()) {
            stop();
        }
    }

    private void stop() {
        intake = intake.toldToStop(!stalled && input.isPartial());
        if (intake == Intake.ENDED) {
            endInput();
        } else if (config.lastLineMs() > 0) {
            loop.arm(LAST_LINE_TIMER, config.lastLineMs());
        }
    }

    private void read() {
        switch (upkeep.read(intake.readMax())) {
            case Ok<Integer>(Integer count) when count > 0 -> {
                widener.noteRead(count);
                lookIfDue();
                router.stamp();
            }
            case Ok<Integer> _ -> endInput();
            case Failed<Integer>(Errno errno) when errno == Errno.EAGAIN -> {
            }
            case Failed<Integer>(Errno errno) -> {
                warnings.unable("read", "stdin", errno);
                endInput();
            }
        }
    }

    /** Before what was just read goes where nobody will find it. */
    private void lookIfDue() {
        long nowNs = kernel.clock().monotonicNs();
        if (nowNs >= lookAtNs) {
            lookAtNs = nowNs + LOOK_NS;
            upkeep.restoreIfGone();
        }
    }

    private void endInput() {
        intake = Intake.ENDED;
        input.complete();
    }

    /** Passes on what goes now and says what to wait for; true where there is nothing left. */
    private boolean settle() {
        do {
            stalled = !router.route();
            upkeep.flush();
            source.settled();
        } while (stalled && router.hasRoom());
        if (!stalled && intake.afterRead(input.isPartial()) == Intake.ENDED) {
            if (intake != Intake.ENDED || !input.isEmpty()) {
                endInput();
                return settle();
            }
            upkeep.inputEnded();
        }
        watch();
        return intake == Intake.ENDED && !stalled && sinks.areClosed();
    }

    private void watch() {
        boolean wantsInput = mayRead() && !source.isBehind();
        if (wantsInput != watchingInput) {
            watchingInput = wantsInput;
            watch(Fd.STDIN, wantsInput, false);
        }
        boolean wantsOutput = sinks.waitForStdout();
        if (wantsOutput != watchingOutput) {
            watchingOutput = wantsOutput;
            watch(Fd.STDOUT, wantsOutput, true);
        }
        long deadlineNs = Math.min(sinks.deadlineNs(), source.deadlineNs());
        if (deadlineNs == Clock.NEVER) {
            loop.disarm(SINKS_TIMER);
        } else {
            long delayNs = Math.max(0, deadlineNs - kernel.clock().monotonicNs());
            loop.arm(SINKS_TIMER, Clock.msUp(delayNs));
        }
    }

    private boolean mayRead() {
        return intake != Intake.ENDED && !stalled && source.hasRoom()
                && (config.holdBack() ? sinks.areIdle() : router.hasRoom());
    }

    private void watch(Fd fd, boolean wanted, boolean writing) {
        if (!wanted) {
            loop.unwatch(fd);
        } else if (writing) {
            loop.watchWriting(fd);
        } else {
            loop.watch(fd);
        }
    }
}
