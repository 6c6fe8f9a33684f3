package jinn.shutdown;

import java.util.List;
import java.util.Optional;
import jinn.kernel.Bug;
import jinn.kernel.Errno;
import jinn.kernel.Pid;
import jinn.kernel.Running;
import jinn.kernel.Signal;
import jinn.kernel.WaitStatus;
import jinn.shutdown.Effect.Script;
import jinn.shutdown.Progress.Phase;

/*
 *   Waiting --due--> InScript --over--> Stopping --nobody left, or grace over--> Killing
 *      ^  orders        | S only            one line a second about who is left     |
 *      +----------------+                                                           v
 *                                     process 1 finishes <--container-- the end --machine-->
 *                                     all is unmounted, InLastScript, reboot(2)
 *
 * What has begun is written down before it is done, and everything may be done twice: a daemon
 * that is killed anywhere is followed by one that goes on (begin). In a container where all have
 * gone of themselves there is no Killing: the catch-all logger reads to its end.
 *
 * An order counts as given once it is written down: one that is read by a daemon killed in that
 * very moment is lost, and nothing has begun. While a script runs, orders stay in the fifo.
 */
/** The shutdown daemon, as a function. */
public final class Machine {

    static final long NANOS_PER_MS = 1_000_000;

    /** The last look found nobody, but somebody may have been born behind its back. */
    private static final long LOOK_AGAIN_NS = 100 * NANOS_PER_MS;
    private static final long TELL_NS = 1000 * NANOS_PER_MS;

    /** A dead process holds its files for as long as the kernel takes to bury it. */
    private static final long KILL_NS = 2000 * NANOS_PER_MS;

    /** A clock that is set to sleep for long may oversleep the machine's own sleep. */
    private static final long NAP_NS = 30_000 * NANOS_PER_MS;

    private final Config config;

    /**
     * What kind of system ends.
     *
     * @param graceMs where no order says another
     * @param logger whether there is a catch-all logger, who goes last
     */
    public record Config(String basedir, long graceMs, boolean container, boolean logger) {
    }

    public Machine(Config config) {
        this.config = config;
    }

    /**
     * Where a daemon begins, or goes on.
     *
     * @param script who was seen to run a script last; null where nobody was since the last phase
     */
    public Step begin(Optional<Progress> progress, Pid script, long nowNs) {
        if (progress.isEmpty()) {
            return waiting(Action.SCRIPT_ONLY, Progress.NEVER, config.graceMs, nowNs);
        }
        Progress old = progress.get();
        return switch (old.phase()) {
            case WAITING -> waiting(old.action(), old.atNs(), old.graceMs(), nowNs);
            case SCRIPT -> Step.to(new State.InScript(old.action(), old.graceMs(), script),
                    script == null ? new Effect.StartScript(Script.SHUTDOWN)
                            : new Effect.Await(script));
            case STOPPING -> stop(old.action(), old.atNs(), nowNs);
            case LAST -> config.container ? leave(old.action())
                    : Step.to(new State.InLastScript(old.action(), script),
                            new Effect.UnmountAll(), script == null
                                    ? new Effect.StartScript(Script.FINAL)
                                    : new Effect.Await(script));
        };
    }

    public Step step(State state, Event event, long nowNs) {
        return switch (state) {
            case State.Waiting waiting -> whenWaiting(waiting, event, nowNs);
            case State.InScript script -> whenInScript(script, event, nowNs);
            case State.Stopping stopping -> whenStopping(stopping, event, nowNs);
            case State.Killing killing -> whenKilling(killing, event, nowNs);
            case State.InLastScript last -> whenInLastScript(last, event);
            case State.Over _ -> Step.to(state);
        };
    }

