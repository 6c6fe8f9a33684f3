package jinn.supervise;

import java.util.List;
import jinn.control.ChildRecord;
import jinn.control.LastRun;
import jinn.control.Layout;
import jinn.control.ServiceHome;
import jinn.control.ServiceOrder;
import jinn.control.ServiceStatus;
import jinn.event.EventDirectory;
import jinn.kernel.Kernel;
import jinn.loop.Loop;
import jinn.loop.Wake;
import jinn.system.Report;
import jinn.system.StandardFds;
import jinn.value.Bug;
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
import jinn.value.Usage;
import jinn.value.WaitStatus;
import jinn.value.Waited;
import org.jspecify.annotations.Nullable;

/** Turns wakes into events and effects into calls. A call that fails never ends it. */
public final class Driver {

    /** Whose supervisor has the console to speak on, where it is killed at each end. */
    private static final String CATCH_ALL = "supervise " + Layout.CATCH_ALL;

    /** In a row, before a start that is due: a flood of orders keeps no service down. */
    private static final int ORDERS_MAX = 64;

    private static final int TIMER = 0;
    private static final int STATUS_TIMER = 1;
    private static final int ORPHAN_TIMER = 2;
    private static final int LOOK_TIMER = 3;

    private final Kernel kernel;
    private final Report report;
    private final @Nullable Fd control;
    private final Loop loop;
    private final ServiceDirectory directory;
    private final Config config;
    private final Readiness readiness;
    private final Launcher launcher;
    private final EventDirectory events;
    private final Records records;
    private final RemainingProcesses leftovers;
    private final byte[] letter = new byte[1];
    @SuppressWarnings("NullAway.Init")
    private State state;
    private @Nullable Errno broken;
    private int exitCode;

    /** Of the child that died last; null where that was none of ours. */
    private @Nullable Usage usage;

    /** The living child that is none of ours; null but after an earlier supervisor's death. */
    private @Nullable AdoptedChild orphan;

    /** {@code control} is null where no orders are taken. */
    private Driver(Report report, Config config, @Nullable Fd control) {
        this.kernel = report.kernel();
        this.report = report;
        this.control = control;
        this.loop = new Loop(kernel);
        this.directory = new ServiceDirectory(report, config.memoryMs());
        this.config = config;
        this.readiness = new Readiness(report, loop,
                new DescriptorStore(kernel, config.store()));
        this.launcher = new Launcher(report, directory, config, readiness);
        this.events = new EventDirectory(kernel, ServiceHome.HERE.events());
        this.leftovers = new RemainingProcesses(report, directory,
                new RemainingProcesses.Looking(loop, LOOK_TIMER));
        this.records = new Records(report, directory, config.statusSize(),
                new Records.Retrying(loop, STATUS_TIMER));
    }

    /**
     * Supervises until told to leave.
     *
     * @return the exit code: 0, or {@link jinn.control.TreeEnd#SUPERVISOR_EXIT}; 100 or 111 where
     *     it could not begin, 111 where waiting failed
     */
    public static int run(Kernel kernel, Config config) {
        // Many supervisors share one stderr: each says whose it is.
        var report = Report.ofDaemon(kernel, "supervise " + config.name());
        try {
            Fd control = config.memoryMs() == null ? SetUp.run(kernel, config)
                    : SetUp.readOnly(kernel, config.name());
            var driver = new Driver(report, config, control);
            driver.begin();
            return driver.serve();
        } catch (Fatal fatal) {
            if (!config.again() || fatal.code() != Fatal.USAGE) {
                report.fatal(fatal);
            }
            return fatal.code();
        }
    }

    private void begin() {
        List<Signal> signals = Event.Reason.signals();
        signals.add(Signal.CHLD);
        loop.catching(signals);
        if (control != null) {
            loop.watch(control);
        }
        if (control != null && new Readers(report, config.readers()).open()) {
            records.areForReaders();
        }
        records.begin();
        boolean wantUp = directory.isWantedUp();
        directory.tellWhatCannotBe();
        leftovers.prepare();
        orphan = AdoptedChild.find(kernel, new AdoptedChild.Waiting(loop, ORPHAN_TIMER));
        if (orphan == null) {
            readiness.discard(config.kept());
            perform(Machine.begin(facts(), wantUp));
        } else {
            adopt(orphan, wantUp);
        }
    }

