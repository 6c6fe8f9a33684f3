package jinn.supervise;

import java.util.List;
import jinn.control.LastRun;
import jinn.control.Layout;
import jinn.control.ServiceHome;
import jinn.control.ServiceStatus;
import jinn.event.EventDirectory;
import jinn.kernel.Kernel;
import jinn.loop.Loop;
import jinn.loop.Reactor;
import jinn.loop.Wake;
import jinn.supervise.settings.Facts;
import jinn.system.Report;
import jinn.system.StandardFds;
import jinn.system.Timestamps;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.OpenMode;
import jinn.value.Pid;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;
import jinn.value.Signal;
import jinn.value.Usage;
import jinn.value.WaitStatus;
import org.jspecify.annotations.Nullable;

/** Turns wakes into events and effects into calls. A call that fails never ends it. */
public final class Driver {

    /** Whose supervisor has the console to speak on, where it is killed at each end. */
    private static final String CATCH_ALL = "supervise " + Layout.CATCH_ALL;

    private static final int TIMER = 0;
    private static final int STATUS_TIMER = 1;
    private static final int ADOPTED_TIMER = 2;
    private static final int LOOK_TIMER = 3;

    private final Kernel kernel;
    private final Report report;
    private final OrderFifo orders;
    private final Loop loop;
    private final Reactor<State, Event, Effect> reactor;
    private final ServiceDirectory directory;
    private final Config config;
    private final Readiness readiness;
    private final Launcher launcher;
    private final SideScripts scripts;
    private final EventDirectory events;
    private final Records records;
    private final RemainingProcesses remaining;
    private final ChildSignals signals;

    /** Of the child that was reaped last; null where an adopted one died. */
    private @Nullable Usage usage;

    /** The child of an earlier supervisor, while it lives. */
    private @Nullable AdoptedChild adopted;

