package jinn.shutdown;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jinn.kernel.Clock;
import jinn.shutdown.Effect.Script;
import jinn.shutdown.Progress.Phase;
import jinn.shutdown.order.Action;
import jinn.system.KillLadder;
import jinn.system.KillLadder.Rung;
import jinn.value.Bug;
import jinn.value.Pid;
import jinn.value.Running;
import jinn.value.Signal;

/** The part of the {@link Machine} in which everybody goes: services, the rest, the loggers. */
final class TearDown {

    /** From look to look: a process that is not our child dies without an event. */
    private static final long LOOK_AGAIN_NS = 100 * Clock.NANOS_PER_MS;
    private static final long TELL_NS = 1000 * Clock.NANOS_PER_MS;

    /** What is left of a container has at least this between TERM and KILL. */
    private static final long REST_NS = 1000 * Clock.NANOS_PER_MS;

    /** What loggers have to read the rest in; at half of it they are told to go. */
    private static final long DRAIN_NS = 2000 * Clock.NANOS_PER_MS;

    /** A killed process holds its files for as long as the kernel takes to end it. */
    private static final long KILL_NS = 2000 * Clock.NANOS_PER_MS;

    private final Machine.Config config;

    TearDown(Machine.Config config) {
        this.config = config;
    }

    /** All of it may be done a second time. Somebody who is stopped could not go. */
    Step begin(Progress progress, long nowNs) {
        Step step = Step.to(new State.BringingDown(progress.action(), progress.graceMs(),
                progress.atNs(), nowNs + TELL_NS, Set.of()),
                new Effect.Unsupervise(), new Effect.SignalAll(Signal.CONT),
                new Effect.LookAtServices());
        if (config.container()) {
            return step.precededBy(new Effect.WriteHaltCode(progress.action()));
        }
        step = step.precededBy(new Effect.Sync());
        return config.logger() ? step.precededBy(new Effect.TakeConsole()) : step;
    }

    Step whenBringingDown(State.BringingDown state, Event event, long nowNs) {
        return switch (event) {
            case Event.NotDown(List<Supervised> services) -> waitFor(state, services, nowNs);
            case Event.Gone _, Event.Expired _ -> Step.to(state, new Effect.LookAtServices());
            case Event.Died _, Event.Terminated _, Event.ReliefDue _ -> Step.to(state);
            case Event.Ordered _ -> throw new Bug("an order while services go down");
            case Event.Started _ -> throw new Bug("a script while services go down");
            case Event.NotStarted _ -> throw new Bug("no script while services go down");
            case Event.Seen _, Event.Blind _, Event.NotSeen _ ->
                    throw new Bug("a look while services go down");
            case Event.Refused _ -> throw new Bug("a refusal while services go down");
        };
    }

    private Step waitFor(State.BringingDown state, List<Supervised> services, long nowNs) {
        long leftMs = (state.endNs() - nowNs) / Clock.NANOS_PER_MS;
        Deadlines deadlines = Deadlines.of(services, state.graceMs(),
                config.times().totalMs() - leftMs, config.times().totalMs());
        if (deadlines.waited().isEmpty()) {
            long killNs = killNs(state, nowNs);
            return stop(state.action(), killNs, nowNs).precededBy(new Effect.Save(Phase.STOPPING,
                    state.action(), state.graceMs(), killNs));
        }
        boolean tell = nowNs >= state.tellNs();
        List<Effect> effects = new ArrayList<>();
        Set<Integer> killed = new HashSet<>(state.killed());
        List<Supervised> stubborn = new ArrayList<>();
        for (Supervised one : deadlines.stubborn()) {
            if (killed.add(one.pid())) {
                stubborn.add(one);
            }
        }
        if (!stubborn.isEmpty()) {
            effects.add(new Effect.KillServices(stubborn));
        }
        if (tell) {
            effects.add(new Effect.TellServices(deadlines.waited()));
        }
        for (Supervised one : deadlines.waited()) {
            if (one.pid() > 0) {
                effects.add(new Effect.Await(new Pid(one.pid())));
                break;
            }
        }
        effects.add(new Effect.Arm(nowNs + deadlines.nextMs() * Clock.NANOS_PER_MS));
        return new Step(new State.BringingDown(state.action(), state.graceMs(), state.endNs(),
                tell ? nowNs + TELL_NS : state.tellNs(), killed), effects);
    }

    /**
     * A container has to end within the time of whoever stops it, ten seconds at Docker's: who is
     * still there when services have taken all the time of grace has but a second.
     */
    private long killNs(State.BringingDown state, long nowNs) {
        long graceNs = state.graceMs() * Clock.NANOS_PER_MS;
        long beganNs = state.endNs() - config.times().totalMs() * Clock.NANOS_PER_MS;
        return config.container() ? Math.max(beganNs + graceNs, nowNs + Math.min(graceNs, REST_NS))
                : nowNs + graceNs;
    }

