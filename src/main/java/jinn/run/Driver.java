package jinn.run;

import java.util.ArrayList;
import java.util.List;
import jinn.control.ControlFifo;
import jinn.control.Dismissal;
import jinn.control.Layout;
import jinn.control.ServiceHome;
import jinn.control.ServiceOrder;
import jinn.kernel.Kernel;
import jinn.kernel.Processes;
import jinn.loop.Loop;
import jinn.loop.Reactor;
import jinn.loop.Wake;
import jinn.system.PathSearch;
import jinn.system.Report;
import jinn.system.StandardFds;
import jinn.value.Bug;
import jinn.value.Environment;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.Pid;
import jinn.value.PollSet;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import jinn.value.Signal;
import jinn.value.WaitStatus;
import jinn.value.Waited;
import org.jspecify.annotations.Nullable;

/** Feeds the machine with what happens and does what it answers. */
public final class Driver {

    /** All that others send on purpose; what the kernel sends to a program at fault stays so. */
    private static final List<Signal> SIGNALS = signals();
    private static final Timer[] TIMERS = Timer.values();

    private final Kernel kernel;
    private final Processes processes;
    private final Config config;
    private final Report report;
    private final Loop loop;
    private final Terminal terminal;
    private final @Nullable CommandRecord record;
    private final Survivors survivors;
    private final ServiceProcesses services;
    private final Reactor<State, Event, Effect> reactor;
    private @Nullable Pid command;

    public Driver(Kernel kernel, Config config) {
        this.kernel = kernel;
        this.processes = kernel.processes();
        this.config = config;
        Machine machine = new Machine(config);
        report = new Report(kernel, "run");
        loop = new Loop(kernel);
        reactor = new Reactor<>(report, loop, (state, event) ->
                machine.step(state, event, kernel.clock().monotonicNs()), this::perform);
        terminal = Terminal.of(kernel);
        record = config.top() == null ? null
                : new CommandRecord(kernel, config.top() + "/" + Layout.COMMAND);
        survivors = new Survivors(kernel);
        services = new ServiceProcesses(kernel, config);
    }

    /** The first real-time ones are the C library's and the compiler's own. */
    private static List<Signal> signals() {
        List<Signal> signals = new ArrayList<>(List.of(Signal.CHLD, Signal.HUP, Signal.INT,
                Signal.QUIT, Signal.USR1, Signal.USR2, Signal.ALRM, Signal.TERM, Signal.STKFLT,
                Signal.CONT, Signal.TSTP, Signal.URG, Signal.XCPU, Signal.XFSZ, Signal.VTALRM,
                Signal.PROF, Signal.WINCH, Signal.POLL, Signal.PWR));
        for (Signal signal : Signal.values()) {
            if (signal.number() >= Signal.RTMIN_2.number()) {
                signals.add(signal);
            }
        }
        return signals;
    }

    /** The signals that wait for {@link #run}, so that none is lost on the way there. */
    public static void hold(Kernel kernel) {
        for (Signal signal : SIGNALS) {
            kernel.signals().block(signal).orFatal("block", signal.name());
        }
        // Who tells something from the background is not stopped for it.
        kernel.signals().block(Signal.TTOU).orFatal("block", "TTOU");
    }

    /** Takes the lock of the command's directory, before others can find the tree. */
    public void claim() {
        if (record != null) {
            record.begin(report);
        }
    }

    /** Runs the command; the value is its exit code. */
    public int run() {
        // Closed ones stay so for the command: what is opened here goes at its exec.
        StandardFds.fill(kernel.files(), false);
        loop.catching(SIGNALS);
        if (!processes.self().equals(Pid.INIT)) {
            inheritOrphans();
        }
        if (config.top() != null) {
            info("the tree is " + config.top());
        }
        // Before there are children: the hang-up is for all of our group.
        terminal.giveUp();
        reactor.begin(Step.to(new State.Fresh()));
        reactor.take(new Event.Began());
        return reactor.run(this::handle);
    }

    /** As process 1 does anyway. */
    private void inheritOrphans() {
        if (processes.becomeSubreaper() instanceof Failed<Done>(Errno errno)) {
            warn("unable to become a subreaper: " + errno.reason());
        } else {
            info("below another init: orphans of this tree come here");
        }
    }

    private void handle(Wake wake) {
        switch (wake) {
            case Wake.Ready _ -> {
                ServiceOrder order = record == null ? null : record.order();
                if (order != null) {
                    reactor.take(new Event.Ordered(order));
                }
            }
            case Wake.Caught(Signal signal) when signal == Signal.CHLD -> reap();
            case Wake.Caught(Signal signal) -> reactor.take(new Event.Caught(signal));
            case Wake.Expired(int timer) -> reactor.take(new Event.Expired(TIMERS[timer]));
            case Wake.PollFailed(Errno errno) -> reactor.take(new Event.PollFailed(errno));
        }
    }

    private void reap() {
        reactor.reap(this::died);
        if (command != null && processes.pollStop(command)) {
            reactor.take(new Event.CommandStopped());
        }
    }

