package jinn.scan;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import jinn.control.ScanOrder;
import jinn.control.ScannerVersion;
import jinn.control.TreeEnd;
import jinn.kernel.Kernel;
import jinn.loop.Loop;
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
import jinn.scan.tree.Tree;
import jinn.system.Report;
import jinn.value.Entered;
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
    /** The dead buried before somebody else has a turn. */
    private static final int REAP_MAX = 256;

    private final Kernel kernel;
    private final Config config;
    private final @Nullable Fd console;
    private final Machine machine;
    private final Report report;
    private final Loop loop;
    private final Queue<Event> events = new ArrayDeque<>();
    private final Map<Pid, SupervisorId> keys = new HashMap<>();
    private final Map<SupervisorId, Pid> pids = new HashMap<>();
    private final LogPipes logPipes;
    private final UnsupervisedServices unsupervised;
    private final AbandonedServices orphans;
    private final DescriptorStore store;
    private final Output output;
    private final FifoReader reader;
    private final Scripts scripts;
    private final Starter starter;
    @SuppressWarnings("NullAway.Init")
    private Home.Taken taken;
    private State state = State.INITIAL;
    private int exitCode = -1;

    public Driver(Kernel kernel, Config config) {
        this.kernel = kernel;
        this.config = config;
        console = config.channels().console();
        machine = new Machine(config);
        report = Report.ofDaemon(kernel, "svscan");
        loop = new Loop(kernel);
        unsupervised = new UnsupervisedServices(kernel.files(), pids);
        logPipes = new LogPipes(kernel.files(), console, config.manner().inMemory());
        orphans = new AbandonedServices(kernel, unsupervised, logPipes);
        store = new DescriptorStore(report, loop, pids);
        output = new Output(report, console);
        reader = new FifoReader(kernel);
        scripts = new Scripts(kernel);
        starter = new Starter(kernel, config, logPipes, store);
    }

    /** Scans until told to stop; the value is the exit code where no program takes over. */
    public int run() {
        try {
            taken = config.manner().inMemory() ? Home.enter(kernel, config.scanDirectory())
                    : Home.take(kernel, config.scanDirectory());
            begin();
        } catch (Fatal fatal) {
            // Stderr may be the catch-all logger's fifo, which nobody reads yet.
            output.restoreConsole();
            throw fatal;
        }
        tellVersion();
        inheritOrphans();
        Fd ready = config.channels().ready();
        if (ready != null && Home.announce(kernel.files(), ready)
                instanceof Failed<Integer>(Errno errno)) {
            report.unable("write to", "the readiness descriptor", errno);
        }
        return live(List.of(new Event.Began()));
    }

    /** Goes on with the tree that an earlier program in this process left. */
    public int resume() {
        Reexec reexec = new Reexec(report, config);
        Handover left = reexec.onceThereIsRoom(reexec::take);
        taken = left.taken();
        logPipes.pipes().putAll(left.pipes());
        store.takeOver(left.stored());
        left.pids().forEach((who, pid) -> {
            pids.put(who, pid);
            keys.put(pid, who);
        });
        left.unsupervised().forEach(who -> unsupervised.keep(path(left.table(), who), who));
        state = new State.Running(new Tree(left.table(), Set.of(), Tree.NEVER, null),
                State.Gate.OPEN);
        reexec.onceThereIsRoom(this::begin);
        tellVersion();
        report.info("became the program anew; services: " + left.table().services());
        return live(List.of(new Event.Ordered(ScanOrder.REAP), new Event.Expired(Timer.RESPAWN),
                new Event.Ordered(ScanOrder.SCAN)));
    }

    private Result<Done> begin() {
        if (console != null) {
            kernel.files().setInherited(console, false).orFatal("keep", "console");
        }
        kernel.processes().lastResort(Home.HERE.crash(), console);
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
            ScannerVersion.write(kernel, Home.HERE);
        }
    }

    private int live(List<Event> first) {
        try {
            first.forEach(this::feed);
            while (exitCode < 0) {
                wake(loop.next());
            }
        } catch (Entered next) {
            // The finish program is a script that this process goes on as.
            throw next;
        } catch (RuntimeException | Error impossible) {
            crash("internal error: " + impossible);
        }
        return exitCode;
    }

    /** After what still waits: no event is lost. */
    private void reexecute() {
        if (!events.isEmpty()) {
            events.add(new Event.Ordered(ScanOrder.REEXECUTE));
            return;
        }
        endRound();
        new Reexec(report, config).run(new Handover(taken, state.tree().table(), pids,
                logPipes.pipes(), new HashSet<>(unsupervised.services()), store.content()));
    }

    /** As process 1 does anyway: what a dead supervisor leaves behind is ours to bury. */
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

    private void wake(Wake wake) {
        switch (wake) {
            case Wake.Ready(Fd fd) when store.isAt(fd) -> store.receive(keys);
            case Wake.Ready _ -> readOrders();
            case Wake.Caught(Signal signal) -> {
                if (signal == Signal.CHLD && taken.control() != null) {
                    // Whoever orders the end dies after that: he is not to be started again.
                    readOrders();
                }
                feed(new Event.Caught(signal));
            }
            case Wake.Expired(int timer) -> feed(new Event.Expired(TIMERS[timer]));
            case Wake.Broken(Errno errno) -> feed(new Event.Broken("wait", errno));
        }
    }

    private void readOrders() {
        byte[] letters = new byte[ORDERS_MAX];
        switch (kernel.files().read(taken.orders(), letters, 0, ORDERS_MAX)) {
            case Ok<Integer>(Integer count) ->
                Letters.events(letters, count).forEach(this::feed);
            case Failed<Integer>(Errno errno) when errno == Errno.EAGAIN -> { }
            case Failed<Integer>(Errno errno) -> feed(new Event.Broken("read orders", errno));
        }
    }

    /** One event, and then whatever its effects bring back. */
    private void feed(Event event) {
        events.add(event);
        while (!events.isEmpty() && exitCode < 0) {
            Step step = machine.step(state, events.remove(), kernel.clock().monotonicNs());
            state = step.next();
            for (Effect effect : step.effects()) {
                perform(effect);
            }
            store.sweep(state.tree().table());
        }
    }

    private void perform(Effect effect) {
        switch (effect) {
            case Effect.Scan _ -> scan();
            case Effect.Reap _ -> reap();
            case Effect.Obey(ScanOrder order) -> events.add(new Event.Ordered(order));
            case Effect.Start start -> start(start);
            case Effect.StopOrphan left -> orphans.stop(left, pids.values());
            case Effect.StopStrays(Signal signal) -> new Strays(report).stop(pids.values(), signal);
            case Effect.Send(SupervisorId who, Signal signal) -> send(pids.get(who), signal);
            case Effect.ClosePipe(int index) -> logPipes.close(index);
            case Effect.Divert(Signal signal) -> divert(signal);
            case Effect.AwaitReader _ -> {
                if (!reader.await()) {
                    events.add(new Event.ReaderAwaited(false));
                }
            }
            case Effect.ForgetReader _ -> reader.forget();
            case Effect.Arm(Timer timer, long delayMs) -> loop.arm(timer.ordinal(), delayMs);
            case Effect.Disarm(Timer timer) -> loop.disarm(timer.ordinal());
            case Effect.Warn(String message) -> output.say("warning", message);
            case Effect.LeaveFifo _ -> output.leaveFifo();
            case Effect.Finish(TreeEnd end) -> {
                output.restoreConsole();
                events.add(new Event.FinishFailed(config.manner().inMemory() ? Errno.ENOENT
                        : scripts.finish(end)));
            }
            case Effect.Reexecute _ -> reexecute();
            case Effect.Exit(int code) -> exitCode = code;
            case Effect.Crash(String why) -> crash(why);
        }
    }

    private void scan() {
        Result<ScanResult> listed = store.makeRoom(() -> new DirectoryScan(kernel.files(),
                config.limits().nameSize(), config.manner().except()).take());
        events.add(switch (listed) {
            case Ok<ScanResult>(ScanResult census) -> new Event.Scanned(census);
            case Failed<ScanResult>(Errno errno) -> new Event.ScanFailed(errno);
        });
    }

    private void reap() {
        for (int i = 0; i < REAP_MAX; i++) {
            if (!(kernel.processes().reap() instanceof Waited.Died dead)) {
                endRound();
                return;
            }
            buried(dead);
        }
        loop.arm(Timer.REAP.ordinal(), 0);
    }

    /** Those that wait for this word make the same of it as of a child's death. */
    private void endRound() {
        unsupervised.endRound().forEach(who -> send(pids.get(who), Signal.CHLD));
    }

    private static String path(ServiceTable table, SupervisorId who) {
        return table.at(who.index()).path(who.role());
    }

    private void buried(Waited.Died dead) {
        WaitStatus status = dead.status();
        if (keys.containsKey(dead.pid())) {
            // What it has sent comes before what became of it.
            store.receive(keys);
        }
        SupervisorId who = keys.remove(dead.pid());
        if (who != null) {
            pids.remove(who);
            String path = path(state.tree().table(), who);
            unsupervised.add(path, who, status);
            if (config.manner().inMemory()) {
                // Nobody can adopt what was written down nowhere.
                orphans.stop(new Effect.StopOrphan(who.index(), path,
                        state.tree().table().at(who.index()).slot(who.role()).identity()),
                        pids.values());
            }
            events.add(status.isExited() && status.code() == TreeEnd.SUPERVISOR_EXIT
                    ? new Event.EndedForGood(who, TreeEnd.of(kernel.files(), path))
                    : failed(status) ? new Event.GaveUp(who) : new Event.Died(who));
        } else if (reader.reaped(dead.pid())) {
            events.add(new Event.ReaderAwaited(status.isExited() && status.code() == 0));
        } else {
            unsupervised.buried(dead);
        }
    }

    private static boolean failed(WaitStatus status) {
        return status.isExited() && status.code() != 0;
    }

    private void start(Effect.Start start) {
        boolean failed = state.tree().table().at(start.who().index()).slot(start.who().role())
                .hasFailed();
        switch (store.makeRoom(() -> starter.start(start, failed))) {
            case Ok<Pid>(Pid pid) -> {
                keys.put(pid, start.who());
                pids.put(start.who(), pid);
                store.started(start.who());
            }
            case Failed<Pid>(Errno errno) ->
                events.add(new Event.StartFailed(start.who(), errno));
        }
    }

    /** One that is not among ours any more was buried; its death was told of. */
    private void send(@Nullable Pid pid, Signal signal) {
        if (pid != null) {
            kernel.processes().kill(pid, signal);
        }
    }

    private void divert(Signal signal) {
        if (config.manner().inMemory() || !scripts.has(signal)) {
            events.add(new Event.NotDiverted(signal));
        } else if (store.makeRoom(() -> scripts.start(signal))
                instanceof Failed<Pid>(Errno errno)) {
            output.say("warning", "unable to start " + Scripts.ofSignal(signal) + ": "
                    + errno.reason());
            events.add(new Event.NotDiverted(signal));
        }
    }

    /** The last resort, for pid 1 above all: another program has the machine from here. */
    private void crash(String why) {
        output.restoreConsole();
        report.warning(why + ": executing " + Home.HERE.crash());
        Fatal failed = scripts.crash();
        report.fatal(failed);
        exitCode = failed.code();
    }
}
