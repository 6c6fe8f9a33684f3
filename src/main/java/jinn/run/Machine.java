package jinn.run;

import java.util.ArrayList;
import java.util.List;
import jinn.control.ServiceOrder;
import jinn.control.ServiceOrder.Configured;
import jinn.kernel.Clock;
import jinn.run.Effect.Arm;
import jinn.run.Effect.Send;
import jinn.run.Effect.Warn;
import jinn.run.State.Awaiting;
import jinn.run.State.Cleaning;
import jinn.run.State.Ending;
import jinn.run.State.Fresh;
import jinn.run.State.Gone;
import jinn.run.State.Phase;
import jinn.run.State.Running;
import jinn.run.State.Stopping;
import jinn.value.Bug;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Signal;
import jinn.value.WaitStatus;

/**
 * A command next to its services. The command is a child of this process and started once; the
 * services belong to a scanner, another child. Whatever happens, it ends: every wait has a timer.
 *
 * <pre>
 *   Fresh --> Awaiting --ready--> Running --TERM, or the scanner ended--> Ending
 *                |                  |                                       |
 *                | not ready, TERM  | the command died                      | it died
 *                +------------------+---------------+-----------------------+
 *                                                   v
 *                       Gone <-- Cleaning <-- Stopping (services; loggers last)
 *                     (exit)     TERM, KILL   TOTAL: KILL to everybody
 * </pre>
 *
 * <p>Services that depend on each other go up while this is Awaiting, and when it is Stopping
 * first go down in their order.
 *
 * <p>Only TERM and what is like it mean the end of all; another signal is the command's alone,
 * which may well go on. Its services have what it leaves of its time of grace, but some in any
 * case.
 */
final class Machine {

    /** The services' time at least, and that of whoever is left at the end. */
    static final long LEAST_MS = 500;

    /** A killed process lives as long as the kernel takes to let go of it. */
    static final long KILL_MS = 1000;

    /** How long an end may take without a word. */
    static final long TELL_MS = 1000;

    static final long RESPAWN_MS = 1000;

    /** What svwait says when the time is over. */
    static final int NOT_READY = 99;

    /** What rc says then. */
    static final int RC_LATE = 2;

    private static final int SIGNAL_BASE = 128;

    private final Config config;

    Machine(Config config) {
        this.config = config;
    }

    Step step(State state, Event event, long nowNs) {
        if (event instanceof Event.PollFailed(Errno errno)) {
            // No process is left behind, though none can be waited for.
            return Step.to(new Gone(), new Warn("unable to wait: " + errno.reason()),
                    new Effect.KillSurvivors(), new Effect.Exit(Fatal.SYSTEM));
        }
        return switch (state) {
            case Fresh _ -> begin();
            case Awaiting awaiting -> whenAwaiting(awaiting, event);
            case Running running -> whenRunning(running, event, nowNs);
            case Ending ending -> whenEnding(ending, event, nowNs);
            case Stopping stopping -> whenStopping(stopping, event);
            case Cleaning cleaning -> whenCleaning(cleaning, event);
            case Gone _ -> Step.to(state);
        };
    }

    private Step begin() {
        int scanners = config.services().scanners().size();
        List<Effect> effects = new ArrayList<>();
        if (scanners > 0) {
            effects.add(new Effect.StartScanners());
        }
        boolean waits = isOrdered()
                || config.times().readyMs() > 0 && !config.services().awaited().isEmpty();
        effects.add(waits ? new Effect.AwaitReadiness() : new Effect.StartCommand());
        return new Step(waits ? new Awaiting(scanners) : new Running(scanners), effects);
    }

