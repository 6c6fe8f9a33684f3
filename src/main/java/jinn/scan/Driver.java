package jinn.scan;

import java.util.HashSet;
import java.util.List;
import jinn.control.ScanOrder;
import jinn.control.ScannerVersion;
import jinn.control.TreeEnd;
import jinn.kernel.Kernel;
import jinn.loop.Loop;
import jinn.loop.Reactor;
import jinn.loop.Wake;
import jinn.scan.tree.Config;
import jinn.scan.tree.Effect;
import jinn.scan.tree.Event;
import jinn.scan.tree.Letters;
import jinn.scan.tree.Machine;
import jinn.scan.tree.ScanResult;
import jinn.scan.tree.ServiceTable;
import jinn.scan.tree.State;
import jinn.scan.tree.Step;
import jinn.scan.tree.SupervisorId;
import jinn.scan.tree.Timer;
import jinn.system.Report;
import jinn.value.BecomeApplet;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.Pid;
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

    private static final Timer[] TIMERS = Timer.values();
    private static final int ORDERS_MAX = 64;

    /** Children reaped before other events have a turn. */
    private static final int REAP_MAX = 256;

    private final Kernel kernel;
    private final Config config;
    private final @Nullable Fd console;
    private final Report report;
    private final Loop loop;
    private final Reactor<State, Event, Effect> reactor;
    private final Supervisors supervisors;
    private final LogPipes logPipes;
    private final UnsupervisedServices unsupervised;
    private final AbandonedServices abandoned;
    private final DescriptorStore store;
    private final Output output;
    private final FifoReader reader;
    private final Scripts scripts;
    private final Starter starter;
    @SuppressWarnings("NullAway.Init")
    private ScannerDirectory.Taken taken;

    public Driver(Kernel kernel, Config config) {
        this.kernel = kernel;
        this.config = config;
        console = config.channels().console();
        Machine machine = new Machine(config);
        report = Report.ofDaemon(kernel, "svscan");
        loop = new Loop(kernel);
        reactor = new Reactor<>(report, loop, (state, event) ->
                machine.step(state, event, kernel.clock().monotonicNs()), this::perform);
        supervisors = new Supervisors(kernel.processes());
        unsupervised = new UnsupervisedServices(kernel.files(), supervisors.pids());
        logPipes = new LogPipes(kernel.files(), console, config.manner().inMemory());
        abandoned = new AbandonedServices(kernel, unsupervised, logPipes);
        store = new DescriptorStore(report, loop, supervisors.pids());
        output = new Output(report, console);
        reader = new FifoReader(kernel);
        scripts = new Scripts(kernel, config.manner().inMemory());
        starter = new Starter(kernel, config, logPipes, store);
    }

    /** Scans until told to stop; the value is the exit code where no program takes over. */
    public int run() {
        try {
            taken = config.manner().inMemory() ? ScannerDirectory.enter(kernel,
                    config.scanDirectory())
                    : ScannerDirectory.take(kernel, config.scanDirectory());
            begin();
        } catch (Fatal fatal) {
            // Stderr may be the catch-all logger's fifo, which nobody reads yet.
            output.restoreConsole();
            throw fatal;
        }
        tellVersion();
        inheritOrphans();
        Fd ready = config.channels().ready();
        if (ready != null && ScannerDirectory.announce(kernel.files(), ready)
                instanceof Failed<Integer>(Errno errno)) {
            report.unable("write to", "the readiness descriptor", errno);
        }
        return live(State.INITIAL, List.of(new Event.Began()));
    }

    /** Goes on with the tree that an earlier program in this process left. */
    public int resume() {
        Reexec reexec = new Reexec(report, config);
        Handover left = reexec.onceThereIsRoom(reexec::take);
        taken = left.taken();
        logPipes.pipes().putAll(left.pipes());
        store.takeOver(left.stored());
        left.pids().forEach(supervisors::started);
        left.unsupervised().forEach(who -> unsupervised.keep(path(left.table(), who), who));
        reexec.onceThereIsRoom(this::begin);
        tellVersion();
        report.info("became the program anew; services: " + left.table().services());
        return live(State.resumed(left.table()), List.of(new Event.Ordered(ScanOrder.REAP),
                new Event.Expired(Timer.RESPAWN), new Event.Ordered(ScanOrder.SCAN)));
    }

    private Result<Done> begin() {
        if (console != null) {
            kernel.files().setInherited(console, false).orFatal("keep", "console");
        }
        kernel.processes().lastResort(ScannerDirectory.HERE.crash(), console);
        loop.catching(CaughtSignals.ALL);
        if (taken.control() != null) {
            loop.watch(taken.control());
        }
        if (!config.manner().inMemory()) {
            store.begin();
        }
        return Result.DONE;
    }

    private void tellVersion() {
        if (!config.manner().inMemory()) {
            ScannerVersion.write(kernel, ScannerDirectory.HERE);
        }
    }

    private int live(State begun, List<Event> first) {
        try {
            reactor.begin(Step.stay(begun));
            first.forEach(reactor::take);
            sweepStore();
            return reactor.run(wake -> {
                handle(wake);
                sweepStore();
            });
        } catch (BecomeApplet next) {
            // The finish program is a script that this process goes on as.
            throw next;
        } catch (RuntimeException | Error impossible) {
            return crash("internal error: " + impossible);
        }
    }

    private void sweepStore() {
        store.sweep(table());
    }

    /** Events that still wait are taken first: a re-exec would lose them. */
    private void reexecute() {
        if (reactor.hasMore()) {
            reactor.take(new Event.Ordered(ScanOrder.REEXECUTE));
            return;
        }
        endRound();
        sweepStore();
        new Reexec(report, config).run(new Handover(taken, table(),
                supervisors.pids(), logPipes.pipes(), new HashSet<>(unsupervised.services()),
                store.content()));
    }

    /** As process 1 does anyway: this process reaps what a dead supervisor leaves behind. */
    private void inheritOrphans() {
        if (kernel.processes().self().equals(Pid.INIT)) {
            return;
        }
        if (kernel.processes().becomeSubreaper() instanceof Failed<Done>(Errno errno)) {
            report.warning("unable to become a subreaper: " + errno.reason());
        } else if (!config.quiet()) {
            output.say("info", "below another init: orphans of this tree come here");
        }
    }

    private void handle(Wake wake) {
        switch (wake) {
            case Wake.Ready(Fd fd) when store.isAt(fd) -> store.receive(supervisors.ids());
            case Wake.Ready _ -> readOrders();
            case Wake.Caught(Signal signal) -> {
                if (signal == Signal.CHLD && taken.control() != null) {
                    // A service may order the end and exit: it must not be started again first.
                    readOrders();
                }
                reactor.take(new Event.Caught(signal));
            }
            case Wake.Expired(int timer) -> reactor.take(new Event.Expired(TIMERS[timer]));
            case Wake.PollFailed(Errno errno) -> reactor.take(new Event.PollFailed("wait", errno));
        }
    }

    private void readOrders() {
        byte[] letters = new byte[ORDERS_MAX];
        switch (kernel.files().read(taken.orders(), letters, 0, ORDERS_MAX)) {
            case Ok<Integer>(Integer count) ->
                Letters.events(letters, count).forEach(reactor::take);
            case Failed<Integer>(Errno errno) when errno == Errno.EAGAIN -> { }
            case Failed<Integer>(Errno errno) ->
                    reactor.take(new Event.PollFailed("read orders", errno));
        }
    }

    private void perform(Effect effect) {
        switch (effect) {
            case Effect.Scan _ -> scan();
            case Effect.Reap _ -> reap();
            case Effect.Obey(ScanOrder order) -> reactor.take(new Event.Ordered(order));
            case Effect.Start start -> start(start);
            case Effect.StopAbandoned left -> abandoned.stop(left, supervisors.all());
            case Effect.StopStrays(Signal signal) ->
                new Strays(report).stop(supervisors.all(), signal);
            case Effect.Send(SupervisorId who, Signal signal) -> supervisors.send(who, signal);
            case Effect.ClosePipe(int index) -> logPipes.close(index);
            case Effect.RunSignalScript(Signal signal) -> runSignalScript(signal);
            case Effect.AwaitReader _ -> {
                if (!reader.await()) {
                    reactor.take(new Event.ReaderAwaited(false));
                }
            }
            case Effect.ForgetReader _ -> reader.forget();
            case Effect.Arm(Timer timer, long delayMs) -> loop.arm(timer.ordinal(), delayMs);
            case Effect.Disarm(Timer timer) -> loop.disarm(timer.ordinal());
            case Effect.Warn(String message) -> output.say("warning", message);
            case Effect.LeaveFifo _ -> output.leaveFifo();
            case Effect.Finish(TreeEnd end) -> {
                output.restoreConsole();
                reactor.take(new Event.FinishFailed(scripts.finish(end)));
            }
            case Effect.Reexecute _ -> reexecute();
            case Effect.Exit(int code) -> reactor.exit(code);
            case Effect.Crash(String why) -> reactor.exit(crash(why));
        }
    }

    private void scan() {
        Result<ScanResult> listed = store.makeRoom(() -> new DirectoryScan(kernel.files(),
                config.limits().nameSize(), config.manner().except()).take());
        reactor.take(switch (listed) {
            case Ok<ScanResult>(ScanResult scan) -> new Event.Scanned(scan);
            case Failed<ScanResult>(Errno errno) -> new Event.ScanFailed(errno);
        });
    }

    private void reap() {
        for (int i = 0; i < REAP_MAX; i++) {
            if (!(kernel.processes().reap() instanceof Waited.Died dead)) {
                endRound();
                return;
            }
            reaped(dead);
        }
        loop.arm(Timer.REAP.ordinal(), 0);
    }

    /** A supervisor takes this CHLD as it would that of a child: it looks how its service died. */
    private void endRound() {
        unsupervised.endRound().forEach(who -> supervisors.send(who, Signal.CHLD));
    }

    private ServiceTable table() {
        return reactor.state().tree().table();
    }

    private static String path(ServiceTable table, SupervisorId who) {
        return table.at(who.index()).path(who.role());
    }

    private void reaped(Waited.Died dead) {
        if (supervisors.has(dead.pid())) {
            // What it has sent comes before what became of it.
            store.receive(supervisors.ids());
        }
        SupervisorId who = supervisors.died(dead.pid());
        if (who != null) {
            String path = path(table(), who);
            unsupervised.add(path, who, dead.status());
            reactor.take(Event.ofDeath(who, dead.status(), () -> TreeEnd.of(kernel.files(), path)));
        } else if (reader.forgetIfReaped(dead.pid())) {
            reactor.take(new Event.ReaderAwaited(dead.status().equals(WaitStatus.exited(0))));
        } else {
            unsupervised.reaped(dead);
        }
    }

    private void start(Effect.Start start) {
        boolean failed = table().at(start.who().index()).slot(start.who().role())
                .hasFailed();
        switch (store.makeRoom(() -> starter.start(start, failed))) {
            case Ok<Pid>(Pid pid) -> {
                supervisors.started(start.who(), pid);
                store.started(start.who());
            }
            case Failed<Pid>(Errno errno) ->
                reactor.take(new Event.StartFailed(start.who(), errno));
        }
    }

    private void runSignalScript(Signal signal) {
        if (!scripts.has(signal)) {
            reactor.take(new Event.NoSignalScript(signal));
        } else if (store.makeRoom(() -> scripts.start(signal))
                instanceof Failed<Pid>(Errno errno)) {
            output.say("warning", "unable to start " + Scripts.ofSignal(signal) + ": "
                    + errno.reason());
            reactor.take(new Event.NoSignalScript(signal));
        }
    }

    /** The last resort, for process 1 above all. Returns the exit code where that fails too. */
    private int crash(String why) {
        output.restoreConsole();
        report.warning(why + ": executing " + ScannerDirectory.HERE.crash());
        Fatal failed = scripts.crash();
        report.fatal(failed);
        return failed.code();
    }
}
