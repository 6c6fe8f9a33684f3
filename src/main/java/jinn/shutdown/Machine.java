package jinn.shutdown;

import java.util.Optional;
import jinn.kernel.Clock;
import jinn.shutdown.Effect.Script;
import jinn.shutdown.Progress.Phase;
import jinn.shutdown.order.Action;
import jinn.shutdown.order.Order;
import jinn.value.Bug;
import jinn.value.Errno;
import jinn.value.Pid;
import jinn.value.WaitStatus;
import org.jspecify.annotations.Nullable;

/*
 *   Waiting --due--> InScript --over--> BringingDown --all down, or their time over--> Stopping
 *      ^  orders        | S only                                                        |  |
 *      +----------------+                             Killing <-------grace over--------+  |
 *                                                        | all gone                        |
 *                                                        v                                 |
 *      +------------container, all gone-------------- Draining <---------nobody left-------+
 *      |                                                 | a machine, or their time over
 *      v                                                 v
 *   the end <--all gone-------------------------- Killing, loggers as well
 *
 *   A container: process 1 finishes. A machine: all is unmounted, InLastScript, reboot(2).
 *
 * Services end in their own way, by their supervisors (BringingDown); then whoever else lives is
 * told to go, by TERM and by KILL (Stopping, Killing); the loggers of services, to whose pipes
 * nobody is left to write, have read to their ends by then, or do (Draining).
 *
 * What has begun is written down before it is done, and everything may be done twice: a daemon
 * that is killed anywhere is followed by one that goes on (begin). In a container where all have
 * gone of themselves nobody gets KILL: the catch-all logger reads to its end.
 *
 * An order counts as given once it is written down: one that is read by a daemon killed in that
 * very moment is lost, and nothing has begun. While a script runs, orders stay in the fifo.
 */
/** The shutdown daemon, as a function. */
public final class Machine {

    /** A clock that is set to sleep for long may oversleep the machine's own sleep. */
    private static final long NAP_NS = 30_000 * Clock.NANOS_PER_MS;

    private final Config config;
    private final TearDown tearDown;

    /**
     * What kind of system ends.
     *
     * @param times how long it may take
     * @param logger whether there is a catch-all logger, who goes last
     */
    public record Config(String basedir, Times times, boolean container, boolean logger) {
    }

    /**
     * How long parts of an end may take.
     *
     * @param graceMs from TERM to KILL, where no order says another
     * @param totalMs for services to go down, whatever they say themselves
     */
    public record Times(long graceMs, long totalMs) {
    }

    public Machine(Config config) {
        this.config = config;
        tearDown = new TearDown(config);
    }

    /**
     * Where a daemon begins, or goes on.
     *
     * @param script who was seen to run a script last; null where nobody was since the last phase
     */
    public Step begin(Optional<Progress> progress, @Nullable Pid script, long nowNs) {
        if (progress.isEmpty()) {
            return waiting(Action.SCRIPT_ONLY, Progress.NEVER, config.times.graceMs, nowNs);
        }
        Progress old = progress.get();
        return switch (old.phase()) {
            case WAITING -> waiting(old.action(), old.atNs(), old.graceMs(), nowNs);
            case SCRIPT -> inScript(new State.InScript(old.action(), old.graceMs(), script));
            case SERVICES -> tearDown.begin(old, nowNs);
            case STOPPING -> tearDown.stop(old.action(), old.atNs(), nowNs);
            case LAST -> config.container ? TearDown.leave(old.action())
                    : Step.to(new State.InLastScript(old.action(), script),
                            new Effect.TakeConsole(), new Effect.UnmountAll(), script == null
                                    ? new Effect.StartScript(Script.FINAL)
                                    : new Effect.Await(script));
        };
    }

    public Step step(State state, Event event, long nowNs) {
        return switch (state) {
            case State.Waiting waiting -> whenWaiting(waiting, event, nowNs);
            case State.InScript script -> whenInScript(script, event, nowNs);
            case State.BringingDown services -> tearDown.whenBringingDown(services, event, nowNs);
            case State.Draining draining -> tearDown.whenDraining(draining, event, nowNs);
            case State.Stopping stopping -> tearDown.whenStopping(stopping, event, nowNs);
            case State.Killing killing -> tearDown.whenKilling(killing, event, nowNs);
            case State.InLastScript last -> whenInLastScript(last, event);
            case State.Over _ -> Step.to(state);
        };
    }

    private Step whenWaiting(State.Waiting state, Event event, long nowNs) {
        return switch (event) {
            case Event.Ordered(Order order) -> ordered(state, order, nowNs);
            case Event.Expired _ when state.dueNs() <= nowNs ->
                inScript(new State.InScript(state.action(), state.graceMs(), null)).precededBy(
                    new Effect.Listen(false), new Effect.ForgetScript(),
                    new Effect.Save(Phase.SCRIPT, state.action(), state.graceMs(), nowNs));
            case Event.Expired _ -> Step.to(state, nap(state.dueNs(), nowNs));
            case Event.Terminated _ -> Step.to(new State.Over(), new Effect.Exit(0));
            case Event.Died _, Event.Gone _, Event.ReliefDue _ -> Step.to(state);
            case Event.Started _ -> throw new Bug("a script starts by itself");
            case Event.NotStarted _ -> throw new Bug("a script fails to start by itself");
            case Event.Seen _, Event.NotDown _ -> throw new Bug("a look while waiting");
            case Event.Blind _, Event.NotSeen _ ->
                    throw new Bug("a look in the dark while waiting");
            case Event.Refused _ -> throw new Bug("a refusal while waiting");
        };
    }

