package jinn.probe;

import java.util.ArrayList;
import java.util.List;
import jinn.control.ServiceHome;
import jinn.event.Subscription;
import jinn.kernel.Kernel;
import jinn.loop.Loop;
import jinn.loop.Reactor;
import jinn.loop.Wake;
import jinn.system.PathSearch;
import jinn.system.Report;
import jinn.system.StandardFds;
import jinn.value.Bug;
import jinn.value.Child;
import jinn.value.Environment;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.OpenMode;
import jinn.value.Pid;
import jinn.value.Result;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import jinn.value.Signal;
import org.jspecify.annotations.Nullable;

/** Runs the asking's machine in a service directory. */
public final class Driver {

    private static final int NEXT = 0;
    private static final int ALL = 1;
    private static final char DIED = 'd';

    /**
     * What to ask, and whom to tell.
     *
     * @param firstMs the pause before the first check
     * @param allMs how long all of it may take; 0 for ever
     * @param notification where the supervisor wants its newline
     * @param service whose readiness it is
     * @param quiet whether what checks print is nobody's
     */
    public record Config(Machine.Config asking, List<String> check, long firstMs, long allMs,
            Fd notification, Pid service, boolean quiet) {
    }

    private final Kernel kernel;
    private final Config config;
    private final Report report;
    private final Loop loop;
    private final Reactor<State, Event, Effect> reactor;
    private final @Nullable Fd death;

    /** Null where the service's process can be watched itself. */
    private final @Nullable Subscription subscription;

    /** From the return on, the service's death is not missed. */
    public Driver(Kernel kernel, Config config, Report report) {
        this.kernel = kernel;
        this.config = config;
        this.report = report;
        this.loop = new Loop(kernel);
        this.reactor = new Reactor<>(report, loop,
                (state, event) -> Machine.step(config.asking, state, event), this::perform);
        death = kernel.processes().watch(config.service) instanceof Ok<Fd>(Fd fd) ? fd : null;
        this.subscription = death == null ? Subscription.open(kernel, ServiceHome.EVENTS) : null;
    }

    /** Returns the exit code, once the service is ready or nothing is left to hope for. */
    public int run() {
        loop.catching(List.of(Signal.CHLD));
        loop.watch(death == null
                ? Bug.present(subscription, "subscription").reading() : death);
        loop.arm(NEXT, config.firstMs);
        if (config.allMs > 0) {
            loop.arm(ALL, config.allMs);
        }
        reactor.begin(Step.to(new State.Pausing(0)));
        int code = reactor.run(this::turn);
        if (subscription != null) {
            subscription.close();
        }
        return code;
    }

    private void turn(Wake wake) {
        switch (wake) {
            case Wake.Caught _ -> reactor.reap(Event.Died::new);
            case Wake.Expired(int timer) when timer == NEXT -> reactor.take(new Event.Expired());
            case Wake.Expired _ -> reactor.take(new Event.GivenUp());
            case Wake.Ready _ -> {
                if (subscription == null || subscription.letters().indexOf(DIED) >= 0) {
                    reactor.take(new Event.ServiceDied());
                }
            }
            case Wake.PollFailed(Errno errno) -> reactor.pollFailed(errno);
        }
    }

    private void perform(Effect effect) {
        switch (effect) {
            case Effect.StartCheck _ -> reactor.take(startCheck());
            case Effect.Arm(long delayMs) -> loop.arm(NEXT, delayMs);
            case Effect.Disarm _ -> loop.disarm(NEXT);
            // A supervisor that is gone needs not be told.
            case Effect.Notify _ -> report.put(config.notification, "\n");
            case Effect.Terminate(Pid check) ->
                kernel.processes().killGroup(check, Signal.TERM);
            case Effect.Exit(int code) -> reactor.exit(code);
        }
    }

    /** A check leads a session: what it has started ends with it. */
    private List<Child.Action> setUp() {
        List<Child.Action> setUp = new ArrayList<>(List.of(new Child.NewSession()));
        if (config.quiet) {
            setUp.add(new Child.OpenAs(Fd.STDOUT, StandardFds.NULL_DEVICE, OpenMode.WRITE));
            setUp.add(new Child.OpenAs(Fd.STDERR, StandardFds.NULL_DEVICE, OpenMode.WRITE));
        }
        return setUp;
    }

    private Event startCheck() {
        loop.disarm(NEXT);
        Result<Pid> spawned =
                PathSearch.spawn(kernel, config.check, Environment.INHERITED, setUp());
        return switch (spawned) {
            case Ok<Pid>(Pid pid) -> new Event.Started(pid);
            case Failed<Pid>(Errno errno) -> {
                report.unable("spawn", config.check.getFirst(), errno);
                yield new Event.NotStarted(errno);
            }
        };
    }
}