    /** All of it may be done a second time. */
    Step stop(Action action, long killNs, long nowNs) {
        Step step = Step.to(new State.Stopping(action, killNs, nowNs + TELL_NS,
                KillLadder.ASKING),
                new Effect.Look(false));
        if (config.container()) {
            return step;
        }
        step = step.precededBy(new Effect.Say("sending all processes the TERM signal"));
        return config.logger() ? step.precededBy(new Effect.TakeConsole()) : step;
    }

    Step whenStopping(State.Stopping state, Event event, long nowNs) {
        return switch (event) {
            case Event.Seen(List<Running> others) -> seen(state, others, nowNs);
            case Event.Blind _ when nowNs >= state.killNs() -> killUnseen(state.action());
            case Event.Blind _ -> Step.to(state, new Effect.SignalAll(Signal.TERM),
                    new Effect.SignalAll(Signal.CONT), new Effect.Arm(state.killNs()));
            case Event.NotSeen _ when nowNs >= state.killNs() ->
                    killRest(state.action(), nowNs).precededBy(new Effect.Look(false));
            case Event.NotSeen _ -> lookAgain(state, state.killNs(), nowNs);
            case Event.Gone _, Event.Expired _ -> Step.to(state, new Effect.Look(false));
            case Event.Died _, Event.Terminated _, Event.ReliefDue _ -> Step.to(state);
            case Event.NotDown _ -> throw new Bug("a look at services while all are stopped");
            case Event.Ordered _ -> throw new Bug("an order while all are stopped");
            case Event.Started _ -> throw new Bug("a script while all are stopped");
            case Event.NotStarted _ -> throw new Bug("no script while all are stopped");
            case Event.Refused _ -> throw new Bug("a refusal while all are stopped");
        };
    }

    private Step seen(State.Stopping state, List<Running> others, long nowNs) {
        KillLadder.Answer seen = state.ladder().to(nowNs >= state.killNs() ? Rung.KILL : Rung.ASK)
                .seen(others);
        if (seen.gone()) {
            return drain(state.action(), nowNs);
        }
        if (others.isEmpty()) {
            return Step.to(state.with(state.tellNs(), seen.next()), new Effect.Look(false));
        }
        if (!seen.kill().isEmpty()) {
            return killRest(state.action(), nowNs).precededBy(new Effect.Tell(others),
                    new Effect.Say("killing whoever is left"),
                    new Effect.Send(Signal.KILL, seen.kill()), new Effect.Look(false));
        }
        boolean tell = nowNs >= state.tellNs();
        long tellNs = tell ? nowNs + TELL_NS : state.tellNs();
        List<Effect> effects = new ArrayList<>();
        if (tell) {
            effects.add(new Effect.Tell(others));
        }
        if (!seen.ask().isEmpty()) {
            effects.add(new Effect.Send(Signal.TERM, seen.ask()));
            effects.add(new Effect.Send(Signal.CONT, seen.ask()));
        }
        effects.add(new Effect.Await(others.getFirst().pid()));
        effects.add(new Effect.Arm(
                Math.min(nowNs + LOOK_AGAIN_NS, Math.min(tellNs, state.killNs()))));
        return new Step(state.with(tellNs, seen.next()), effects);
    }

    private static Step killRest(Action action, long nowNs) {
        return Step.to(new State.Killing(action, nowNs + KILL_NS, false));
    }

    /** Nothing is known of anybody, and so nothing is decided before its time. */
    private static Step lookAgain(State state, long untilNs, long nowNs) {
        return Step.to(state, new Effect.Arm(Math.min(nowNs + LOOK_AGAIN_NS, untilNs)));
    }

    private static Step drain(Action action, long nowNs) {
        return Step.to(new State.Draining(action, nowNs + DRAIN_NS / 2, nowNs + DRAIN_NS, false),
                new Effect.Look(true));
    }

    Step whenDraining(State.Draining state, Event event, long nowNs) {
        return switch (event) {
            case Event.Seen(List<Running> loggers) -> drained(state, loggers, nowNs);
            case Event.Blind _ -> killUnseen(state.action());
            case Event.NotSeen _ when nowNs >= state.killNs() ->
                    kill(state.action(), List.of(), nowNs);
            case Event.NotSeen _ -> lookAgain(state, state.killNs(), nowNs);
            case Event.Gone _, Event.Expired _ -> Step.to(state, new Effect.Look(true));
            case Event.Died _, Event.Terminated _, Event.ReliefDue _ -> Step.to(state);
            case Event.NotDown _ -> throw new Bug("a look at services while loggers end");
            case Event.Ordered _ -> throw new Bug("an order while loggers end");
            case Event.Started _ -> throw new Bug("a script while loggers end");
            case Event.NotStarted _ -> throw new Bug("no script while loggers end");
            case Event.Refused _ -> throw new Bug("a refusal while loggers end");
        };
    }