    private Driver(Report report, Config config, OrderFifo orders) {
        this.kernel = report.kernel();
        this.report = report;
        this.orders = orders;
        this.signals = new ChildSignals(report);
        this.loop = new Loop(kernel);
        this.reactor = new Reactor<>(report, loop,
                (state, event) -> Machine.step(state, event, facts()), this::perform);
        this.directory = new ServiceDirectory(report, config.memoryMs());
        this.config = config;
        this.readiness = new Readiness(report, loop,
                new DescriptorStore(kernel, config.store()));
        this.launcher = new Launcher(report, directory, config, readiness);
        this.scripts = new SideScripts(report, config);
        this.events = new EventDirectory(kernel, ServiceHome.HERE.events());
        this.remaining = new RemainingProcesses(report, directory, scripts,
                new RemainingProcesses.Again(loop, LOOK_TIMER));
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
            var driver = new Driver(report, config, new OrderFifo(kernel.files(), control));
            driver.begin(control);
            return driver.reactor.run(driver::handle);
        } catch (Fatal fatal) {
            if (!config.again() || fatal.code() != Fatal.USAGE) {
                report.fatal(fatal);
            }
            return fatal.code();
        }
    }

    /** {@code control} is null where no orders are taken. */
    private void begin(@Nullable Fd control) {
        List<Signal> caught = Event.Reason.signals();
        caught.add(Signal.CHLD);
        loop.catching(caught);
        if (control != null) {
            loop.watch(control);
        }
        if (control != null && new Readers(report, config.readers()).open()) {
            records.areForReaders();
        }
        records.begin();
        boolean wantUp = directory.isWantedUp();
        directory.tellWhatCannotBe();
        remaining.prepare();
        adopted = AdoptedChild.find(kernel, new AdoptedChild.Waiting(loop, ADOPTED_TIMER));
        if (adopted == null) {
            readiness.discard(config.kept());
            reactor.begin(Machine.begin(facts(), wantUp));
        } else {
            adopt(adopted, wantUp);
        }
    }

    /** The status on disk may be older than the child, but not by more than a moment. */
    private void adopt(AdoptedChild child, boolean wantUp) {
        if (!report.program().equals(CATCH_ALL)) {
            report.info("going on with " + (child.isFinish() ? "./finish" : "./run")
                    + ", process " + child.pid().number());
        }
        signals.adopt(child);
        remaining.adopted(child.pid());
        Facts facts = facts();
        ServiceStatus old = records.status();
        if (child.isFinish()) {
            readiness.discard(config.kept());
        } else {
            readiness.adopt(config.kept(), child.pid());
        }
        reactor.begin(Machine.adopt(new Machine.Found(child.pid(), child.isFinish()),
                old == null ? ServiceStatus.beginning(facts.now().stamp(), wantUp) : old, facts));
        adoptedDied(child.begin());
    }

    private void adoptedDied(@Nullable WaitStatus status) {
        if (status == null || adopted == null || !reactor.isRunning()) {
            return;
        }
        if (adopted.diedUnseen()) {
            report.warning("nobody saw how process " + adopted.pid().number() + " died");
        }
        Pid pid = adopted.pid();
        adopted.close();
        adopted = null;
        signals.adopt(null);
        usage = null;
        reactor.take(new Event.Died(pid, status));
    }

    private void handle(Wake wake) {
        switch (wake) {
            case Wake.Expired(int timer) when timer == STATUS_TIMER -> {
                tell(records.writeAgain());
                settle();
            }
            case Wake.Expired(int timer) when timer == ADOPTED_TIMER ->
                adoptedDied(adopted == null ? null : adopted.waitEnded());
            case Wake.Expired(int timer) when timer == LOOK_TIMER ->
                reactor.take(new Event.LookAgain());
            case Wake.Expired _ -> reactor.take(new Event.Expired());
            case Wake.Ready(Fd fd) when orders.isAt(fd) -> readOrders();
            case Wake.Ready(Fd fd) when adopted != null && adopted.isWatchedBy(fd) ->
                adoptedDied(adopted.watchEnded());
            case Wake.Ready _ -> readReadiness();
            case Wake.Caught(Signal signal) -> caught(signal);
            case Wake.PollFailed(Errno errno) -> reactor.pollFailed(errno);
        }
    }

    private void readOrders() {
        if (orders.read(() -> reactor.state() instanceof State.Down,
                order -> reactor.take(new Event.Ordered(order)))
                instanceof Failed<Done>(Errno errno)) {
            reactor.pollFailed(errno);
        }
    }

    private void readReadiness() {
        if (readiness.readNotification()) {
            reactor.take(new Event.BecameReady());
        }
    }

    private void caught(Signal signal) {
        if (signal != Signal.CHLD) {
            reactor.take(new Event.Signalled(Event.Reason.of(signal)));
            return;
        }
        // A service that says it is ready and dies at once was ready all the same.
        readReadiness();
        reap();
        if (adopted != null) {
            adoptedDied(adopted.pollDeath());
        }
    }

    /** Ends, because a new ./run takes longer to die than to be reaped, and there is a delay. */
    private void reap() {
        reactor.reap((pid, status) -> {
            usage = kernel.processes().usage();
            return scripts.reaped(pid, status);
        });
    }

    private Facts facts() {
        return new Facts(Timestamps.now(kernel.clock()), directory);
    }

    private void perform(Effect effect) {
        switch (effect) {
            case Effect.StartRun _ -> reactor.take(startRun());
            case Effect.StartFinish(Pid run, var status) ->
                reactor.take(startFinish(run, status));
            case Effect.FindRemaining _ -> findRemaining();
            case Effect.StopRemaining(Signal signal, var who) -> remaining.stop(who, signal);
            case Effect.KillRemaining(var who) -> remaining.kill(who);
            case Effect.WriteStatus(ServiceStatus status) -> {
                records.write(status);
                settle();
            }
            case Effect.Notify(String letters) -> tell(letters);
            case Effect.Kill(Pid pid, Signal signal) -> signals.kill(pid, signal);
            case Effect.Reload(Pid run) -> scripts.reload(run);
            case Effect.Stop(Pid run) -> stop(run);
            case Effect.KillGroup(Pid leader, Signal signal) ->
                signals.killGroup(leader, signal);
            case Effect.ArmTimer(long delayMs) -> loop.arm(TIMER, delayMs);
            case Effect.DisarmTimer _ -> loop.disarm(TIMER);
            case Effect.TakeReadiness _ -> readiness.taken(records.areWritten());
            case Effect.CloseReadiness _ -> readiness.close();
            case Effect.RecordDeath(var at, var status) ->
                records.died(new LastRun(at, status, usage));
            case Effect.RecordFailure(String why) -> records.failed(why);
            case Effect.ForgetFailure _ -> records.started();
            case Effect.RecordChildDeath(Pid child, var status) ->
                records.childDied(child, status);
            case Effect.ForgetChild _ -> records.forgetChild();
            case Effect.MakeDownFile _ -> records.makeDownFile();
            case Effect.RemoveDownFile _ -> records.removeDownFile();
            case Effect.Detach _ -> detach();
            case Effect.Warn(String message) -> report.warning(message);
            case Effect.Leave(int code) -> reactor.exit(code);
        }
    }

    private void findRemaining() {
        Event found = remaining.reapAndScan();
        if (found != null) {
            reactor.take(found);
        }
    }

    private void stop(Pid run) {
        if (!scripts.stop(run)) {
            reactor.take(new Event.StopEnded(run));
        }
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
        remaining.prepare();
        Event answer = launcher.startRun();
        if (answer instanceof Event.Started(Pid run)) {
            remaining.began(run);
        }
        return answer;
    }

    private Event startFinish(Pid run, WaitStatus status) {
        Event answer = launcher.startFinish(run, status);
        if (answer instanceof Event.FinishStarted(Pid finish)) {
            remaining.began(finish);
        }
        return answer;
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
