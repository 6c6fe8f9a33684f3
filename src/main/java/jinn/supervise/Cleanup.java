package jinn.supervise;

import java.util.ArrayList;
import java.util.List;
import jinn.control.ServiceFile;
import jinn.control.ServiceOrder;
import jinn.control.ServiceOrder.Configured;
import jinn.control.ServiceOrder.Leave;
import jinn.control.ServiceOrder.Send;
import jinn.control.ServiceOrder.SendConfigured;
import jinn.control.ServiceOrder.Want;
import jinn.control.ServiceStatus;
import jinn.control.TreeEnd;
import jinn.supervise.State.Clearing;
import jinn.supervise.State.Down;
import jinn.supervise.State.Finishing;
import jinn.supervise.State.Gone;
import jinn.supervise.State.Patience;
import jinn.supervise.State.Run;
import jinn.supervise.settings.Settings;
import jinn.value.Pid;
import jinn.value.WaitStatus;

/**
 * What follows a life of the service, once ./run and ./finish are dead. Where the service is
 * contained, what they left behind goes first: a sixth state that lasts, in which orders mean what
 * they mean in FINISH.
 *
 * <pre>
 *   FINISH, Ending --contained: look--> CLEARING --NothingLeft--> DOWN, or leave
 *                                        |    ^  LeftBehind: after a moment, down-signal to who
 *                                        +----+  has not had it; one dies: look again; timer:
 *                                                KILL, and look again
 * </pre>
 */
final class Cleanup {

    /**
     * Whoever only waits for the end of the service, as a readiness check does, goes by itself
     * when it hears of it, and is nobody to warn of.
     */
    static final long UNTROUBLED_MS = 200;

    private Cleanup() {
    }

    /** ./finish is dead. */
    static Step finished(Finishing finishing, WaitStatus status, Timestamps now) {
        boolean failed = status.isExited() && status.code() == ServiceFile.FINISH_GIVES_UP;
        Run run = finishing.run();
        if (!failed) {
            return over(finishing.status(), run, "", now);
        }
        Step step = over(finishing.status(),
                run.judged(run.verdict().ofFailure(), run.history()), "", now);
        List<Effect> effects = new ArrayList<>();
        effects.add(new Effect.RecordFailure("failed for good: ./finish says so"));
        effects.addAll(step.effects());
        return new Step(step.next(), effects);
    }

    /** ./run is dead, and ./finish if there is one. */
    static Step over(ServiceStatus before, Run run, String told, Timestamps now) {
        return run.verdict().contained()
                ? Step.to(new Clearing(before, run, told, Patience.FRESH), new Effect.DisarmTimer(),
                        new Effect.LookForLeftovers())
                : ended(before, run, told, now);
    }

    static Step whenClearing(Clearing clearing, Event event, Facts facts) {
        return switch (event) {
            case Event.NothingLeft _ ->
                ended(clearing.status(), clearing.run(), clearing.told(), facts.now());
            case Event.LeftBehind(Pid one) -> leftBehind(clearing, one, facts.settings());
            case Event.Died _, Event.LookAgain _ ->
                Step.to(clearing, new Effect.LookForLeftovers());
            case Event.Expired _ when clearing.patience() == Patience.UNTROUBLED ->
                Step.to(clearing.with(Patience.DUE), new Effect.LookForLeftovers());
            case Event.Expired _ -> Step.to(clearing.with(Patience.OVER),
                    new Effect.ArmTimer(Machine.KILL_AGAIN_MS), new Effect.LookForLeftovers());
            case Event.Signalled(Event.Reason reason) -> signalled(clearing, reason);
            case Event.Ordered(ServiceOrder order) -> switch (order.meaning()) {
                case Want want -> {
                    ServiceStatus status = clearing.status().wanting(want.up());
                    yield new Step(clearing.with(status), Machine.wanting(status, want));
                }
                case Leave _ -> signalled(clearing, Event.Reason.HUP);
                case Send _, SendConfigured _ -> Step.stay(clearing);
            };
            case Event.BecameReady _, Event.Started _, Event.NotStarted _,
                    Event.FinishStarted _, Event.NoFinish _ ->
                throw Machine.impossible(clearing, event);
        };
    }

    private static Step leftBehind(Clearing clearing, Pid one, Settings settings) {
        List<Effect> effects = new ArrayList<>();
        ServiceStatus status = clearing.status().finishing(one.number());
        if (!status.equals(clearing.status())) {
            effects.add(new Effect.WriteStatus(status));
        }
        if (!clearing.told().isEmpty()) {
            effects.add(new Effect.Notify(clearing.told()));
        }
        Patience patience = clearing.patience();
        switch (patience) {
            case FRESH -> {
                effects.add(new Effect.ArmTimer(UNTROUBLED_MS));
                patience = Patience.UNTROUBLED;
            }
            case UNTROUBLED -> {
            }
            case DUE -> {
                long limitMs = settings.timeoutKillMs();
                effects.add(new Effect.ArmTimer(limitMs == 0 ? ServiceFile.LEFTOVERS_MS : limitMs));
                effects.add(stopLeftovers(settings));
                patience = Patience.WAITING;
            }
            case WAITING -> effects.add(stopLeftovers(settings));
            case OVER -> effects.add(new Effect.KillLeftovers());
        }
        return new Step(new Clearing(status, clearing.run(), "", patience), effects);
    }

    private static Effect stopLeftovers(Settings settings) {
        return new Effect.StopLeftovers(settings.signal(Configured.DOWN_SIGNAL));
    }

    private static Step signalled(Clearing clearing, Event.Reason reason) {
        return switch (reason) {
            case TERM -> clearing.run().last() ? Step.stay(clearing)
                    : Step.to(clearing.asLast(), new Effect.Detach());
            case HUP -> Step.to(clearing.asLast(), new Effect.Detach());
            case QUIT, INT -> Machine.leave();
        };
    }

    /**
     * Nothing is left of a life: leave, or wait for what may come, be it the moment of the next
     * start. It may be due by now: an order that was given in this life is heeded before it, such
     * as the shutdown daemon's, with which it leaves.
     */
    private static Step ended(ServiceStatus before, Run run, String told, Timestamps now) {
        RestartDecision verdict = run.verdict();
        ServiceStatus status = (verdict.isLast() ? before.wanting(false) : before)
                .startable(now.stamp());
        List<Effect> effects = new ArrayList<>();
        effects.add(new Effect.ForgetChild());
        effects.add(new Effect.DisarmTimer());
        effects.add(new Effect.WriteStatus(status));
        effects.add(new Effect.Notify(told + (verdict.failed() ? "OD" : "D")));
        if (run.last() || verdict.endsTree()) {
            effects.add(new Effect.Notify("x"));
            effects.add(new Effect.Leave(run.last() ? 0 : TreeEnd.SUPERVISOR_EXIT));
            return new Step(new Gone(), effects);
        }
        if (!status.flags().wantUp()) {
            return new Step(new Down(status, run.history()), effects);
        }
        effects.add(new Effect.ArmTimer(Math.max(verdict.delayMs(),
                now.msUntil(run.startedNs(), Machine.START_INTERVAL_MS))));
        return new Step(new Down(status, run.history()), effects);
    }
}