    private Step whenAwaiting(Awaiting awaiting, Event event) {
        return switch (event) {
            case Event.Awaited(WaitStatus status) -> awaited(awaiting, code(status));
            case Event.Caught(Signal signal) when endsAll(signal) -> giveUp(awaiting.scanners(),
                    SIGNAL_BASE + Signal.TERM.number());
            case Event.Caught(Signal signal) -> switch (signal) {
                case INT, QUIT, HUP -> giveUp(awaiting.scanners(), SIGNAL_BASE + signal.number());
                default -> Step.to(awaiting);
            };
            case Event.ScannerDied(WaitStatus status) when status.isExited() ->
                giveUp(awaiting.scanners() - 1, treeCode(status));
            case Event.ScannerDied _, Event.ScannerNotStarted _ ->
                respawning(new Awaiting(awaiting.scanners() - 1));
            case Event.Expired(Timer timer) when timer == Timer.RESPAWN ->
                Step.to(new Awaiting(all()), new Effect.StartScanners());
            case Event.Expired _, Event.StrangerDied _, Event.Ordered _ -> Step.to(awaiting);
            case Event.Began _, Event.CommandNotStarted _, Event.CommandDied _,
                    Event.CommandStopped _, Event.SomebodyLeft _, Event.NobodyLeft _,
                    Event.Lowered _, Event.PollFailed _ ->
                throw impossible(awaiting, event);
        };
    }

    private boolean isOrdered() {
        return config.services().ordered() != null;
    }

    private Step awaited(Awaiting awaiting, int said) {
        if (said == 0) {
            return Step.to(new Running(awaiting.scanners()), new Effect.StartCommand());
        }
        int code = isOrdered() && said == RC_LATE ? NOT_READY : said;
        String why = code == NOT_READY ? "the services are not ready after "
                + config.times().readyMs() + " ms" : isOrdered() ? "the services are not up"
                : "the services cannot be waited for";
        return precededBy(new Warn(why + ": not starting " + config.command().getFirst()),
                giveUp(awaiting.scanners(), code));
    }

    private Step giveUp(int scanners, int code) {
        return precededBy(new Effect.StopAwaiting(),
                precededBy(new Arm(Timer.TOTAL, config.times().totalMs()),
                        stopServices(scanners, code, config.times().graceMs())));
    }

    private Step whenRunning(Running running, Event event, long nowNs) {
        return switch (event) {
            case Event.Caught(Signal signal) -> caught(running, signal, nowNs);
            case Event.Ordered(ServiceOrder order) -> switch (order.meaning()) {
                case ServiceOrder.Want want when want.then() == ServiceOrder.Then.STOP ->
                    end(running.scanners(), State.NONE, nowNs);
                case ServiceOrder.Want _, ServiceOrder.Leave _ -> Step.to(running);
                case ServiceOrder.Send(Signal signal, _) -> caught(running, signal, nowNs);
                case ServiceOrder.SendConfigured(Configured which) -> Step.to(running,
                        new Send(which == Configured.DOWN_SIGNAL ? Signal.TERM : Signal.HUP));
            };
            case Event.CommandNotStarted(int code) -> over(running.scanners(), code);
            case Event.CommandDied(WaitStatus status) ->
                over(running.scanners(), code(status));
            case Event.CommandStopped _ -> Step.to(running, new Effect.StopItself());
            case Event.ScannerDied(WaitStatus status) when status.isExited() ->
                end(running.scanners() - 1, treeCode(status), nowNs);
            case Event.ScannerDied _, Event.ScannerNotStarted _ ->
                respawning(new Running(running.scanners() - 1));
            case Event.Expired(Timer timer) when timer == Timer.RESPAWN ->
                Step.to(new Running(all()), new Effect.StartScanners());
            case Event.Expired _, Event.StrangerDied _ -> Step.to(running);
            case Event.Began _, Event.Awaited _, Event.SomebodyLeft _, Event.NobodyLeft _,
                    Event.Lowered _, Event.PollFailed _ ->
                throw impossible(running, event);
        };
    }

    private Step caught(Running running, Signal signal, long nowNs) {
        return endsAll(signal) ? end(running.scanners(), State.NONE, nowNs)
                : Step.to(running, signal == Signal.CONT ? new Effect.GoOn() : new Send(signal));
    }

    /** The signals by which Docker, lxc and systemd-nspawn ask a container to stop. */
    private static boolean endsAll(Signal signal) {
        return switch (signal) {
            case TERM, PWR, RTMIN_3, RTMIN_4, RTMIN_5, RTMIN_6, RTMIN_13, RTMIN_14, RTMIN_15,
                    RTMIN_16 -> true;
            default -> false;
        };
    }