    private Event died(Pid pid, WaitStatus status) {
        if (pid.equals(command)) {
            terminal.takeBack(pid);
            command = null;
            info(config.command().getFirst() + " has ended: " + (status.isExited()
                    ? "exit code " + status.code() : Signal.nameOf(status.signal())));
            if (record != null) {
                record.died(status);
            }
            return new Event.CommandDied(status);
        }
        if (services.forgetAwaiting(pid)) {
            return new Event.Awaited(status);
        }
        if (services.forgetLowering(pid)) {
            return new Event.Lowered();
        }
        return services.forgetScanner(pid) ? new Event.ScannerDied(status)
                : new Event.StrangerDied();
    }

    private void perform(Effect effect) {
        switch (effect) {
            case Effect.StartScanners _ -> startScanners();
            case Effect.Dismiss _ -> dismiss();
            case Effect.AwaitReadiness _ -> awaitReadiness();
            case Effect.StopAwaiting _ -> services.stopAwaiting();
            case Effect.StartCommand _ -> startCommand();
            case Effect.Send(Signal signal) -> toCommand(signal, config.manner().group());
            case Effect.KillCommand _ -> toCommand(Signal.KILL, true);
            case Effect.StopItself _ -> terminal.stopItself(living());
            case Effect.GoOn _ -> terminal.goOn(living());
            case Effect.LowerServices _ -> lowerServices();
            case Effect.StopServices _ -> services.stopScanners();
            case Effect.KillServices _ -> killServices();
            case Effect.ReapAndCheck _ -> reapAndCheck();
            case Effect.StopSurvivors _ -> {
                survivors.signal(Signal.TERM);
                survivors.signal(Signal.CONT);
            }
            case Effect.KillSurvivors _ -> survivors.signal(Signal.KILL);
            case Effect.TellSurvivors _ -> warn("waiting for " + survivors.names());
            case Effect.Arm(Timer timer, long delayMs) -> loop.arm(timer.ordinal(), delayMs);
            case Effect.Disarm(Timer timer) -> loop.disarm(timer.ordinal());
            case Effect.Warn(String message) -> warn(message);
            case Effect.Exit(int code) -> reactor.exit(code);
        }
    }

    private Pid living() {
        return Bug.present(command, "command");
    }

    private void startScanners() {
        for (Errno errno : services.startScanners()) {
            warn("unable to start the scanner: " + errno.reason());
            reactor.take(new Event.ScannerNotStarted());
        }
    }

    /** Where nothing is on disk, they are below us and known by their titles alone. */
    private void dismiss() {
        if (config.top() == null) {
            survivors.dismissSupervisors();
        } else {
            new Dismissal(report).send(config.top(), Layout.COMMAND);
        }
    }

    private void awaitReadiness() {
        if (!services.awaitReadiness().isOk()) {
            reactor.take(new Event.Awaited(WaitStatus.exited(Fatal.SYSTEM)));
        }
    }

    private void lowerServices() {
        if (!services.lower()) {
            reactor.take(new Event.Lowered());
        }
    }

    /** Orders are taken after it: where descriptors are short, it has them first. */
    private void startCommand() {
        Result<Pid> spawned = PathSearch.spawn(kernel, config.command(), Environment.INHERITED,
                terminal.setUp());
        switch (spawned) {
            case Failed<Pid>(Errno errno) -> {
                Fatal fatal = Fatal.spawn(config.command().getFirst(), errno);
                say(fatal.kind(), fatal.getMessage());
                reactor.take(new Event.CommandNotStarted(fatal.code()));
            }
            case Ok<Pid>(Pid pid) -> {
                command = pid;
                if (record != null) {
                    record.listen(report);
                    record.started(pid);
                    if (record.control() != null) {
                        loop.watch(record.control());
                    }
                }
            }
        }
    }

    private void toCommand(Signal signal, boolean group) {
        if (command != null && group) {
            processes.killGroup(command, signal);
        }
        if (command != null && (!group || signal == Signal.KILL)) {
            processes.kill(command, signal);
        }
    }

    private void killServices() {
        if (services.killRaising()) {
            return;
        }
        for (String name : config.services().killable()) {
            try {
                ControlFifo.send(kernel, ServiceHome.of(config.top() + "/" + name),
                        List.of(ServiceOrder.DOWN, ServiceOrder.KILL));
            } catch (Fatal gone) {
                // Its supervisor has left, and so nothing of it is there to be killed.
            }
        }
    }

    private void reapAndCheck() {
        Waited waited = processes.reap();
        while (waited instanceof Waited.Died(Pid pid, WaitStatus status)) {
            died(pid, status);
            waited = processes.reap();
        }
        reactor.take(waited instanceof Waited.NoChildren
                ? new Event.NobodyLeft() : new Event.SomebodyLeft());
    }

    private void info(String message) {
        if (config.manner().verbose()) {
            say("info", message);
        }
    }

    private void warn(String message) {
        say("warning", message);
    }

    /** Writes only where stderr has room: run must not block on a reader that does not read. */
    private void say(String kind, String message) {
        PollSet stderr = new PollSet();
        stderr.add(Fd.STDERR, true);
        if (kernel.poller().poll(stderr, 0).isOk() && stderr.isReady(0)) {
            report.put(Fd.STDERR, "jinn run: " + kind + ": " + message + "\n");
        }
    }
}
