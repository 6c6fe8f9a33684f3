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
import jinn.scan.tree.State.Stopping;
import jinn.value.Bug;
import jinn.value.Errno;
import jinn.value.Signal;

/** The part of the {@link Machine} in which all stop: the services, then the catch-all logger. */
final class TearDown {

    /** How long the catch-all logger may take to read the rest; then again, after a SIGTERM. */
    static final long LOGGER_STOP_MS = 10_000;

    /** From line to line about who does not end; a scanner cannot tell how long is too long. */
    static final long TELL_MS = 5000;

    private final Config config;

    TearDown(Config config) {
        this.config = config;
    }

    /** Everybody but the catch-all logger is to go. */
    Step stop(Tree tree, Signal farewell) {
        return stop(new Transition(tree, Gate.OPEN, 0), farewell);
    }

    Step stop(Transition transition, Signal farewell) {
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

    Step whenStopping(Stopping stopping, Event event, long nowNs) {
        Transition transition = new Transition(stopping.tree(), Gate.OPEN, nowNs);
        switch (event) {
            case Event.Ordered(ScanOrder order) -> {
                return obeyWhenStopping(stopping, order);
            }
            case Event.Caught(Signal signal) -> {
                return signal == Signal.ABRT ? finish(stopping.tree())
                        : signal == Signal.ALRM ? Step.stay(stopping)
                        : Step.stay(stopping, Machine.answer(signal));
            }
            case Event.NoSignalScript(Signal signal) -> {
                return signal == Signal.QUIT ? obeyWhenStopping(stopping, ScanOrder.QUIT)
                        : Step.stay(stopping);
            }
            case Event.Died(SupervisorId who) -> transition.died(who);
            case Event.GaveUp(SupervisorId who) -> transition.gaveUp(who);
            case Event.TreeEnded(SupervisorId who, TreeEnd _) -> transition.died(who);
            case Event.StartFailed(SupervisorId who, Errno errno) ->
                transition.startFailed(who, errno);
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
            case Event.UnknownOrder(int letter) -> transition.then(Machine.unknown(letter));
            case Event.ReaderAwaited _, Event.Scanned _, Event.ScanFailed _ -> { }
            case Event.Began _ -> throw new Bug("began while stopping");
            case Event.FinishFailed _ -> throw new Bug("finished while stopping");
            case Event.PollFailed _ -> throw new Bug("went on without a poll");
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

    /** Waits for the other services, then for the catch-all logger, then finishes. */
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

    Step whenLoggerLast(LoggerLast last, Event event) {
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
            case Event.Caught(Signal signal) -> Step.stay(last, Machine.answer(signal));
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
            case Event.PollFailed _ -> throw new Bug("went on without a poll");
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

    static Step whenFinished(Finished finished, Event event) {
        if (!(event instanceof Event.FinishFailed(Errno errno))) {
            return Step.stay(finished);
        }
        TreeEnd end = finished.tree().end();
        return Step.stay(finished, errno == Errno.ENOENT
                ? new Effect.Exit(end == null ? 0 : end.code())
                : new Effect.Crash("unable to exec the finish program: " + errno.reason()));
    }

    static Step finish(Tree tree) {
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
}
