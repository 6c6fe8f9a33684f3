package jinn.scan.tree;

import jinn.control.ScanOrder;
import jinn.control.TreeEnd;
import jinn.scan.tree.Effect.Arm;
import jinn.scan.tree.Effect.Disarm;
import jinn.scan.tree.Effect.Warn;
import jinn.scan.tree.State.Finished;
import jinn.scan.tree.State.Gate;
import jinn.scan.tree.State.LoggerLast;
import jinn.scan.tree.State.Running;
import jinn.scan.tree.State.Stopping;
import jinn.value.Bug;
import jinn.value.Errno;
import jinn.value.Signal;

/**
 * The scanner. One supervisor for each service directory, two for one with a logger; a dead one
 * is started again; all dead children are reaped, whosever they were.
 *
 * <pre>
 *   UNDECIDED --scanned, no logger's fifo------------------------> OPEN
 *       |                                                           |  t i q TERM INT QUIT
 *       +--scanned, a logger's fifo--> LOGGER_FIRST --reader,       |
 *                                           |         or 5 s--------+--> Stopping
 *                                           +-- t i q ... ----------+       | others gone
 *                                                                           v
 *   Finished &lt;--it died, or 2 x 10 s-- LoggerLast &lt;--------------------------+
 *       ^                                                 (a catch-all logger lives)
 *       +------ b, ABRT, from everywhere; others gone and no catch-all logger
 * </pre>
 *
 * <p>The catch-all logger comes first: whoever writes to its fifo before somebody reads there
 * dies of SIGPIPE. It goes last: its supervisor is told to stop when nobody else's is left, and
 * then the scanner gives up its own writing ends. A logger that opens its fifo only after that
 * would never see it hang up (Linux counts only writers that came since), so a child opens it
 * for writing once more, waits for the reader by doing so, and goes.
 *
 * <p>A pair stops in order as well: the logger's supervisor is told when the service's has gone.
 *
 * <p>A service may be bound to its tree: where its supervisor says that it has ended for good, all
 * stop as if ordered to, and the scanner ends with its exit code. Once they stop, more of that kind
 * is a death as any.
 */
public final class Machine {

    /** How long others wait for a catch-all logger that does not come. */
    static final long LOGGER_WAIT_MS = 5000;

    /** To the next scan after one that had a problem which may go away. */
    static final long RESCAN_RETRY_MS = 5000;

    private final Config config;
    private final TearDown tearDown;

    public Machine(Config config) {
        this.config = config;
        tearDown = new TearDown(config);
    }

    public Step step(State state, Event event, long nowNs) {
        if (event instanceof Event.PollFailed(String what, Errno errno)) {
            return Step.stay(state, new Effect.Crash("unable to " + what + ": " + errno.reason()));
        }
        Step step = stepIn(state, event, nowNs);
        return event instanceof Event.Death death && config.manner().inMemory()
                ? step.precededBy(stopAbandoned(state.tree().table(), death.who())) : step;
    }

    /** No other supervisor can adopt what was written down nowhere. */
    private static Effect stopAbandoned(ServiceTable table, SupervisorId who) {
        Service service = table.at(who.index());
        return new Effect.StopAbandoned(who.index(), service.path(who.role()),
                service.slot(who.role()).identity());
    }

    private Step stepIn(State state, Event event, long nowNs) {
        return switch (state) {
            case Running running -> whenRunning(running, event, nowNs);
            case Stopping stopping -> tearDown.whenStopping(stopping, event, nowNs);
            case LoggerLast last -> tearDown.whenLoggerLast(last, event);
            case Finished finished -> TearDown.whenFinished(finished, event);
        };
    }

    private Step whenRunning(Running running, Event event, long nowNs) {
        Transition transition = new Transition(running.tree(), running.gate(), nowNs);
        switch (event) {
            case Event.Began _ -> transition.then(new Effect.Scan());
            case Event.Ordered(ScanOrder order) -> {
                return obey(running, order);
            }
            case Event.UnknownOrder(int letter) -> transition.then(unknown(letter));
            case Event.Caught(Signal signal) -> {
                return signal == Signal.ABRT ? TearDown.finish(running.tree())
                        : Step.stay(running, answer(signal));
            }
            case Event.NoSignalScript(Signal signal) -> {
                return builtIn(running, signal);
            }
            case Event.Scanned(ScanResult scan) -> {
                return scanned(running, scan, nowNs);
            }
            case Event.ScanFailed(Errno errno) -> scanFailed(transition, errno);
            case Event.Died(SupervisorId who) -> transition.died(who);
            case Event.GaveUp(SupervisorId who) -> transition.gaveUp(who);
            case Event.TreeEnded(SupervisorId who, TreeEnd end) -> {
                return tearDown.stop(transition.treeEnded(who, end, config.quiet()), Signal.HUP);
            }
            case Event.StartFailed(SupervisorId who, Errno errno) ->
                transition.startFailed(who, errno);
            case Event.ReaderAwaited(boolean came) -> {
                return readerAwaited(running, came, nowNs);
            }
            case Event.Expired(Timer timer) -> {
                return expired(running, timer, nowNs);
            }
            case Event.FinishFailed _, Event.PollFailed _ ->
                    throw new Bug(event + " while running");
        }
        return transition.to(new Running(transition.tree(), running.gate()));
    }

