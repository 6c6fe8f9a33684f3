package jinn.supervise;

import java.util.ArrayList;
import java.util.List;
import jinn.control.ServiceOrder;
import jinn.control.ServiceOrder.DownFile;
import jinn.control.ServiceOrder.Leave;
import jinn.control.ServiceOrder.Send;
import jinn.control.ServiceOrder.SendConfigured;
import jinn.control.ServiceOrder.Then;
import jinn.control.ServiceOrder.To;
import jinn.control.ServiceOrder.Want;
import jinn.control.ServiceStatus;
import jinn.supervise.Event.Died;
import jinn.supervise.Event.Ordered;
import jinn.supervise.Event.Signalled;
import jinn.supervise.State.Ending;
import jinn.supervise.State.Run;
import jinn.supervise.State.Up;
import jinn.supervise.settings.Facts;
import jinn.supervise.settings.History;
import jinn.supervise.settings.Settings;
import jinn.system.Timestamps;
import jinn.value.Pid;
import jinn.value.Signal;
import jinn.value.WaitStatus;

/** The part of the {@link Machine} in which ./run lives: the columns UP and LASTUP. */
final class Upkeep {

    private Upkeep() {
    }

    static Step whenUp(Up up, Event event, Facts facts) {
        Pid run = new Pid(up.status().pid());
        return switch (event) {
            case Event.Expired _ -> killStubborn(up, run, facts.settings());
            case Died(Pid who, WaitStatus status) when who.equals(run) -> died(up, status, facts);
            case Died _, Event.LookAgain _ -> Step.stay(up);
            case Event.BecameReady _ -> ready(up, facts.now());
            case Signalled(Event.Reason reason) -> signalledWhenUp(up, reason, facts.settings());
            case Ordered(ServiceOrder order) -> orderedWhenUp(up, order, facts.settings());
            case Event.StopEnded(Pid whom) when whom.equals(run) ->
                new Step(up, downSignal(run, facts.settings()));
            case Event.StopEnded _ -> Step.stay(up);
            case Event.Started _, Event.NotStarted _, Event.FinishStarted _, Event.NoFinish _,
                    Event.LeftBehind _, Event.NothingLeft _ -> throw Machine.impossible(up, event);
        };
    }

    /** An earlier supervisor may have written it down, and died before it told of it. */
    private static Step ready(Up up, Timestamps now) {
        if (up.status().flags().ready()) {
            return Step.to(up, new Effect.Notify("U"), new Effect.TakeReadiness());
        }
        ServiceStatus status = up.status().ready(now.stamp());
        return Step.to(up.with(status), new Effect.WriteStatus(status), new Effect.Notify("U"),
                new Effect.TakeReadiness());
    }

    private static Step killStubborn(Up up, Pid run, Settings settings) {
        return settings.killsGroup()
                ? Step.to(up, new Effect.KillGroup(run, Signal.KILL),
                        new Effect.KillGroup(run, Signal.CONT),
                        new Effect.ArmTimer(Machine.KILL_AGAIN_MS))
                : Step.to(up, new Effect.Kill(run, Signal.KILL),
                        new Effect.Kill(run, Signal.CONT),
                        new Effect.ArmTimer(Machine.KILL_AGAIN_MS));
    }

    /** ./run is dead, and the settings say what that means. */
    private static Step died(Up up, WaitStatus how, Facts facts) {
        Timestamps now = facts.now();
        History.Limit limit = facts.settings().maxDeaths();
        Run run = RestartDecision.on(up, limit, facts);
        List<Effect> effects = new ArrayList<>();
        if (run.decision().contained()) {
            effects.add(new Effect.RecordChildDeath(new Pid(up.status().pid()), how));
        }
        effects.add(new Effect.DisarmTimer());
        effects.add(new Effect.CloseReadiness());
        effects.add(new Effect.RecordDeath(now.stamp(), how));
        if (run.decision().failed() && limit != null) {
            String why = limit.deaths() + " deaths within " + limit.withinMs() + " ms";
            effects.add(new Effect.Warn(why + ": not starting it again"));
            effects.add(new Effect.RecordFailure("failed for good: " + why));
        }
        effects.add(new Effect.StartFinish(new Pid(up.status().pid()), how));
        return new Step(new Ending(up.status().died(now.stamp(), how), run), effects);
    }

    private static Step signalledWhenUp(Up up, Event.Reason reason, Settings settings) {
        Up last = new Up(up.status(), up.run().asLast());
        return switch (reason) {
            case TERM -> up.run().stopping() ? Step.to(last) : wantWhenUp(last,
                    new Want(up.status().flags().wantUp(), DownFile.KEEP, Then.STOP), settings);
            case HUP -> Step.to(last, new Effect.Detach());
            case QUIT -> Machine.leave();
            case INT -> Machine.leave(new Effect.KillGroup(new Pid(up.status().pid()), Signal.INT));
        };
    }

    private static Step orderedWhenUp(Up up, ServiceOrder order, Settings settings) {
        Pid run = new Pid(up.status().pid());
        return switch (order.meaning()) {
            case Send(Signal signal, To to) -> send(up, signal, to == To.RUN
                    ? new Effect.Kill(run, signal) : new Effect.KillGroup(run, signal));
            case SendConfigured(ServiceOrder.Configured signal) ->
                Step.to(up, configured(run, signal, settings));
            case Want want -> wantWhenUp(up, want, settings);
            case Leave _ -> signalledWhenUp(up, Event.Reason.HUP, settings);
        };
    }

    private static Effect configured(Pid run, ServiceOrder.Configured signal, Settings settings) {
        boolean reloads = signal == ServiceOrder.Configured.RELOAD_SIGNAL;
        return reloads && settings.hasReload() ? new Effect.Reload(run)
                : !reloads && settings.hasStop() ? new Effect.Stop(run)
                : new Effect.Kill(run, settings.signal(signal));
    }

    private static Step send(Up up, Signal signal, Effect kill) {
        if (signal != Signal.STOP && signal != Signal.CONT) {
            return Step.to(up, kill);
        }
        ServiceStatus status = up.status().pausedOrNot(signal == Signal.STOP);
        return Step.to(up.with(status), kill, new Effect.WriteStatus(status));
    }

    /** A stopped process would never see it. */
    private static List<Effect> downSignal(Pid run, Settings settings) {
        return List.of(new Effect.Kill(run,
                settings.signal(ServiceOrder.Configured.DOWN_SIGNAL)),
                new Effect.Kill(run, Signal.CONT));
    }

    private static Step wantWhenUp(Up up, Want want, Settings settings) {
        ServiceStatus status = up.status().wanting(want.up());
        if (want.then() != Then.STOP) {
            Run run = want.up() ? up.run().stopping(false) : up.run();
            return new Step(new Up(status, run), Machine.wanting(status, want));
        }
        if (up.run().last() && up.run().stopping()) {
            return new Step(up.with(status), Machine.wanting(status, want));
        }
        status = status.pausedOrNot(false);
        Pid run = new Pid(status.pid());
        List<Effect> effects = Machine.wanting(status, want);
        effects.addAll(settings.hasStop()
                ? List.of(new Effect.Kill(run, Signal.CONT), new Effect.Stop(run))
                : downSignal(run, settings));
        effects.add(Machine.timer(settings.timeoutKillMs()));
        return new Step(new Up(status, up.run().stopping(true)), effects);
    }
}