    private Step whenWaiting(State.Waiting state, Event event, long nowNs) {
        return switch (event) {
            case Event.Ordered(Order order) -> ordered(state, order, nowNs);
            case Event.Expired _ when state.dueNs() <= nowNs -> Step.to(
                    new State.InScript(state.action(), state.graceMs(), null),
                    new Effect.Listen(false), new Effect.ForgetScript(),
                    new Effect.Save(Phase.SCRIPT, state.action(), state.graceMs(), nowNs),
                    new Effect.StartScript(Script.SHUTDOWN));
            case Event.Expired _ -> Step.to(state, nap(state.dueNs(), nowNs));
            case Event.Terminated _ -> Step.to(new State.Over(), new Effect.Exit(0));
            case Event.Died _ -> Step.to(state);
            case Event.Gone _ -> Step.to(state);
            case Event.Started _ -> throw new Bug("a script starts by itself");
            case Event.NotStarted _ -> throw new Bug("a script fails to start by itself");
            case Event.Seen _ -> throw new Bug("a look while waiting");
            case Event.Blind _ -> throw new Bug("a look in the dark while waiting");
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
                .after(new Effect.Save(Phase.WAITING, action, graceMs, dueNs));
    }

    private static Step waiting(Action action, long dueNs, long graceMs, long nowNs) {
        return Step.to(new State.Waiting(action, dueNs, graceMs), new Effect.Listen(true),
                nap(dueNs, nowNs));
    }

    private static Effect nap(long dueNs, long nowNs) {
        return new Effect.Arm(dueNs == Progress.NEVER ? dueNs : Math.min(dueNs, nowNs + NAP_NS));
    }

    private Step whenInScript(State.InScript state, Event event, long nowNs) {
        return switch (event) {
            case Event.Started(Pid script) ->
                Step.to(new State.InScript(state.action(), state.graceMs(), script));
            case Event.NotStarted(Errno errno) -> afterScript(state, nowNs)
                    .after(new Effect.WarnOfStart(Script.SHUTDOWN, errno));
            case Event.Died(Pid who, WaitStatus _) when !who.equals(state.script()) ->
                Step.to(state);
            case Event.Died(Pid _, WaitStatus status) when status.raw() != 0 ->
                afterScript(state, nowNs).after(new Effect.WarnOfScript(status));
            case Event.Died _ -> afterScript(state, nowNs);
            case Event.Gone(Pid who) when !who.equals(state.script()) -> Step.to(state);
            case Event.Gone _ -> afterScript(state, nowNs);
            case Event.Terminated _ when state.action() == Action.SCRIPT_ONLY ->
                Step.to(new State.Over(), new Effect.Exit(0));
            case Event.Terminated _ -> Step.to(state);
            case Event.Expired _ -> Step.to(state);
            case Event.Ordered _ -> throw new Bug("an order while a script runs");
            case Event.Seen _ -> throw new Bug("a look while a script runs");
            case Event.Blind _ -> throw new Bug("a look in the dark while a script runs");
            case Event.Refused _ -> throw new Bug("a refusal while a script runs");
        };
    }

    private Step afterScript(State.InScript state, long nowNs) {
        return state.action() == Action.SCRIPT_ONLY
                ? anew(Action.SCRIPT_ONLY, Progress.NEVER, state.graceMs(), nowNs)
                : stop(state.action(), nowNs + state.graceMs() * NANOS_PER_MS, nowNs)
                        .after(new Effect.Save(Phase.STOPPING, state.action(), state.graceMs(),
                                nowNs + state.graceMs() * NANOS_PER_MS));
    }

    /** All of it may be done a second time. */
    private Step stop(Action action, long killNs, long nowNs) {
        Step step = Step.to(new State.Stopping(action, killNs, nowNs + TELL_NS, false),
                new Effect.Unsupervise(), new Effect.SignalAll(Signal.TERM),
                new Effect.SignalAll(Signal.CONT), new Effect.Look());
        if (config.container) {
            return step.after(new Effect.WriteHaltCode(action));
        }
        step = step.after(new Effect.Sync(),
                new Effect.Say("sending all processes the TERM signal"));
        return config.logger ? step.after(new Effect.TakeConsole()) : step;
    }

    private Step whenStopping(State.Stopping state, Event event, long nowNs) {
        return switch (event) {
            case Event.Seen(List<Running> others) -> seen(state, others, nowNs);
            case Event.Blind _ when nowNs >= state.killNs() -> killUnseen(state.action());
            case Event.Blind _ -> Step.to(state, new Effect.Arm(state.killNs()));
            case Event.Gone _ -> Step.to(state, new Effect.Look());
            case Event.Expired _ -> Step.to(state, new Effect.Look());
            case Event.Died _ -> Step.to(state);
            case Event.Terminated _ -> Step.to(state);
            case Event.Ordered _ -> throw new Bug("an order while all are stopped");
            case Event.Started _ -> throw new Bug("a script while all are stopped");
            case Event.NotStarted _ -> throw new Bug("no script while all are stopped");
            case Event.Refused _ -> throw new Bug("a refusal while all are stopped");
        };
    }

    private Step seen(State.Stopping state, List<Running> others, long nowNs) {
        if (others.isEmpty() && !state.lonely()) {
            return Step.to(new State.Stopping(state.action(), state.killNs(), state.tellNs(),
                    true), new Effect.Look());
        }
        if (others.isEmpty()) {
            return config.container ? end(state.action()) : kill(state.action(), others, nowNs);
        }
        if (nowNs >= state.killNs()) {
            return kill(state.action(), others, nowNs).after(new Effect.Tell(others));
        }
        boolean tell = nowNs >= state.tellNs();
        long tellNs = tell ? nowNs + TELL_NS : state.tellNs();
        long nextNs = Math.min(nowNs + LOOK_AGAIN_NS, Math.min(tellNs, state.killNs()));
        Step step = Step.to(new State.Stopping(state.action(), state.killNs(), tellNs, false),
                new Effect.Await(others.getFirst().pid()), new Effect.Arm(nextNs));
        return tell ? step.after(new Effect.Tell(others)) : step;
    }

    /** On a machine the logger goes too, or what it writes to could not be unmounted. */
    private Step kill(Action action, List<Running> left, long nowNs) {
        State killing = new State.Killing(action, nowNs + KILL_NS, left);
        return config.container
                ? Step.to(killing, new Effect.Say("killing whoever is left"),
                        new Effect.Kill(left), new Effect.Look())
                : Step.to(killing, new Effect.Sync(),
                        new Effect.Say("sending all processes the KILL signal"),
                        new Effect.SignalAll(Signal.KILL), new Effect.Look());
    }

    private Step killUnseen(Action action) {
        return end(action).after(new Effect.Sync(), new Effect.SignalAll(Signal.KILL));
    }

    private Step whenKilling(State.Killing state, Event event, long nowNs) {
        return switch (event) {
            case Event.Seen(List<Running> others) when others.isEmpty() -> end(state.action());
            case Event.Seen _ when nowNs >= state.untilNs() -> killUnseen(state.action());
            case Event.Seen(List<Running> others) -> Step.to(
                    new State.Killing(state.action(), state.untilNs(), others),
                    new Effect.Kill(others), new Effect.Await(others.getFirst().pid()),
                    new Effect.Arm(Math.min(nowNs + LOOK_AGAIN_NS, state.untilNs())));
            case Event.Blind _ -> killUnseen(state.action());
            case Event.Gone _ -> Step.to(state, new Effect.Look());
            case Event.Expired _ -> Step.to(state, new Effect.Look());
            case Event.Died _ -> Step.to(state);
            case Event.Terminated _ -> Step.to(state);
            case Event.Ordered _ -> throw new Bug("an order while all are killed");
            case Event.Started _ -> throw new Bug("a script while all are killed");
            case Event.NotStarted _ -> throw new Bug("no script while all are killed");
            case Event.Refused _ -> throw new Bug("a refusal while all are killed");
        };
    }

    private Step end(Action action) {
        Step step = config.container ? leave(action)
                : Step.to(new State.InLastScript(action, null), new Effect.UnmountAll(),
                        new Effect.StartScript(Script.FINAL));
        return step.after(new Effect.ForgetScript(), new Effect.Save(Phase.LAST, action, 0, 0));
    }

    private static Step leave(Action action) {
        return Step.to(new State.Over(), new Effect.LeaveContainer(), new Effect.Exit(0));
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
            // Somebody who was killed may be buried only now.
            case Event.Gone(Pid who) when !who.equals(state.script()) -> Step.to(state);
            case Event.Gone _ -> Step.to(state, new Effect.Stop(state.action()));
            // The next daemon tries again.
            case Event.Refused _ -> Step.to(new State.Over(), new Effect.Exit(111));
            case Event.Terminated _ -> Step.to(state);
            case Event.Expired _ -> Step.to(state);
            case Event.Ordered _ -> throw new Bug("an order in the end");
            case Event.Seen _ -> throw new Bug("a look in the end");
            case Event.Blind _ -> throw new Bug("a look in the dark in the end");
        };
    }
}