    /** What a signal without a script means. */
    private Step builtIn(Running running, Signal signal) {
        return switch (signal) {
            case HUP -> obey(running, ScanOrder.HANGUP);
            case INT, TERM -> obey(running, ScanOrder.TERMINATE);
            case QUIT -> obey(running, ScanOrder.QUIT);
            default -> Step.stay(running);
        };
    }

    private Step obey(Running running, ScanOrder order) {
        return switch (order) {
            case REAP -> Step.stay(running, new Effect.Reap());
            case SCAN -> Step.stay(running, new Effect.Scan());
            case ABORT -> TearDown.finish(running.tree());
            case HANGUP -> Step.stay(running, new Effect.Scan(),
                    new Effect.Obey(ScanOrder.PRUNE));
            case INTERRUPT, TERMINATE -> tearDown.stop(running.tree(), Signal.HUP);
            case QUIT -> tearDown.stop(running.tree(), Signal.TERM);
            case PRUNE -> prune(running, Signal.HUP);
            case PRUNE_LOGGERS -> prune(running, Signal.TERM);
            case REEXECUTE -> Step.stay(running, running.gate() == Gate.OPEN
                    ? new Effect.Reexecute() : new Warn("too early to become another program"));
        };
    }

    private static Step prune(Running running, Signal farewell) {
        Transition transition = new Transition(running.tree(), running.gate(), 0);
        transition.prune(farewell);
        return transition.to(new Running(transition.tree(), running.gate()));
    }

    private Step scanned(Running running, ScanResult scan, long nowNs) {
        Gate gate = running.gate() != Gate.UNDECIDED ? running.gate()
                : scan.loggerFifo() ? Gate.LOGGER_FIRST : Gate.OPEN;
        Transition transition = new Transition(running.tree(), gate, nowNs);
        new Reconciliation(transition, config.limits(), scan).take(scan.found());
        transition.startHeld();
        if (running.gate() == Gate.UNDECIDED && gate == Gate.LOGGER_FIRST) {
            transition.then(new Effect.AwaitReader());
            transition.then(new Arm(Timer.LOGGER, LOGGER_WAIT_MS));
        }
        long nextMs = config.rescanMs();
        if (scan.retry() && (nextMs == 0 || nextMs > RESCAN_RETRY_MS)) {
            nextMs = RESCAN_RETRY_MS;
        }
        transition.then(nextMs == 0 ? new Disarm(Timer.RESCAN) : new Arm(Timer.RESCAN, nextMs));
        return transition.to(new Running(transition.tree(), gate));
    }

    private void scanFailed(Transition transition, Errno errno) {
        transition.reportToo("unable to list " + config.scanDirectory() + ": " + errno.reason());
        transition.then(new Arm(Timer.RESCAN, RESCAN_RETRY_MS));
    }

    private static Step readerAwaited(Running running, boolean came, long nowNs) {
        if (running.gate() != Gate.LOGGER_FIRST) {
            return Step.stay(running);
        }
        Transition transition = new Transition(running.tree(), Gate.OPEN, nowNs);
        transition.then(new Disarm(Timer.LOGGER));
        if (!came) {
            transition.then(new Warn("unable to wait for a reader of " + Service.CATCH_ALL_FIFO
                    + ": starting the other services"));
        }
        transition.startHeld();
        return transition.to(new Running(transition.tree(), Gate.OPEN));
    }

    private static Step expired(Running running, Timer timer, long nowNs) {
        Gate gate = timer == Timer.LOGGER ? Gate.OPEN : running.gate();
        Transition transition = new Transition(running.tree(), gate, nowNs);
        switch (timer) {
            case RESCAN -> transition.then(new Effect.Scan());
            case RESPAWN -> transition.respawn();
            case REAP -> transition.then(new Effect.Reap());
            case STRAYS, TELL -> throw new Bug("nobody is stopped yet");
            case LOGGER -> {
                transition.then(new Warn(Service.CATCH_ALL_FIFO + " has no reader after "
                        + LOGGER_WAIT_MS + " ms: starting the other services"));
                transition.then(new Effect.ForgetReader());
                transition.startHeld();
            }
        }
        return transition.to(new Running(transition.tree(), gate));
    }

    /** Three signals mean the same to everybody; the others may have a script. */
    static Effect answer(Signal signal) {
        return switch (signal) {
            case CHLD -> new Effect.Reap();
            case ALRM -> new Effect.Scan();
            default -> new Effect.RunSignalScript(signal);
        };
    }

    static Effect unknown(int letter) {
        return new Warn("received an order that means nothing: byte " + letter);
    }
}