    private Step drained(State.Draining state, List<Running> loggers, long nowNs) {
        Rung rung = nowNs >= state.killNs() ? Rung.KILL
                : nowNs >= state.termNs() ? Rung.ASK : Rung.SPARE;
        KillLadder.Answer seen = new KillLadder(rung, Set.of(), state.lastLookEmpty())
                .seen(loggers);
        if (seen.gone()) {
            return config.container() ? end(state.action()) : kill(state.action(), loggers, nowNs);
        }
        if (loggers.isEmpty()) {
            return Step.to(new State.Draining(state.action(), state.termNs(), state.killNs(),
                    true), new Effect.Look(true));
        }
        if (!seen.kill().isEmpty()) {
            return kill(state.action(), seen.kill(), nowNs).precededBy(new Effect.Tell(loggers));
        }
        boolean term = !seen.ask().isEmpty();
        long termNs = term ? Progress.NEVER : state.termNs();
        Step step = Step.to(new State.Draining(state.action(), termNs, state.killNs(), false),
                new Effect.Await(loggers.getFirst().pid()), new Effect.Arm(
                        Math.min(nowNs + LOOK_AGAIN_NS, Math.min(termNs, state.killNs()))));
        return term ? step.precededBy(new Effect.Tell(loggers),
                new Effect.Send(Signal.TERM, seen.ask()),
                new Effect.Send(Signal.CONT, seen.ask())) : step;
    }

    /** On a machine the catch-all logger goes too, or what it writes to would stay mounted. */
    private Step kill(Action action, List<Running> left, long nowNs) {
        State killing = new State.Killing(action, nowNs + KILL_NS, true);
        return config.container()
                ? Step.to(killing, new Effect.Say("killing whoever is left"),
                        new Effect.Send(Signal.KILL, left), new Effect.Look(true))
                : Step.to(killing, new Effect.Sync(),
                        new Effect.Say("sending all processes the KILL signal"),
                        new Effect.SignalAll(Signal.KILL), new Effect.Look(true));
    }

    private Step killUnseen(Action action) {
        return end(action).precededBy(new Effect.Sync(), new Effect.SignalAll(Signal.KILL));
    }

    Step whenKilling(State.Killing state, Event event, long nowNs) {
        return switch (event) {
            case Event.Seen(List<Running> others) -> killing(state, others, nowNs);
            case Event.NotSeen _ when nowNs >= state.untilNs() -> leaveThem(state, nowNs);
            case Event.NotSeen _ -> lookAgain(state, state.untilNs(), nowNs);
            case Event.Blind _ -> killUnseen(state.action());
            case Event.Gone _, Event.Expired _ ->
                Step.to(state, new Effect.Look(state.loggers()));
            case Event.Died _, Event.Terminated _, Event.ReliefDue _ -> Step.to(state);
            case Event.NotDown _ -> throw new Bug("a look at services while all are killed");
            case Event.Ordered _ -> throw new Bug("an order while all are killed");
            case Event.Started _ -> throw new Bug("a script while all are killed");
            case Event.NotStarted _ -> throw new Bug("no script while all are killed");
            case Event.Refused _ -> throw new Bug("a refusal while all are killed");
        };
    }

    private Step killing(State.Killing state, List<Running> others, long nowNs) {
        KillLadder.Answer seen = KillLadder.KILLING.seen(others);
        if (seen.gone()) {
            return state.loggers() ? end(state.action()) : drain(state.action(), nowNs);
        }
        return nowNs >= state.untilNs() ? leaveThem(state, nowNs)
                : Step.to(state, new Effect.Send(Signal.KILL, seen.kill()),
                        new Effect.Await(others.getFirst().pid()),
                        new Effect.Arm(Math.min(nowNs + LOOK_AGAIN_NS, state.untilNs())));
    }

    /** What does not die of KILL in time is not waited for. */
    private Step leaveThem(State.Killing state, long nowNs) {
        return state.loggers() ? killUnseen(state.action()) : drain(state.action(), nowNs);
    }

    private Step end(Action action) {
        Step step = config.container() ? leave(action)
                : Step.to(new State.InLastScript(action, null), new Effect.UnmountAll(),
                        new Effect.StartScript(Script.FINAL));
        return step.precededBy(new Effect.ForgetScript(), new Effect.Save(Phase.LAST, action, 0,
                0));
    }

    static Step leave(Action action) {
        return Step.to(new State.Over(), new Effect.LeaveContainer(), new Effect.Exit(0));
    }
}
