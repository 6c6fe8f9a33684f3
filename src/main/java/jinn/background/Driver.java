package jinn.background;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import jinn.kernel.Environment;
import jinn.kernel.Errno;
import jinn.kernel.Fatal;
import jinn.kernel.Fd;
import jinn.kernel.Kernel;
import jinn.kernel.PathSearch;
import jinn.kernel.Pid;
import jinn.kernel.Report;
import jinn.kernel.Result.Done;
import jinn.kernel.Result.Failed;
import jinn.kernel.Result.Ok;
import jinn.kernel.Signal;
import jinn.kernel.Texts;
import jinn.kernel.Waited;
import jinn.loop.Loop;
import jinn.loop.Wake;
import jinn.text.Bytes;
import jinn.text.Decimal;

/** Runs the watcher's machine. */
public final class Driver {

    /** Exit code where the system has no subreapers. */
    public static final int UNSUPPORTED = 112;

    private static final int PARENTS_TIME = 0;
    private static final int RUNNING = -1;

    /**
     * What to watch.
     *
     * @param timeoutMs how long the program may take to go to the background; 0 for ever
     * @param notification where a newline goes once the daemon is there; null for nowhere
     */
    public record Config(String pidFile, List<String> program, long timeoutMs, Fd notification) {
    }

    private final Kernel kernel;
    private final Config config;
    private final Report report;
    private final Loop loop;
    private State state;
    private int exitCode = RUNNING;

    public Driver(Kernel kernel, Config config, Report report) {
        this.kernel = kernel;
        this.config = config;
        this.report = report;
        this.loop = new Loop(kernel);
    }

    /** Returns the exit code, once the daemon or its parent has failed or ended. */
    public int run() {
        if (kernel.processes().becomeSubreaper() instanceof Failed<Done>(Errno errno)) {
            throw new Fatal(UNSUPPORTED, "unable to become a subreaper: " + errno.reason());
        }
        String program = config.program.getFirst();
        loop.catching(relayed());
        Pid parent = PathSearch.spawn(kernel, config.program, Environment.INHERITED, List.of())
                .orFatal("spawn", program);
        state = new State.Starting(parent);
        if (config.timeoutMs > 0) {
            loop.arm(PARENTS_TIME, config.timeoutMs);
        }
        while (exitCode == RUNNING) {
            turn(loop.next());
        }
        return exitCode;
    }

    private static List<Signal> relayed() {
        List<Signal> all = new ArrayList<>(List.of(Signal.values()));
        all.remove(Signal.KILL);
        all.remove(Signal.STOP);
        return all;
    }

    private void turn(Wake wake) {
        switch (wake) {
            case Wake.Caught(Signal signal) when signal == Signal.CHLD -> bury();
            case Wake.Caught(Signal signal) -> take(new Event.Caught(signal));
            case Wake.Expired _ -> take(new Event.Expired());
            case Wake.Ready _ -> {
            }
            case Wake.Broken(Errno errno) -> {
                report.unable("wait for", "events", errno);
                exitCode = Fatal.SYSTEM;
            }
        }
    }

    private void bury() {
        while (exitCode == RUNNING
                && kernel.processes().reap() instanceof Waited.Died(Pid pid, var status)) {
            take(new Event.Died(pid, status));
        }
    }

    private void take(Event event) {
        Step step = Machine.step(state, event);
        state = step.next();
        step.effects().forEach(this::perform);
    }

    private void perform(Effect effect) {
        switch (effect) {
            // One that is gone already has its death on the way.
            case Effect.Kill(Pid pid, Signal signal) -> kernel.processes().kill(pid, signal);
            case Effect.RemovePidFile _ -> kernel.files().remove(config.pidFile);
            case Effect.ReadPidFile _ -> take(new Event.Read(readPid()));
            case Effect.Notify _ -> tell();
            case Effect.Complain(String message) -> report.fatal(Fatal.usage(message));
            case Effect.Exit(int code) -> exitCode = code;
        }
    }

    private OptionalInt readPid() {
        if (!(new Texts(kernel.files()).read(config.pidFile) instanceof Ok<String>(String text))) {
            return OptionalInt.empty();
        }
        OptionalLong number = Decimal.parse(Bytes.firstLine(text));
        boolean alive = number.isPresent() && number.getAsLong() > 0
                && number.getAsLong() <= Integer.MAX_VALUE
                && kernel.processes().exists(new Pid((int) number.getAsLong()));
        return alive ? OptionalInt.of((int) number.getAsLong()) : OptionalInt.empty();
    }

    private void tell() {
        if (config.notification != null) {
            report.put(config.notification, "\n");
            kernel.files().close(config.notification);
        }
    }
}