    /** The status on disk may be older than the child, but not by more than a moment. */
    private void adopt(AdoptedChild orphan, boolean wantUp) {
        if (!report.program().equals(CATCH_ALL)) {
            report.info("going on with " + (orphan.isFinish() ? "./finish" : "./run")
                    + ", process " + orphan.pid().number());
        }
        leftovers.adopted(orphan.pid());
        Facts facts = facts();
        ServiceStatus old = records.status();
        if (orphan.isFinish()) {
            readiness.discard(config.kept());
        } else {
            readiness.adopt(config.kept(), orphan.pid());
        }
        perform(Machine.adopt(new Machine.Found(orphan.pid(), orphan.isFinish()),
                old == null ? ServiceStatus.beginning(facts.now().stamp(), wantUp) : old, facts));
        orphanDied(orphan.begin());
    }

    private void orphanDied(@Nullable WaitStatus status) {
        if (status == null || orphan == null || state instanceof State.Gone) {
            return;
        }
        if (orphan.diedUnseen()) {
            report.warning("nobody saw how process " + orphan.pid().number() + " died");
        }
        Pid pid = orphan.pid();
        orphan.close();
        orphan = null;
        usage = null;
        take(new Event.Died(pid, status));
    }

    private int serve() {
        while (!(state instanceof State.Gone)) {
            handle(loop.next());
            if (broken != null) {
                report.fatal(Fatal.system("wait for", "events", broken));
                return Fatal.SYSTEM;
            }
        }
        return exitCode;
    }

    private void handle(Wake wake) {
        switch (wake) {
            case Wake.Expired(int timer) when timer == STATUS_TIMER -> {
                tell(records.writeAgain());
                settle();
            }
            case Wake.Expired(int timer) when timer == ORPHAN_TIMER ->
                orphanDied(orphan == null ? null : orphan.late());
            case Wake.Expired(int timer) when timer == LOOK_TIMER -> take(new Event.LookAgain());
            case Wake.Expired _ -> take(new Event.Expired());
            case Wake.Ready(Fd fd) when fd.equals(control) -> readOrders();
            case Wake.Ready(Fd fd) when orphan != null && orphan.isWatchedBy(fd) ->
                orphanDied(orphan.dead());
            case Wake.Ready _ -> readReadiness();
            case Wake.Caught(Signal signal) -> caught(signal);
            case Wake.Broken(Errno errno) -> broken = errno;
        }
    }

    /**
     * One at a time: between two orders, a death that the first one caused can be seen. While
     * nothing lives it is all of them, or a start that is due might come between.
     */
    private void readOrders() {
        for (int i = 0; readOrder() && state instanceof State.Down && i < ORDERS_MAX; i++) {
        }
    }

    /** Whether there was a letter. */
    private boolean readOrder() {
        switch (kernel.files().read(Bug.present(control, "control fifo"), letter, 0, 1)) {
            case Failed<Integer>(Errno errno) when errno == Errno.EAGAIN -> {
                return false;
            }
            case Failed<Integer>(Errno errno) -> {
                broken = errno;
                return false;
            }
            case Ok<Integer> _ -> {
                ServiceOrder order = ServiceOrder.of(letter[0]);
                if (order != null) {
                    take(new Event.Ordered(order));
                }
                return true;
            }
        }
    }

    private void readReadiness() {
        if (readiness.isTold()) {
            take(new Event.BecameReady());
        }
    }

    private void caught(Signal signal) {
        if (signal != Signal.CHLD) {
            take(new Event.Signalled(Event.Reason.of(signal)));
            return;
        }
        // A service that says it is ready and dies at once was ready all the same.
        readReadiness();
        bury();
        if (orphan != null) {
            orphanDied(orphan.look());
        }
    }

    /** Ends, because a new ./run takes longer to die than to be reaped, and there is a delay. */
    private void bury() {
        while (!(state instanceof State.Gone) && kernel.processes().reap()
                instanceof Waited.Died(Pid pid, var status)) {
            usage = kernel.processes().usage();
            launcher.reloaded(pid, status);
            if (directory.isContained()) {
                noteDeath(pid, status);
            }
            take(new Event.Died(pid, status));
        }
    }

    /** What is left takes its time to go: a supervisor that comes meanwhile learns how it died. */
    private void noteDeath(Pid pid, WaitStatus status) {
        ChildRecord record = ChildRecord.of(kernel.files(), ".");
        if (record != null && record.pid().equals(pid)) {
            record.bury(kernel.files(), ".", status);
        }
    }

