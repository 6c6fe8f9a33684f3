package jinn.supervise;

import jinn.control.ServiceStatus;
import jinn.supervise.settings.History;

/**
 * Where a service is. The status each carries is what stands on disk, and holds the pid of the
 * child that lives, if one does.
 */
public sealed interface State {

    /** Nothing runs. */
    record Down(ServiceStatus status, History history) implements State {
    }

    /** A ./run was asked for; how that went is the next event. */
    record Starting(ServiceStatus status, History history) implements State {
    }

    /** ./run lives. */
    record Up(ServiceStatus status, Run run) implements State {

        Up with(ServiceStatus other) {
            return new Up(other, run);
        }
    }

    /** ./run is dead and a ./finish was asked for; how that went is the next event. */
    record Ending(ServiceStatus status, Run run) implements State {
    }

    /** ./finish lives. */
    record Finishing(ServiceStatus status, Run run) implements State {

        Finishing with(ServiceStatus other) {
            return new Finishing(other, run);
        }
    }

    /**
     * ./run and ./finish are dead; what they left behind is told to go. The status is that of a
     * ./finish, with the number of one that is left.
     *
     * @param pendingEvent what is still to be told of the death
     */
    record Cleaning(ServiceStatus status, Run run, String pendingEvent, KillPhase phase)
            implements State {

        Cleaning with(ServiceStatus other) {
            return new Cleaning(other, run, pendingEvent, phase);
        }

        Cleaning with(KillPhase other) {
            return new Cleaning(status, run, pendingEvent, other);
        }

        Cleaning asLast() {
            return new Cleaning(status, run.asLast(), pendingEvent, phase);
        }
    }

    /** How much of it those that are left have used up. */
    enum KillPhase {
        /** Nobody was seen yet. */
        FRESH,
        /** They have a moment to go by themselves, which the timer ends. */
        UNTROUBLED,
        /** That is over; nobody was told to go yet. */
        DUE,
        /** They were told to; the timer ends it. */
        WAITING,
        /** All. */
        OVER
    }

    /** The supervisor has left. */
    record Gone() implements State {
    }

    /**
     * One life of a service, from ./run to the end of ./finish.
     *
     * @param startedNs when ./run started, on the clock that never jumps
     * @param last whether the supervisor leaves at its end
     * @param stopping whether it was told to stop, and not to go on since
     * @param decision what its death means for the next one, once it is dead
     * @param history the lives before, and this one once it is over
     */
    record Run(long startedNs, boolean last, boolean stopping, RestartDecision decision,
            History history) {

        Run(long startedNs, History history) {
            this(startedNs, false, false, RestartDecision.AS_EVER, history);
        }

        Run asLast() {
            return new Run(startedNs, true, stopping, decision, history);
        }

        Run stopping(boolean now) {
            return new Run(startedNs, last, now, decision, history);
        }

        Run failed() {
            return judged(decision.ofFailure(), history);
        }

        Run judged(RestartDecision other, History others) {
            return new Run(startedNs, last, stopping, other, others);
        }
    }
}