    private Step ordered(State.Waiting state, Order order, long nowNs) {
        return switch (order) {
            case Order.Cancel _ -> anew(Action.SCRIPT_ONLY, Progress.NEVER, state.graceMs(), nowNs);
            case Order.Later(Action action, long delayNs, long graceMs) -> anew(action,
                    delayNs >= Order.DELAY_MAX_NS ? Progress.NEVER : nowNs + delayNs,
                    graceMs == 0 ? state.graceMs() : graceMs, nowNs);
        };
    }

    private Step anew(Action action, long dueNs, long graceMs, long nowNs) {
        return waiting(action, dueNs, graceMs, nowNs)
                .precededBy(new Effect.Save(Phase.WAITING, action, graceMs, dueNs));
    }

    private static Step waiting(Action action, long dueNs, long graceMs, long nowNs) {
        return Step.to(new State.Waiting(action, dueNs, graceMs), new Effect.Listen(true),
                nap(dueNs, nowNs));
    }

    private static Effect nap(long dueNs, long nowNs) {
        return new Effect.Arm(dueNs == Progress.NEVER ? dueNs : Math.min(dueNs, nowNs + NAP_NS));
    }

    /** rc.shutdown has no time limit of ours, and so must not block on a full log. */
    private Step inScript(State.InScript state) {
        Step step = Step.to(state, state.script() == null
                ? new Effect.StartScript(Script.SHUTDOWN) : new Effect.Await(state.script()));
        return config.logger ? step.precededBy(new Effect.RelieveLog()) : step;
    }

    private Step whenInScript(State.InScript state, Event event, long nowNs) {
        return switch (event) {
            case Event.Started(Pid script) ->
                Step.to(new State.InScript(state.action(), state.graceMs(), script));
            case Event.NotStarted(Errno errno) -> afterScript(state, nowNs)
                    .precededBy(new Effect.WarnOfStart(Script.SHUTDOWN, errno));
            case Event.Died(Pid who, WaitStatus _) when !who.equals(state.script()) ->
                Step.to(state);
            case Event.Died(Pid _, WaitStatus status) when status.raw() != 0 ->
                afterScript(state, nowNs).precededBy(new Effect.WarnOfScript(status));
            case Event.Died _ -> afterScript(state, nowNs);
            case Event.Gone(Pid who) when !who.equals(state.script()) -> Step.to(state);
            case Event.Gone _ -> afterScript(state, nowNs);
            case Event.Terminated _ when state.action() == Action.SCRIPT_ONLY ->
                Step.to(new State.Over(), new Effect.Exit(0));
            case Event.Terminated _ -> Step.to(state);
            case Event.ReliefDue _ -> Step.to(state, new Effect.RelieveLog());
            case Event.Expired _ -> Step.to(state);
            case Event.Ordered _ -> throw new Bug("an order while a script runs");
            case Event.Seen _, Event.NotDown _ -> throw new Bug("a look while a script runs");
            case Event.Blind _, Event.NotSeen _ ->
                    throw new Bug("a look in the dark while a script runs");
            case Event.Refused _ -> throw new Bug("a refusal while a script runs");
        };
    }

    private Step afterScript(State.InScript state, long nowNs) {
        if (state.action() == Action.SCRIPT_ONLY) {
            return anew(Action.SCRIPT_ONLY, Progress.NEVER, state.graceMs(), nowNs);
        }
        Progress progress = new Progress(Phase.SERVICES, state.action(), state.graceMs(),
                nowNs + config.times.totalMs * Clock.NANOS_PER_MS, "");
        return tearDown.begin(progress, nowNs).precededBy(new Effect.Save(progress.phase(),
                progress.action(), progress.graceMs(), progress.atNs()));
    }

    private static Step whenInLastScript(State.InLastScript state, Event event) {
        return switch (event) {
            case Event.Started(Pid script) ->
                Step.to(new State.InLastScript(state.action(), script));
            case Event.NotStarted(Errno errno) when errno == Errno.ENOENT ->
                Step.to(state, new Effect.Stop(state.action()));
            case Event.NotStarted(Errno errno) -> Step.to(state,
                    new Effect.WarnOfStart(Script.FINAL, errno),
                    new Effect.Stop(state.action()));
            case Event.Died(Pid who, WaitStatus _) when !who.equals(state.script()) ->
                Step.to(state);
            case Event.Died _ -> Step.to(state, new Effect.Stop(state.action()));
            // A process that was killed earlier may be reaped only now.
            case Event.Gone(Pid who) when !who.equals(state.script()) -> Step.to(state);
            case Event.Gone _ -> Step.to(state, new Effect.Stop(state.action()));
            // The next daemon tries again.
            case Event.Refused _ -> Step.to(new State.Over(), new Effect.Exit(111));
            case Event.Terminated _, Event.Expired _, Event.ReliefDue _ -> Step.to(state);
            case Event.Ordered _ -> throw new Bug("an order in the end");
            case Event.Seen _, Event.NotDown _ -> throw new Bug("a look in the end");
            case Event.Blind _, Event.NotSeen _ -> throw new Bug("a look in the dark in the end");
        };
    }
}