    private void take(Event event) {
        if (!(state instanceof State.Gone)) {
            perform(Machine.step(state, event, facts()));
        }
    }

    /** The answer to the last effect of a step, where it has one, is the next event. */
    private void perform(Step first) {
        Step step = first;
        while (step != null) {
            state = step.next();
            Event answer = null;
            for (Effect effect : step.effects()) {
                answer = perform(effect);
            }
            step = answer == null ? null
                    : Machine.step(state, answer, facts());
        }
    }

    private Facts facts() {
        return new Facts(Timestamps.now(kernel.clock()), directory);
    }

    private @Nullable Event perform(Effect effect) {
        switch (effect) {
            case Effect.StartRun _ -> {
                return startRun();
            }
            case Effect.StartFinish(Pid run, var status) -> {
                return startFinish(run, status);
            }
            case Effect.LookForLeftovers _ -> {
                return leftovers.look();
            }
            case Effect.StopLeftovers(Signal signal) -> leftovers.stop(signal);
            case Effect.KillLeftovers _ -> leftovers.kill();
            case Effect.WriteStatus(ServiceStatus status) -> {
                records.write(status);
                settle();
            }
            case Effect.Notify(String letters) -> tell(letters);
            case Effect.Kill(Pid pid, Signal signal) -> kill(pid, signal);
            case Effect.Reload(Pid run) -> launcher.reload(run);
            case Effect.KillGroup(Pid leader, Signal signal) -> killGroup(leader, signal);
            case Effect.ArmTimer(long delayMs) -> loop.arm(TIMER, delayMs);
            case Effect.DisarmTimer _ -> loop.disarm(TIMER);
            case Effect.TakeReadiness _ -> readiness.taken(records.areWritten());
            case Effect.CloseReadiness _ -> readiness.close();
            case Effect.RecordDeath(var at, var status) ->
                records.died(new LastRun(at, status, usage));
            case Effect.RecordFailure(String why) -> records.failed(why);
            case Effect.ForgetFailure _ -> records.started();
            case Effect.ForgetChild _ -> records.forgetChild();
            case Effect.MakeDownFile _ -> records.makeDownFile();
            case Effect.RemoveDownFile _ -> records.removeDownFile();
            case Effect.Detach _ -> detach();
            case Effect.Warn(String message) -> report.warning(message);
            case Effect.Leave(int code) -> exitCode = code;
        }
        return null;
    }

    private void settle() {
        if (records.areWritten()) {
            readiness.settle();
        }
    }

    private void tell(String letters) {
        if (!directory.isReadOnly()) {
            events.send(letters);
        }
    }

    private Event startRun() {
        leftovers.prepare();
        Event answer = launcher.startRun();
        if (answer instanceof Event.Started(Pid run)) {
            leftovers.began(run);
        }
        return answer;
    }

    private Event startFinish(Pid run, WaitStatus status) {
        Event answer = launcher.startFinish(run, status);
        if (answer instanceof Event.FinishStarted(Pid finish)) {
            leftovers.began(finish);
        }
        return answer;
    }

    /** ESRCH means that it died first; its SIGCHLD is on the way. */
    private void kill(Pid pid, Signal signal) {
        AdoptedChild adopted = adopted(pid);
        tellUnlessGone(adopted != null ? adopted.signal(signal)
                : kernel.processes().kill(pid, signal), pid);
    }

    private void killGroup(Pid leader, Signal signal) {
        AdoptedChild adopted = adopted(leader);
        tellUnlessGone(adopted != null ? adopted.signalGroup(signal)
                : kernel.processes().killGroup(leader, signal), leader);
    }

    private @Nullable AdoptedChild adopted(Pid pid) {
        return orphan != null && orphan.pid().equals(pid) ? orphan : null;
    }

    private void tellUnlessGone(Result<Done> result, Pid pid) {
        if (result instanceof Failed<Done>(Errno errno) && errno != Errno.ESRCH) {
            report.unable("signal", "process " + pid.number(), errno);
        }
    }

    private void detach() {
        redirect(Fd.STDIN, OpenMode.READ);
        redirect(Fd.STDOUT, OpenMode.WRITE);
    }

    private void redirect(Fd fd, OpenMode mode) {
        if (StandardFds.silence(kernel.files(), fd, mode) instanceof Failed<?>(Errno errno)) {
            report.unable("open", StandardFds.NULL_DEVICE, errno);
        }
    }
}
