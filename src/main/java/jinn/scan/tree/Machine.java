package jinn.scan.tree;

import jinn.control.ScanOrder;
import jinn.control.TreeEnd;
import jinn.scan.tree.Effect.Arm;
import jinn.scan.tree.Effect.Disarm;
import jinn.scan.tree.Effect.Send;
import jinn.scan.tree.Effect.Warn;
import jinn.scan.tree.State.Finished;
import jinn.scan.tree.State.Gate;
import jinn.scan.tree.State.LoggerLast;
import jinn.scan.tree.State.Running;
import jinn.scan.tree.State.Stopping;
import jinn.value.Bug;
import jinn.value.Errno;
import jinn.value.Signal;
import org.jspecify.annotations.Nullable;

/**
 * The scanner. One supervisor for each service directory, two for one with a logger; a dead one
 * is started again; all the dead are buried, whosever children they were.
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

    /** How long the catch-all logger may take to read the rest; then again, once termSent. */
    static final long LOGGER_STOP_MS = 10_000;

    /** From line to line about who does not end; a scanner cannot tell how long is too long. */
    static final long TELL_MS = 5000;

    /** To the next scan after one that had a problem which may go away. */
    static final long RESCAN_RETRY_MS = 5000;

    private final Config config;

    public Machine(Config config) {
        this.config = config;
    }

    public Step step(State state, Event event, long nowNs) {
        if (event instanceof Event.PollFailed(String what, Errno errno)) {
            return Step.stay(state, new Effect.Crash("unable to " + what + ": " + errno.reason()));
        }
        return switch (state) {
            case Running running -> whenRunning(running, event, nowNs);
            case Stopping stopping -> whenStopping(stopping, event, nowNs);
            case LoggerLast last -> whenLoggerLast(last, event);
            case Finished finished -> whenFinished(finished, event);
        };
    }

    private Step whenRunning(Running running, Event event, long nowNs) {
        Transition transition = new Transition(running.tree(), running.gate(), nowNs);
        switch (event) {
            case Event.Began _ -> transition.then(new Effect.Scan());
            case Event.Ordered(ScanOrder order) -> {
                return obey(running, order);
            }
            case Event.UnknownOrder(int letter) -> transition.then(new Warn(unknown(letter)));
            case Event.Caught(Signal signal) -> {
                return signal == Signal.ABRT ? finish(running.tree())
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
                return stop(transition.treeEnded(who, end, config.quiet()), Signal.HUP);
            }
            case Event.StartFailed(SupervisorId who, Errno errno) -> transition.startFailed(who,
                    errno);
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
            case ABORT -> finish(running.tree());
            case HANGUP -> Step.stay(running, new Effect.Scan(),
                    new Effect.Obey(ScanOrder.PRUNE));
            case INTERRUPT, TERMINATE -> stop(running.tree(), Signal.HUP);
            case QUIT -> stop(running.tree(), Signal.TERM);
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
        transition.tellToo("unable to list " + config.scanDirectory() + ": " + errno.reason());
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

    /** Everybody but the catch-all logger is to go. */
    private Step stop(Tree tree, Signal farewell) {
        return stop(new Transition(tree, Gate.OPEN, 0), farewell);
    }

    private Step stop(Transition transition, Signal farewell) {
        transition.then(new Effect.ForgetReader()).then(new Disarm(Timer.LOGGER))
                .then(new Disarm(Timer.RESCAN));
        if (!config.quiet()) {
            transition.then(new Arm(Timer.TELL, TELL_MS));
        }
        for (int i = 0; i < transition.table().end(); i++) {
            if (!transition.table().isFree(i) && i != transition.table().catchAll()) {
                transition.dismiss(i, farewell);
            }
        }
        if (transition.table().catchAll() >= 0) {
            int index = transition.table().catchAll();
            transition.put(index, transition.table().at(index).farewell(farewell));
        }
        return stopped(transition, State.Strays.NOTHING);
    }

    private Step whenStopping(Stopping stopping, Event event, long nowNs) {
        Transition transition = new Transition(stopping.tree(), Gate.OPEN, nowNs);
        switch (event) {
            case Event.Ordered(ScanOrder order) -> {
                return obeyWhenStopping(stopping, order);
            }
            case Event.Caught(Signal signal) -> {
                return signal == Signal.ABRT ? finish(stopping.tree())
                        : signal == Signal.ALRM ? Step.stay(stopping)
                        : Step.stay(stopping, answer(signal));
            }
            case Event.NoSignalScript(Signal signal) -> {
                return signal == Signal.QUIT ? obeyWhenStopping(stopping, ScanOrder.QUIT)
                        : Step.stay(stopping);
            }
            case Event.Died(SupervisorId who) -> transition.died(who);
            case Event.GaveUp(SupervisorId who) -> transition.gaveUp(who);
            case Event.TreeEnded(SupervisorId who, TreeEnd _) -> transition.died(who);
            case Event.StartFailed(SupervisorId who, Errno errno) -> transition.startFailed(who,
                    errno);
            case Event.Expired(Timer timer) -> {
                switch (timer) {
                    case RESPAWN -> transition.respawn();
                    case REAP -> transition.then(new Effect.Reap());
                    case STRAYS -> {
                        return strays(transition, stopping.strays());
                    }
                    case TELL -> transition.then(new Warn(transition.table().waitedFor()))
                            .then(new Arm(Timer.TELL, TELL_MS));
                    case RESCAN, LOGGER -> throw new Bug("a timer disarmed has expired");
                }
            }
            case Event.UnknownOrder(int letter) -> transition.then(new Warn(unknown(letter)));
            case Event.ReaderAwaited _, Event.Scanned _, Event.ScanFailed _ -> { }
            case Event.Began _ -> throw new Bug("began while stopping");
            case Event.FinishFailed _ -> throw new Bug("finished while stopping");
            case Event.PollFailed _ -> throw new Bug("broken, and yet went on");
        }
        return stopped(transition, stopping.strays());
    }

    /** What a service left behind holds its pipe, of which the logger awaits the end. */
    private Step strays(Transition transition, State.Strays strays) {
        transition.then(new Effect.StopStrays(
                strays == State.Strays.WAITED ? Signal.TERM : Signal.KILL))
                .then(new Arm(Timer.STRAYS, config.manner().strayMs()));
        return transition.to(new Stopping(transition.tree(), State.Strays.ASKED));
    }

    private Step obeyWhenStopping(Stopping stopping, ScanOrder order) {
        return switch (order) {
            case REAP -> Step.stay(stopping, new Effect.Reap());
            case ABORT -> finish(stopping.tree());
            case QUIT -> stop(stopping.tree(), Signal.TERM);
            case SCAN, HANGUP, INTERRUPT, TERMINATE, PRUNE, PRUNE_LOGGERS, REEXECUTE ->
                Step.stay(stopping);
        };
    }

    /** Waits for the others, then for the catch-all logger, then for nobody. */
    private Step stopped(Transition transition, State.Strays strays) {
        ServiceTable table = transition.table();
        if (table.othersAlive() > 0) {
            boolean first = strays == State.Strays.NOTHING && config.manner().strayMs() > 0
                    && !table.hasServicesAlive();
            if (first) {
                transition.then(new Arm(Timer.STRAYS, config.manner().strayMs()));
            }
            return transition.to(new Stopping(transition.tree(), first ? State.Strays.WAITED
                    : strays));
        }
        if (strays != State.Strays.NOTHING) {
            transition.then(new Disarm(Timer.STRAYS));
        }
        if (!table.isCatchAllAlive()) {
            return finish(transition);
        }
        Service logger = table.at(table.catchAll());
        transition.deactivate(table.catchAll());
        transition.then(new Send(catchAll(transition.tree()), logger.farewell()))
                .then(new Effect.LeaveFifo())
                .then(new Effect.AwaitReader())
                .then(new Arm(Timer.LOGGER, LOGGER_STOP_MS));
        return transition.to(new LoggerLast(transition.tree(), false));
    }

    private Step whenLoggerLast(LoggerLast last, Event event) {
        return switch (event) {
            case Event.Died _, Event.GaveUp _, Event.TreeEnded _ -> finish(last.tree());
            case Event.Ordered(ScanOrder order) -> switch (order) {
                case ABORT -> finish(last.tree());
                case REAP -> Step.stay(last, new Effect.Reap());
                case QUIT -> Step.stay(last, new Send(catchAll(last.tree()), Signal.TERM));
                case SCAN, HANGUP, INTERRUPT, TERMINATE, PRUNE, PRUNE_LOGGERS, REEXECUTE ->
                    Step.stay(last);
            };
            case Event.Caught(Signal signal) when signal == Signal.ABRT -> finish(last.tree());
            case Event.Caught(Signal signal) when signal == Signal.ALRM -> Step.stay(last);
            case Event.Caught(Signal signal) -> Step.stay(last, answer(signal));
            case Event.NoSignalScript(Signal signal) when signal == Signal.QUIT ->
                Step.stay(last, new Send(catchAll(last.tree()), Signal.TERM));
            case Event.Expired(Timer timer) -> switch (timer) {
                case LOGGER -> sendTerm(last);
                case REAP -> Step.stay(last, new Effect.Reap());
                case RESPAWN, STRAYS, TELL -> Step.stay(last);
                case RESCAN -> throw new Bug("a timer disarmed has expired");
            };
            case Event.NoSignalScript _, Event.UnknownOrder _, Event.ReaderAwaited _,
                    Event.Scanned _, Event.ScanFailed _ -> Step.stay(last);
            case Event.StartFailed _ -> throw new Bug("a start while the logger ends");
            case Event.Began _ -> throw new Bug("began while the logger ends");
            case Event.FinishFailed _ -> throw new Bug("finished while the logger ends");
            case Event.PollFailed _ -> throw new Bug("broken, and yet went on");
        };
    }

    /** A stray process holds the fifo open, or the logger hangs. */
    private static Step sendTerm(LoggerLast last) {
        if (last.termSent()) {
            return finish(new Transition(last.tree(), Gate.OPEN, 0)
                    .then(new Warn(Service.CATCH_ALL + " does not end: going on without it")));
        }
        return new Transition(last.tree(), Gate.OPEN, 0)
                .then(new Warn(Service.CATCH_ALL + " does not end: sending it a SIGTERM"))
                .then(new Send(catchAll(last.tree()), Signal.TERM))
                .then(new Arm(Timer.LOGGER, LOGGER_STOP_MS))
                .to(new LoggerLast(last.tree(), true));
    }

    private static Step whenFinished(Finished finished, Event event) {
        if (!(event instanceof Event.FinishFailed(Errno errno))) {
            return Step.stay(finished);
        }
        TreeEnd end = finished.tree().end();
        return Step.stay(finished, errno == Errno.ENOENT
                ? new Effect.Exit(end == null ? 0 : end.code())
                : new Effect.Crash("unable to exec the finish program: " + errno.reason()));
    }

    private static Step finish(Tree tree) {
        return finish(new Transition(tree, Gate.OPEN, 0));
    }

    private static Step finish(Transition transition) {
        transition.then(new Effect.ForgetReader());
        if (transition.table().catchAll() >= 0) {
            transition.then(new Effect.LeaveFifo());
        }
        return transition.then(new Effect.Finish(transition.tree().end())).to(new Finished(
                transition.tree()));
    }

    private static SupervisorId catchAll(Tree tree) {
        return new SupervisorId(tree.table().catchAll(), Role.SERVICE);
    }

    /** Three signals mean the same to everybody; the others may have a script. */
    private static Effect answer(Signal signal) {
        return switch (signal) {
            case CHLD -> new Effect.Reap();
            case ALRM -> new Effect.Scan();
            default -> new Effect.RunSignalScript(signal);
        };
    }

    private static String unknown(int letter) {
        return "received an order that means nothing: byte " + letter;
    }
}
