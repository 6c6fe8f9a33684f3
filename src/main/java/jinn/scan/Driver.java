package jinn.scan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import jinn.control.ScanOrder;
import jinn.control.StatusSize;
import jinn.control.TreeEnd;
import jinn.kernel.Kernel;
import jinn.loop.Loop;
import jinn.loop.Wake;
import jinn.system.Report;
import jinn.value.Child;
import jinn.value.Entered;
import jinn.value.Environment;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.OpenMode;
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

    /** Where the child that waits for a reader has the logger's fifo. */
    private static final Fd WAITING_ON = new Fd(3);

    private final Kernel kernel;
    private final Config config;
    private final @Nullable Fd console;
    private final Machine machine;
    private final Report report;
    private final Loop loop;
    private final Queue<Event> events = new ArrayDeque<>();
    private final Map<Pid, Key> keys = new HashMap<>();
    private final Map<Key, Pid> pids = new HashMap<>();
    private final Plumbing plumbing;
    private final Bereaved bereaved;
    private final Orphans orphans;
    private final DescriptorStore store;
    private final Output output;
    @SuppressWarnings("NullAway.Init")
    private Home.Taken taken;
    private @Nullable Pid waiting;
    private State state = State.INITIAL;
    private int exitCode = -1;

    public Driver(Kernel kernel, Config config) {
        this.kernel = kernel;
        this.config = config;
        console = config.channels().console();
        machine = new Machine(config);
        report = Report.ofDaemon(kernel, "svscan");
        loop = new Loop(kernel);
        bereaved = new Bereaved(kernel.files(), pids);
        plumbing = new Plumbing(kernel.files(), console, config.manner().inMemory());
        orphans = new Orphans(kernel, bereaved, plumbing);
        store = new DescriptorStore(report, loop, pids);
        output = new Output(report, console);
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
        Rebirth rebirth = new Rebirth(report, config);
        Handover left = rebirth.onceThereIsRoom(rebirth::take);
        taken = left.taken();
        plumbing.pipes().putAll(left.pipes());
        store.takeOver(left.stored());
        left.pids().forEach((who, pid) -> {
            pids.put(who, pid);
            keys.put(pid, who);
        });
        left.bereaved().forEach(who -> bereaved.keep(path(left.roster(), who), who));
        state = new State.Running(new Tree(left.roster(), Set.of(), Tree.NEVER, null),
                State.Gate.OPEN);
        rebirth.onceThereIsRoom(this::begin);
        report.info("became the program anew; services: " + left.roster().services());
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
        new Rebirth(report, config).run(new Handover(taken, state.tree().roster(), pids,
                plumbing.pipes(), new HashSet<>(bereaved.services()), store.content()));
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
            case Wake.Caught(Signal signal) -> feed(new Event.Caught(signal));
            case Wake.Expired(int timer) -> feed(new Event.Expired(TIMERS[timer]));
            case Wake.Broken(Errno errno) -> feed(new Event.Broken("wait", errno));
        }
    }

    private void readOrders() {
        byte[] letters = new byte[ORDERS_MAX];
        switch (kernel.files().read(taken.orders(), letters, 0, ORDERS_MAX)) {
            case Ok<Integer>(Integer count) -> obey(letters, count);
            case Failed<Integer>(Errno errno) when errno == Errno.EAGAIN -> { }
            case Failed<Integer>(Errno errno) -> feed(new Event.Broken("read orders", errno));
        }
    }

    /** The letters read are lost with this program, so it becomes another one after them all. */
    private void obey(byte[] letters, int count) {
        boolean reborn = false;
        for (int i = 0; i < count; i++) {
            ScanOrder order = ScanOrder.of(letters[i]);
            reborn |= order == ScanOrder.REEXECUTE;
            if (order == null) {
                feed(new Event.Babbled(letters[i] & 0xff));
            } else if (order != ScanOrder.REEXECUTE) {
                feed(new Event.Ordered(order));
            }
        }
        if (reborn) {
            feed(new Event.Ordered(ScanOrder.REEXECUTE));
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
            store.sweep(state.tree().roster());
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
            case Effect.Send(Key who, Signal signal) -> send(pids.get(who), signal);
            case Effect.ClosePipe(int index) -> plumbing.close(index);
            case Effect.Divert(Signal signal) -> divert(signal);
            case Effect.AwaitReader _ -> awaitReader();
            case Effect.ForgetReader _ -> forgetReader();
            case Effect.Arm(Timer timer, long delayMs) -> loop.arm(timer.ordinal(), delayMs);
            case Effect.Disarm(Timer timer) -> loop.disarm(timer.ordinal());
            case Effect.Warn(String message) -> output.say("warning", message);
            case Effect.LeaveFifo _ -> output.leaveFifo();
            case Effect.Finish(TreeEnd end) -> {
                output.restoreConsole();
                events.add(new Event.FinishFailed(config.manner().inMemory() ? Errno.ENOENT
                        : kernel.processes().exec(finish(end))));
            }
            case Effect.Reexecute _ -> reexecute();
            case Effect.Exit(int code) -> exitCode = code;
            case Effect.Crash(String why) -> crash(why);
        }
    }

    private void scan() {
        Result<Census> listed = store.makeRoom(() -> new Listing(kernel.files(),
                config.limits().nameSize(), config.manner().except()).take());
        events.add(switch (listed) {
            case Ok<Census>(Census census) -> new Event.Scanned(census);
            case Failed<Census>(Errno errno) -> new Event.ScanFailed(errno);
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
        bereaved.endRound().forEach(who -> send(pids.get(who), Signal.CHLD));
    }

    private static String path(Roster roster, Key who) {
        return roster.at(who.index()).path(who.half());
    }

    private void buried(Waited.Died dead) {
        WaitStatus status = dead.status();
        if (keys.containsKey(dead.pid())) {
            // What it has sent comes before what became of it.
            store.receive(keys);
        }
        Key who = keys.remove(dead.pid());
        if (who != null) {
            pids.remove(who);
            String path = path(state.tree().roster(), who);
            bereaved.add(path, who, status);
            if (config.manner().inMemory()) {
                // Nobody can adopt what was written down nowhere.
                orphans.stop(new Effect.StopOrphan(who.index(), path,
                        state.tree().roster().at(who.index()).slot(who.half()).identity()),
                        pids.values());
            }
            events.add(status.isExited() && status.code() == TreeEnd.SUPERVISOR_EXIT
                    ? new Event.EndedForGood(who, TreeEnd.of(kernel.files(), path))
                    : failed(status) ? new Event.GaveUp(who) : new Event.Died(who));
        } else if (dead.pid().equals(waiting)) {
            waiting = null;
            events.add(new Event.ReaderAwaited(status.isExited() && status.code() == 0));
        } else {
            bereaved.buried(dead);
        }
    }

    private static boolean failed(WaitStatus status) {
        return status.isExited() && status.code() != 0;
    }

    private void start(Effect.Start start) {
        switch (store.makeRoom(() -> spawn(start))) {
            case Ok<Pid>(Pid pid) -> {
                keys.put(pid, start.who());
                pids.put(start.who(), pid);
                store.started(start.who());
            }
            case Failed<Pid>(Errno errno) ->
                events.add(new Event.StartFailed(start.who(), errno));
        }
    }

    private Result<Pid> spawn(Effect.Start start) {
        return switch (plumbing.setUp(start)) {
            case Failed<List<Child.Action>>(Errno errno) -> new Failed<>(errno);
            case Ok<List<Child.Action>>(List<Child.Action> actions) ->
                kernel.processes().spawn(Child.onItsOwn(actions, new Child.Enter("supervise",
                        words(start, actions), "jinn supervise " + start.path())));
        };
    }

    private List<String> words(Effect.Start start, List<Child.Action> actions) {
        List<String> words = new ArrayList<>(config.ofSupervisors(StatusSize.handed(kernel)));
        if (state.tree().roster().at(start.who().index()).slot(start.who().half()).hasFailed()) {
            words.add("-a");
        }
        store.setUp(start.who(), actions, words);
        words.add("--");
        words.add(start.path());
        return words;
    }

    /** One that is not among ours any more was buried; its death was told of. */
    private void send(@Nullable Pid pid, Signal signal) {
        if (pid != null) {
            kernel.processes().kill(pid, signal);
        }
    }

    private void divert(Signal signal) {
        String script = Home.HERE.script(signal);
        if (config.manner().inMemory() || !kernel.files().mayExecute(script).isOk()) {
            events.add(new Event.NotDiverted(signal));
            return;
        }
        var child = Child.reporting(List.of(), program(script));
        if (store.makeRoom(() -> kernel.processes().spawn(child))
                instanceof Failed<Pid>(Errno errno)) {
            output.say("warning", "unable to start " + script + ": " + errno.reason());
            events.add(new Event.NotDiverted(signal));
        }
    }

    private void awaitReader() {
        forgetReader();
        var child = Child.onItsOwn(
                List.of(new Child.OpenAs(WAITING_ON, Service.CATCH_ALL_FIFO, OpenMode.WRITE)),
                new Child.Exit(0));
        switch (kernel.processes().spawn(child)) {
            case Ok<Pid>(Pid pid) -> waiting = pid;
            case Failed<Pid> _ -> events.add(new Event.ReaderAwaited(false));
        }
    }

    private void forgetReader() {
        send(waiting, Signal.KILL);
        waiting = null;
    }

    /** The last resort, for pid 1 above all: another program has the machine from here. */
    private void crash(String why) {
        String crash = Home.HERE.crash();
        output.restoreConsole();
        report.warning(why + ": executing " + crash);
        Fatal failed = Fatal.exec(crash, kernel.processes().exec(program(crash)));
        report.fatal(failed);
        exitCode = failed.code();
    }

    /** Only where a service ended it all does the program get words, which s6's never has. */
    private static Child.Exec finish(TreeEnd end) {
        String finish = Home.HERE.finish();
        return end == null ? program(finish) : new Child.Exec(finish, List.of(finish,
                Integer.toString(end.code()), end.service()), Environment.INHERITED);
    }

    private static Child.Exec program(String path) {
        return new Child.Exec(path, List.of(path), Environment.INHERITED);
    }
}
