package jinn.supervise;

import java.util.ArrayList;
import java.util.List;
import jinn.control.ServiceOrder;
import jinn.control.ServiceOrder.Leave;
import jinn.control.ServiceOrder.Send;
import jinn.control.ServiceOrder.SendConfigured;
import jinn.control.ServiceOrder.Then;
import jinn.control.ServiceOrder.Want;
import jinn.control.ServiceStatus;
import jinn.supervise.Event.Died;
import jinn.supervise.Event.Ordered;
import jinn.supervise.Event.Signalled;
import jinn.supervise.State.Down;
import jinn.supervise.State.Ending;
import jinn.supervise.State.Finishing;
import jinn.supervise.State.Gone;
import jinn.supervise.State.Run;
import jinn.supervise.State.Starting;
import jinn.supervise.State.Up;
import jinn.supervise.settings.Facts;
import jinn.supervise.settings.History;
import jinn.system.Timestamps;
import jinn.value.Bug;
import jinn.value.Pid;
import jinn.value.Signal;
import jinn.value.WaitStatus;

/**
 * One service's life, as s6 leads it. Five states last; the two between them, Starting and
 * Ending, only wait for the answer to a spawn, which is always the very next event.
 *
 * <pre>
 *            StartRun          Started                 ./run dies: StartFinish
 *   DOWN ---------------> Starting ---------> UP ---------------------------> Ending
 *    ^  \                    |                                                 |  |
 *    |   <-- NotStarted -----+                                        NoFinish |  | FinishStarted
 *    |                                      ./finish dies                      |  v
 *    +------------------------------------------------- FINISH <---------------)--+
 *    +-------------------------------------------------------------------------+
 * </pre>
 *
 * LASTUP and LASTFINISH are Up and Finishing with {@code run.last()}: where the others go on to
 * DOWN, these leave. "leave" is event x and exit 0; "last" goes to the LAST state.
 *
 * <pre>
 * input          DOWN               UP                   FINISH             LASTUP  LASTFINISH
 * timer          start if wanted    kill, again in 5 s   kill, again in 5 s   =UP     =FINISH
 * our child dies (cannot)           finish it            d own or leave       =UP     =FINISH
 * another dies   -                  -                    -                    -       -
 * becomes ready  (cannot)           ready, event U       (cannot)             =UP     (cannot)
 * SIGTERM        leave              last, stop           last, detach         stop    -
 * SIGHUP         leave              last, detach         last, detach         detach  detach
 * SIGQUIT        leave              leave                leave                leave   leave
 * SIGINT         leave              INT to group, leave  INT to group, leave  =UP     =FINISH
 * abqhkti12y     -                  that signal          -                    =UP     -
 * r l            -                  down-, reload-signal -                    =UP     -
 * l with ./reload  -                that script          -                    =UP     -
 * r with ./stop  -                  that script          -                    =UP     -
 * ./stop ended   -                  down-signal, CONT    -                    =UP     -
 * p P            -                  STOP (P: group), paused     -             =UP     -
 * c C            -                  CONT (C: group), unpaused   -             =UP     -
 * K              -                  KILL to group        -                    =UP     -
 * o              want-, start       want-                want-                want-   want-
 * u              want+, start       want+                want+                want+   want+
 * d              want-              want-, stop          want-                =UP     want-
 * O              want-              want-                want-                want-   want-
 * D              ./down, want-      ./down, want-, stop  ./down, want-        =UP     ./down, want-
 * U              no ./down, want+, start   no ./down, want+ in all the others
 * Q              ./down, want- in all
 * x              leave              last, detach         last, detach         detach  detach
 * </pre>
 *
 * SIGTERM is for the supervisor and leaves the wish alone: if it is killed before it has left,
 * the next one starts the service, as it would have after an orderly leave. (s6 notes want-.)
 *
 * "stop" is the down-signal, then CONT (a stopped process would never see it), unpaused, and
 * the timer of timeout-kill. SIGTERM does not stop what is stopping already, nor does d once the
 * supervisor is to leave, so that a service has its down-signal once, however many want it to go
 * (s6 sends it again). With ./stop, that script is started instead, and the down-signal follows
 * its end. The status on disk always changes before an event tells of it.
 *
 * <p>{@link Upkeep} holds what happens while ./run lives, {@link Cleanup} what follows.
 *
 * <p>A service that is wanted is started again a second after its last start at the earliest:
 * at once if it lived that long, so a crash loop makes one start per second and nobody else
 * waits. s6 counts that second from the death, or from readiness. An order to start counts none.
 * Settings of the service may make the wait longer, or the death the last: see
 * {@link RestartDecision}. Where that ends the tree, the supervisor leaves with the exit code
 * that tells the scanner, unless it was told to leave anyway.
 */
