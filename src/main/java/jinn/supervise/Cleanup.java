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
import jinn.supervise.State.Cleaning;
import jinn.supervise.State.Down;
import jinn.supervise.State.Finishing;
import jinn.supervise.State.Gone;
import jinn.supervise.State.Run;
import jinn.supervise.settings.Facts;
import jinn.supervise.settings.Settings;
import jinn.system.KillLadder;
import jinn.system.KillLadder.Rung;
import jinn.system.Timestamps;
import jinn.value.Pid;
import jinn.value.Running;
import jinn.value.WaitStatus;

/**
 * What follows a life of the service, once ./run and ./finish are dead. Where the service is
 * contained, what they left behind goes first: a sixth state that lasts, in which orders mean what
 * they mean in FINISH.
 *
 * <pre>
 *   FINISH, Ending --contained: look--> CLEANING --NothingLeft--> DOWN, or leave
 *                                        |    ^  LeftBehind: after a moment, down-signal to who
 *                                        +----+  has not had it; one dies: look again; timer:
 *                                                KILL, and look again
 * </pre>
 */
final class Cleanup {

    /**
     * A process that waits for the end of the service, as a readiness check does, exits by itself
     * then. It has this time to do so before anything is logged about it.
     */
    static final long UNTROUBLED_MS = 200;

    private Cleanup() {
    }

    /** ./finish is dead. */
    static Step finished(Finishing finishing, WaitStatus status, Timestamps now) {
        boolean failed = status.isExited() && status.code() == ServiceFile.FINISH_GIVES_UP;
        Run run = failed ? finishing.run().failed() : finishing.run();
        List<Effect> effects = new ArrayList<>();
        if (run.decision().contained()) {
            effects.add(new Effect.RecordChildDeath(new Pid(finishing.status().pid()), status));
        }
        if (failed) {
            effects.add(new Effect.RecordFailure("failed for good: ./finish says so"));
        }
        Step step = over(finishing.status(), run, "", now);
        effects.addAll(step.effects());
        return new Step(step.next(), effects);
    }

    /** ./run is dead, and ./finish if there is one. */
    static Step over(ServiceStatus before, Run run, String pendingEvent, Timestamps now) {
        return run.decision().contained()
                ? Step.to(new Cleaning(before, run, pendingEvent, KillLadder.SPARING, false),
                new Effect.DisarmTimer(),
                        new Effect.FindRemaining())
                : ended(before, run, pendingEvent, now);
    }

    static Step whenCleaning(Cleaning cleaning, Event event, Facts facts) {
        return switch (event) {
            case Event.NothingLeft _ ->
                ended(cleaning.status(), cleaning.run(), cleaning.pendingEvent(), facts.now());
            case Event.LeftBehind(List<Running> left) ->
                leftBehind(cleaning, left, facts.settings());
            case Event.Died _, Event.StopEnded _, Event.LookAgain _ ->
                Step.to(cleaning, new Effect.FindRemaining());
            case Event.Expired _ -> expired(cleaning.climb());
            case Event.Signalled(Event.Reason reason) -> signalled(cleaning, reason);
            case Event.Ordered(ServiceOrder order) -> switch (order.meaning()) {
                case Want want -> {
                    ServiceStatus status = cleaning.status().wanting(want.up());
                    yield new Step(cleaning.with(status), Machine.wanting(status, want));
                }
                case Leave _ -> signalled(cleaning, Event.Reason.HUP);
                case Send _, SendConfigured _ -> Step.stay(cleaning);
            };
            case Event.BecameReady _, Event.Started _, Event.NotStarted _,
                    Event.FinishStarted _, Event.NoFinish _ ->
                throw Machine.impossible(cleaning, event);
        };
    }

    private static Step expired(Cleaning next) {
        return next.timed() ? Step.to(next, new Effect.ArmTimer(Machine.KILL_AGAIN_MS),
                new Effect.FindRemaining()) : Step.to(next, new Effect.FindRemaining());
    }

    private static Step leftBehind(Cleaning cleaning, List<Running> left, Settings settings) {
        List<Effect> effects = new ArrayList<>();
        ServiceStatus status = cleaning.status().finishing(left.getFirst().pid().number());
        if (!status.equals(cleaning.status())) {
            effects.add(new Effect.WriteStatus(status));
        }
        if (!cleaning.pendingEvent().isEmpty()) {
            effects.add(new Effect.Notify(cleaning.pendingEvent()));
        }
        if (!cleaning.timed()) {
            effects.add(new Effect.ArmTimer(cleaning.ladder().rung() == Rung.SPARE
                    ? UNTROUBLED_MS : timeToGoMs(settings)));
        }
        KillLadder.Answer seen = cleaning.ladder().seen(left);
        if (!seen.ask().isEmpty()) {
            effects.add(new Effect.StopRemaining(settings.signal(Configured.DOWN_SIGNAL),
                    seen.ask()));
        }
        if (!seen.kill().isEmpty()) {
            effects.add(new Effect.KillRemaining(seen.kill()));
        }
        return new Step(new Cleaning(status, cleaning.run(), "", seen.next(), true), effects);
    }

    /** ./run may have no limit; what it left behind always has one. */
    private static long timeToGoMs(Settings settings) {
        long limitMs = settings.timeoutKillMs();
        return limitMs == 0 ? ServiceFile.LEFTOVERS_MS : limitMs;
    }

    private static Step signalled(Cleaning cleaning, Event.Reason reason) {
        return switch (reason) {
            case TERM -> cleaning.run().last() ? Step.stay(cleaning)
                    : Step.to(cleaning.asLast(), new Effect.Detach());
            case HUP -> Step.to(cleaning.asLast(), new Effect.Detach());
            case QUIT, INT -> Machine.leave();
        };
    }

    /**
     * Nothing is left of a life: leave, or wait for what may come, be it the moment of the next
     * start. It may be due by now: an order that was given in this life is heeded before it, such
     * as the shutdown daemon's, with which it leaves.
     */
    private static Step ended(ServiceStatus before, Run run, String pendingEvent, Timestamps now) {
        RestartDecision decision = run.decision();
        ServiceStatus status = (decision.isLast() ? before.wanting(false) : before)
                .startable(now.stamp());
        List<Effect> effects = new ArrayList<>();
        effects.add(new Effect.ForgetChild());
        effects.add(new Effect.DisarmTimer());
        effects.add(new Effect.WriteStatus(status));
        effects.add(new Effect.Notify(pendingEvent + (decision.failed() ? "OD" : "D")));
        if (run.last() || decision.endsTree()) {
            effects.add(new Effect.Notify("x"));
            effects.add(new Effect.Leave(run.last() ? 0 : TreeEnd.SUPERVISOR_EXIT));
            return new Step(new Gone(), effects);
        }
        if (!status.flags().wantUp()) {
            return new Step(new Down(status, run.history()), effects);
        }
        effects.add(new Effect.ArmTimer(Math.max(decision.delayMs(),
                now.msUntil(run.startedNs(), Machine.START_INTERVAL_MS))));
        return new Step(new Down(status, run.history()), effects);
    }
}