    /** The command is to end; a stopped one would never see TERM. */
    private Step end(int scanners, int code, long nowNs) {
        return Step.to(new Ending(scanners, code, nowNs),
                new Arm(Timer.KILL, config.times().graceMs()),
                new Arm(Timer.TOTAL, config.times().totalMs()),
                new Send(Signal.TERM), new Send(Signal.CONT));
    }

    private Step whenEnding(Ending ending, Event event, long nowNs) {
        return switch (event) {
            case Event.Caught(Signal signal) -> Step.to(ending,
                    new Send(endsAll(signal) ? Signal.TERM : signal));
            case Event.Ordered(ServiceOrder order)
                    when order.meaning() instanceof ServiceOrder.Send(Signal signal, _) ->
                Step.to(ending, new Send(signal));
            case Event.CommandDied(WaitStatus status) -> afterTerm(ending, code(status), nowNs);
            case Event.ScannerDied _, Event.ScannerNotStarted _ -> Step.to(
                    new Ending(ending.scanners() - 1, ending.code(), ending.sinceNs()));
            case Event.Expired(Timer timer) when timer == Timer.KILL -> Step.to(ending,
                    new Effect.KillCommand(), new Arm(Timer.KILL, KILL_MS));
            case Event.Expired(Timer timer) when timer == Timer.TOTAL ->
                killAll(ending.code() == State.NONE
                        ? SIGNAL_BASE + Signal.KILL.number() : ending.code());
            case Event.Expired _, Event.StrangerDied _, Event.Ordered _,
                    Event.CommandStopped _ -> Step.to(ending);
            case Event.Began _, Event.Awaited _, Event.CommandNotStarted _, Event.Lowered _,
                    Event.SomebodyLeft _, Event.NobodyLeft _, Event.PollFailed _ ->
                    throw impossible(ending, event);
        };
    }

    private Step afterTerm(Ending ending, int code, long nowNs) {
        long graceMs = config.times().graceMs();
        long usedMs = (nowNs - ending.sinceNs()) / Clock.NANOS_PER_MS;
        return stopServices(ending.scanners(), ending.code() == State.NONE ? code : ending.code(),
                Math.max(graceMs - usedMs, Math.min(graceMs, LEAST_MS)));
    }

    /** The command has ended by itself, or never began. */
    private Step over(int scanners, int code) {
        return precededBy(new Arm(Timer.TOTAL, config.times().totalMs()),
                stopServices(scanners, code, config.times().graceMs()));
    }

    private Step stopServices(int scanners, int code, long leftMs) {
        if (scanners == 0) {
            return Step.to(new Cleaning(code, Phase.NOT_SEEN), new Effect.Disarm(Timer.KILL),
                    new Effect.ReapAndCheck());
        }
        return Step.to(new Stopping(scanners, code, isOrdered()),
                new Effect.Disarm(Timer.KILL), isOrdered() ? new Effect.LowerServices()
                : new Effect.StopServices(), new Arm(Timer.SERVICES, leftMs),
                new Arm(Timer.TELL, TELL_MS));
    }

    private Step whenStopping(Stopping stopping, Event event) {
        return switch (event) {
            case Event.ScannerDied _, Event.ScannerNotStarted _ when stopping.scanners() == 1 ->
                Step.to(new Cleaning(stopping.code(), Phase.NOT_SEEN),
                        new Effect.Disarm(Timer.TELL), new Effect.ReapAndCheck());
            case Event.ScannerDied _, Event.ScannerNotStarted _ ->
                Step.to(new Stopping(stopping.scanners() - 1, stopping.code(),
                        stopping.lowering()));
            case Event.Lowered _ when stopping.lowering() -> Step.to(new Stopping(
                    stopping.scanners(), stopping.code(), false), new Effect.StopServices());
            case Event.Expired(Timer timer) -> switch (timer) {
                case SERVICES -> stopping.lowering() ? Step.to(stopping,
                        new Effect.KillServices(), new Arm(timer, config.times().graceMs()))
                        : Step.to(stopping, new Effect.KillServices());
                case TELL -> Step.to(stopping, new Effect.TellSurvivors());
                case TOTAL -> killAll(stopping.code());
                case KILL, CLEAR, RESPAWN -> Step.to(stopping);
            };
            case Event.Caught _, Event.StrangerDied _, Event.Ordered _, Event.Awaited _ ->
                Step.to(stopping);
            case Event.Began _, Event.CommandNotStarted _, Event.CommandDied _,
                    Event.CommandStopped _, Event.SomebodyLeft _, Event.NobodyLeft _,
                    Event.Lowered _, Event.PollFailed _ ->
                throw impossible(stopping, event);
        };
    }