public final class Machine {

    /** No two starts of the supervisor's own accord are closer. */
    static final long START_INTERVAL_MS = 1000;
    static final long KILL_AGAIN_MS = 5000;

    private Machine() {
    }

    /** The first step of a supervisor. */
    static Step begin(Facts facts, boolean wantUp) {
        ServiceStatus status = ServiceStatus.beginning(facts.now().stamp(), wantUp);
        List<Effect> effects = new ArrayList<>();
        effects.add(new Effect.WriteStatus(status));
        effects.add(new Effect.Notify("s"));
        if (!wantUp) {
            return new Step(new Down(status, History.NONE), effects);
        }
        effects.add(new Effect.StartRun());
        return new Step(new Starting(status, History.NONE), effects);
    }

    /**
     * The first step of a supervisor that found the child of an earlier one alive, or dead since
     * a moment that nobody saw. No event tells that it is up: nothing was started. The clock of
     * START_INTERVAL_MS begins anew.
     *
     * @param old the status that the other one left
     */
    public static Step adopt(Found found, ServiceStatus old, Facts facts) {
        Pid child = found.child();
        Timestamps now = facts.now();
        Run run = new Run(now.monotonicNs(), History.NONE)
                .judged(RestartDecision.of(facts.settings()), History.NONE);
        boolean known = old.pid() == child.number()
                && old.flags().finishing() == found.finish();
        if (found.finish()) {
            ServiceStatus status = known ? old : old.finishing(child.number());
            return Step.to(new Finishing(status, run), new Effect.WriteStatus(status),
                    new Effect.Notify("s"), timer(facts.settings().timeoutFinishMs()));
        }
        ServiceStatus status = known ? old : old.started(now.stamp(), child.number());
        return Step.to(new Up(status, run), new Effect.WriteStatus(status),
                new Effect.Notify("s"));
    }

    /** A child that an earlier supervisor left behind, ./finish or ./run. */
    public record Found(Pid child, boolean finish) {
    }

    public static Step step(State state, Event event, Facts facts) {
        return switch (state) {
            case Down down -> whenDown(down, event);
            case Starting starting -> whenStarting(starting, event, facts.now());
            case Up up -> Upkeep.whenUp(up, event, facts);
            case Ending ending -> whenEnding(ending, event, facts);
            case Finishing finishing -> whenFinishing(finishing, event, facts);
            case State.Cleaning cleaning -> Cleanup.whenCleaning(cleaning, event, facts);
            case Gone _ -> throw impossible(state, event);
        };
    }

    private static Step whenDown(Down down, Event event) {
        return switch (event) {
            case Event.Expired _ -> down.status().flags().wantUp()
                    ? Step.to(new Starting(down.status(), down.history()), new Effect.StartRun())
                    : Step.stay(down);
            case Died _, Event.StopEnded _, Event.LookAgain _ -> Step.stay(down);
            case Signalled _ -> leave();
            case Ordered(ServiceOrder order) -> switch (order.meaning()) {
                case Want want -> wantWhenDown(down, want);
                case Leave _ -> leave();
                case Send _, SendConfigured _ -> Step.stay(down);
            };
            case Event.BecameReady _, Event.Started _, Event.NotStarted _,
                    Event.FinishStarted _, Event.NoFinish _, Event.LeftBehind _,
                    Event.NothingLeft _ -> throw impossible(down, event);
        };
    }

    private static Step wantWhenDown(Down down, Want want) {
        ServiceStatus status = down.status().wanting(want.up());
        List<Effect> effects = wanting(status, want);
        if (want.then() != Then.START) {
            return new Step(new Down(status, down.history()), effects);
        }
        effects.add(new Effect.DisarmTimer());
        effects.add(new Effect.StartRun());
        return new Step(new Starting(status, down.history()), effects);
    }

