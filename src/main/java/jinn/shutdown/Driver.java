package jinn.shutdown;

import java.util.List;
import jinn.control.ControlFifo;
import jinn.kernel.Clock;
import jinn.kernel.Kernel;
import jinn.loop.Loop;
import jinn.loop.Reactor;
import jinn.loop.Wake;
import jinn.shutdown.order.Action;
import jinn.shutdown.order.Order;
import jinn.system.Report;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.Pid;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import jinn.value.Running;
import jinn.value.Signal;
import jinn.value.WaitStatus;
import org.jspecify.annotations.Nullable;

/** Runs the shutdown's machine in the daemon's service directory. */
public final class Driver {

    private static final String FIFO = "fifo";
    private static final int BUFFER = 64 * Order.SIZE;
    private static final int NEXT = 0;
    private static final int AWAITED = 1;
    private static final int RELIEF = 2;

    /** From look to look at somebody whom nothing tells us of. */
    private static final long LOOK_MS = 100;

    private final Kernel kernel;
    private final Report report;
    private final Machine.Config config;
    private final Machine machine;
    private final Loop loop;
    private final ShutdownScope scope;
    private final Services services;
    private final ShutdownRecord record;
    private final FinalSteps finalSteps;
    private final LogRelief relief;
    private final Reactor<State, Event, Effect> reactor;
    private final byte[] buffer = new byte[BUFFER];
    @SuppressWarnings("NullAway.Init")
    private Fd fifo;
    private boolean listening;
    private @Nullable Pid awaited;
    private @Nullable Fd watch;

    public Driver(Kernel kernel, Machine.Config config) {
        this.kernel = kernel;
        this.config = config;
        report = Report.ofDaemon(kernel, "shutdownd");
        machine = new Machine(config);
        loop = new Loop(kernel);
        reactor = new Reactor<>(report, loop,
                (state, event) -> machine.step(state, event, nowNs()), this::perform);
        scope = ShutdownScope.of(kernel);
        services = new Services(report, config.logger());
        record = new ShutdownRecord(report, scope.init());
        finalSteps = new FinalSteps(report, scope);
        relief = new LogRelief(report);
    }

    /** Serves until the machine stops; the value is the exit code. */
    public int run(@Nullable Fd ready) {
        fifo = ControlFifo.serve(kernel, FIFO);
        loop.catching(List.of(Signal.CHLD, Signal.TERM));
        if (ready != null) {
            report.put(ready, "\n");
            kernel.files().close(ready);
        }
        reactor.begin(machine.begin(record.progress(), record.script(), nowNs()));
        return reactor.run(this::handle);
    }

    private void handle(Wake wake) {
        switch (wake) {
            case Wake.Ready(Fd fd) when fd.equals(fifo) -> readOrders();
            case Wake.Ready _ -> gone();
            case Wake.Caught(Signal signal) when signal == Signal.TERM ->
                reactor.take(new Event.Terminated());
            case Wake.Caught _ -> reactor.reap(Event.Died::new);
            case Wake.Expired(int timer) when timer == NEXT -> reactor.take(new Event.Expired());
            case Wake.Expired(int timer) when timer == RELIEF ->
                reactor.take(new Event.ReliefDue());
            case Wake.Expired _ -> pollAwaited();
            case Wake.PollFailed(Errno errno) -> reactor.pollFailed(errno);
        }
    }

    private void readOrders() {
        int size = 0;
        while (kernel.files().read(fifo, buffer, size, BUFFER - size) instanceof Ok<Integer>(
                Integer count) && count > 0) {
            Order.Read read = Order.read(buffer, size + count);
            warnOf(read.unknown());
            read.orders().forEach(order -> reactor.take(new Event.Ordered(order)));
            size += count - read.used();
            System.arraycopy(buffer, read.used(), buffer, 0, size);
        }
        if (size > 0) {
            report.warning("an order that ends too early is ignored");
        }
    }

    private void warnOf(List<Character> unknown) {
        if (!unknown.isEmpty()) {
            int more = unknown.size() - 1;
            report.warning("unknown order: " + (int) unknown.getFirst()
                    + (more == 0 ? "" : " and " + more + " more"));
        }
    }