    /** The time is over. */
    private Step killAll(int code) {
        return Step.to(new Cleaning(code, Phase.KILLED),
                new Warn("not ended after " + config.times().totalMs() + " ms: killing all"),
                new Effect.TellSurvivors(), new Effect.KillSurvivors(),
                new Arm(Timer.CLEAR, KILL_MS));
    }

    private Step whenCleaning(Cleaning cleaning, Event event) {
        return switch (event) {
            case Event.NobodyLeft _ -> exit(cleaning.code());
            case Event.SomebodyLeft _ -> somebodyLeft(cleaning);
            case Event.StrangerDied _, Event.ScannerDied _, Event.Awaited _, Event.Lowered _,
                    Event.CommandDied _ -> Step.to(cleaning, new Effect.ReapAndCheck());
            case Event.Expired(Timer timer) -> switch (timer) {
                case CLEAR, TOTAL -> cleaning.phase() != Phase.KILLED ? kill(cleaning)
                        : timer == Timer.TOTAL ? Step.to(cleaning)
                        : precededBy(new Warn("some cannot be killed: leaving them"),
                                exit(cleaning.code()));
                case KILL, SERVICES, TELL, RESPAWN -> Step.to(cleaning);
            };
            case Event.Caught _, Event.Ordered _, Event.CommandStopped _,
                    Event.ScannerNotStarted _ -> Step.to(cleaning);
            case Event.Began _, Event.CommandNotStarted _, Event.PollFailed _ ->
                throw impossible(cleaning, event);
        };
    }

    private Step somebodyLeft(Cleaning cleaning) {
        return switch (cleaning.phase()) {
            case NOT_SEEN -> Step.to(new Cleaning(cleaning.code(), Phase.ASKED),
                    new Effect.StopSurvivors(),
                    new Arm(Timer.CLEAR, Math.min(config.times().graceMs(), LEAST_MS)));
            case ASKED -> Step.to(cleaning);
            case KILLED -> Step.to(cleaning, new Effect.KillSurvivors());
        };
    }

    private static Step kill(Cleaning cleaning) {
        return Step.to(new Cleaning(cleaning.code(), Phase.KILLED), new Effect.KillSurvivors(),
                new Arm(Timer.CLEAR, KILL_MS));
    }

    private static Step exit(int code) {
        return Step.to(new Gone(), new Effect.Exit(code));
    }

    private static Step respawning(State state) {
        return Step.to(state, new Warn("the scanner of the services was killed: another one in "
                + RESPAWN_MS + " ms"), new Effect.Dismiss(), new Arm(Timer.RESPAWN, RESPAWN_MS));
    }

    private int all() {
        return config.services().scanners().size();
    }

    private static Step precededBy(Effect first, Step step) {
        List<Effect> effects = new ArrayList<>();
        effects.add(first);
        effects.addAll(step.effects());
        return new Step(step.next(), effects);
    }

    /** A tree that was stopped from inside exits 0: the answer is as after TERM. */
    private static int treeCode(WaitStatus status) {
        return status.code() == 0 ? SIGNAL_BASE + Signal.TERM.number() : status.code();
    }

    private static int code(WaitStatus status) {
        return status.isExited() ? status.code() : SIGNAL_BASE + status.signal();
    }

    private static Bug impossible(State state, Event event) {
        return new Bug(event + " in " + state);
    }
}