    private static Step whenStarting(Starting starting, Event event, Timestamps now) {
        return switch (event) {
            case Event.Started(Pid run) -> {
                ServiceStatus status = starting.status().started(now.stamp(), run.number());
                yield Step.to(new Up(status, new Run(now.monotonicNs(), starting.history())),
                        new Effect.ForgetFailure(), new Effect.WriteStatus(status),
                        new Effect.Notify("u"));
            }
            case Event.NotStarted(long retryMs, String why) ->
                Step.to(new Down(starting.status(), starting.history()),
                        new Effect.RecordFailure(why), new Effect.Notify("f"),
                        new Effect.ArmTimer(retryMs));
            case Event.Expired _, Died _, Event.BecameReady _, Ordered _, Signalled _,
                    Event.FinishStarted _, Event.NoFinish _, Event.LeftBehind _,
                    Event.NothingLeft _, Event.LookAgain _, Event.StopEnded _ ->
                throw impossible(starting, event);
        };
    }

    private static Step whenEnding(Ending ending, Event event, Facts facts) {
        return switch (event) {
            case Event.FinishStarted(Pid finish) -> {
                ServiceStatus status = ending.status().finishing(finish.number());
                yield Step.to(new Finishing(status, ending.run()),
                        new Effect.WriteStatus(status), new Effect.Notify("d"),
                        timer(facts.settings().timeoutFinishMs()));
            }
            case Event.NoFinish _ ->
                Cleanup.over(ending.status(), ending.run(), "d", facts.now());
            case Event.Expired _, Died _, Event.BecameReady _, Ordered _, Signalled _,
                    Event.Started _, Event.NotStarted _, Event.LeftBehind _, Event.NothingLeft _,
                    Event.LookAgain _, Event.StopEnded _ -> throw impossible(ending, event);
        };
    }

    private static Step whenFinishing(Finishing finishing, Event event, Facts facts) {
        Pid finish = new Pid(finishing.status().pid());
        return switch (event) {
            case Event.Expired _ -> Step.to(finishing,
                    new Effect.Warn("./finish outlived timeout-finish: killing it"),
                    new Effect.Kill(finish, Signal.CONT), new Effect.Kill(finish, Signal.KILL),
                    new Effect.ArmTimer(KILL_AGAIN_MS));
            case Died(Pid who, WaitStatus status) when who.equals(finish) ->
                Cleanup.finished(finishing, status, facts.now());
            case Died _, Event.StopEnded _, Event.LookAgain _ -> Step.stay(finishing);
            case Signalled(Event.Reason reason) -> signalledWhenFinishing(finishing, reason);
            case Ordered(ServiceOrder order) -> switch (order.meaning()) {
                case Want want -> {
                    ServiceStatus status = finishing.status().wanting(want.up());
                    yield new Step(finishing.with(status), wanting(status, want));
                }
                case Leave _ -> signalledWhenFinishing(finishing, Event.Reason.HUP);
                case Send _, SendConfigured _ -> Step.stay(finishing);
            };
            case Event.BecameReady _, Event.Started _, Event.NotStarted _,
                    Event.FinishStarted _, Event.NoFinish _, Event.LeftBehind _,
                    Event.NothingLeft _ -> throw impossible(finishing, event);
        };
    }

    private static Step signalledWhenFinishing(Finishing finishing, Event.Reason reason) {
        Finishing last = new Finishing(finishing.status(), finishing.run().asLast());
        return switch (reason) {
            case TERM -> finishing.run().last() ? Step.stay(finishing)
                    : Step.to(last, new Effect.Detach());
            case HUP -> Step.to(last, new Effect.Detach());
            case QUIT -> leave();
            case INT -> leave(
                    new Effect.KillGroup(new Pid(finishing.status().pid()), Signal.INT));
        };
    }

    /** The part of a wish that is the same in every state; the list may grow. */
    static List<Effect> wanting(ServiceStatus status, Want want) {
        List<Effect> effects = new ArrayList<>();
        switch (want.file()) {
            case MAKE -> effects.add(new Effect.MakeDownFile());
            case REMOVE -> effects.add(new Effect.RemoveDownFile());
            case KEEP -> {
            }
        }
        effects.add(new Effect.WriteStatus(status));
        return effects;
    }

    /** 0 is for ever. */
    static Effect timer(long delayMs) {
        return delayMs == 0 ? new Effect.DisarmTimer() : new Effect.ArmTimer(delayMs);
    }

    static Step leave(Effect... before) {
        List<Effect> effects = new ArrayList<>(List.of(before));
        effects.add(new Effect.Notify("x"));
        effects.add(new Effect.Leave(0));
        return new Step(new Gone(), effects);
    }

    static Bug impossible(State state, Event event) {
        return new Bug(event + " in " + state);
    }
}