    private void perform(Effect effect) {
        switch (effect) {
            case Effect.Save save -> record.save(save);
            case Effect.Listen(boolean on) -> listen(on);
            case Effect.Arm(long atNs) -> arm(atNs);
            case Effect.ForgetScript _ -> record.forgetScript();
            case Effect.RelieveLog _ -> {
                relief.drainIfFull();
                loop.arm(RELIEF, LogRelief.LOOK_MS);
            }
            case Effect.StartScript(Effect.Script script) ->
                reactor.take(record.start(config.basedir() + "/scripts/" + script.file()));
            case Effect.Await(Pid who) -> await(who);
            case Effect.WarnOfScript(WaitStatus status) -> report.warning("rc.shutdown "
                    + (status.isExited() ? "exited " + status.code()
                            : "was killed by " + Signal.nameOf(status.signal())));
            case Effect.WarnOfStart(Effect.Script script, Errno errno) ->
                report.unable("start", script.file(), errno);
            case Effect.TakeConsole _ -> finalSteps.takeConsole();
            case Effect.WriteHaltCode(Action action) -> finalSteps.writeHaltCode(action);
            case Effect.Unsupervise _ -> services.unsupervise();
            case Effect.Sync _ -> kernel.host().sync();
            case Effect.Say(String words) -> report.info(words);
            case Effect.LookAtServices _ -> reactor.take(new Event.NotDown(services.notDown()));
            case Effect.TellServices(List<Supervised> left) ->
                report.info(Survivors.serviceLine(left));
            case Effect.KillServices(List<Supervised> stubborn) -> kill(stubborn);
            case Effect.Tell(List<Running> left) ->
                report.info(Survivors.line(left, services.byPid()));
            case Effect.SignalAll(Signal signal) -> scope.signal(signal);
            case Effect.Send(Signal signal, List<Running> who) ->
                who.forEach(one -> kernel.processes().kill(one, signal));
            case Effect.Look(boolean loggers) -> reactor.take(look(loggers));
            case Effect.UnmountAll _ -> new Unmounting(report).run();
            case Effect.Stop(Action action) -> stop(action);
            case Effect.LeaveContainer _ -> services.leave();
            case Effect.Exit(int code) -> reactor.exit(code);
        }
    }

    private void listen(boolean on) {
        if (listening && !on) {
            loop.unwatch(fifo);
        } else if (!listening && on) {
            loop.watch(fifo);
        }
        listening = on;
    }

    private void arm(long atNs) {
        if (atNs == Progress.NEVER) {
            loop.disarm(NEXT);
        } else {
            long leftNs = Math.max(0, atNs - nowNs());
            loop.arm(NEXT, Clock.msUp(leftNs));
        }
    }

    private void kill(List<Supervised> stubborn) {
        for (Supervised one : stubborn) {
            report.warning("killing " + one.name() + " (pid " + one.pid()
                    + "), which did not go down in time");
            if (one.identity().isEmpty()) {
                // Without a /proc its supervisor's word for the number is all there is.
                kernel.processes().kill(new Pid(one.pid()), Signal.KILL);
            } else {
                kernel.processes().kill(one.identity(), Signal.KILL);
            }
        }
    }

    /** {@code loggers}: those of services have to go as well. */
    private Event look(boolean loggers) {
        return switch (scope.living()) {
            case Ok<List<Running>>(List<Running> living) -> new Event.Seen(Survivors.others(
                    living, new Survivors.Spared(scope.init(), kernel.processes().self(),
                            services.spared(!loggers), services.loggers(!loggers))));
            case Failed<List<Running>>(Errno errno) when errno.isShortage() -> new Event.NotSeen();
            case Failed<List<Running>> _ -> new Event.Blind();
        };
    }

    private void await(Pid who) {
        forgetAwaited();
        awaited = who;
        Result<Fd> watched = kernel.processes().watch(who);
        if (watched instanceof Ok<Fd>(Fd fd)) {
            watch = fd;
            loop.watch(fd);
        } else {
            pollAwaited();
        }
    }

    /** Where the system cannot watch, or the process has gone meanwhile. */
    private void pollAwaited() {
        if (awaited != null && kernel.processes().exists(awaited)) {
            loop.arm(AWAITED, LOOK_MS);
        } else if (awaited != null) {
            gone();
        }
    }

    private void gone() {
        Pid who = awaited;
        forgetAwaited();
        reactor.take(new Event.Gone(who));
    }

    private void forgetAwaited() {
        loop.disarm(AWAITED);
        if (watch != null) {
            loop.unwatch(watch);
            kernel.files().close(watch);
        }
        watch = null;
        awaited = null;
    }

    private void stop(Action action) {
        if (kernel.host().stop(action.stop()) instanceof Failed<Done>(Errno errno)) {
            report.unable("stop", "the machine", errno);
            reactor.take(new Event.Refused(errno));
        }
    }

    private long nowNs() {
        return kernel.clock().bootNs();
    }
}
