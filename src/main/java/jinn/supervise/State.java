package jinn.supervise;

import jinn.control.ServiceStatus;
import jinn.supervise.settings.History;
import jinn.system.KillLadder;
import jinn.system.KillLadder.Rung;

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
     * ./run and ./finish are dead; processes that they left behind are stopped. The status is that
     * of a ./finish, with the pid of one of those processes.
     *
     * @param pendingEvent letters about the death that are still to be sent
     * @param ladder which of them were told to exit
     * @param timed whether the timer for this rung is armed
     */
    record Cleaning(ServiceStatus status, Run run, String pendingEvent, KillLadder ladder,
            boolean timed) implements State {

        Cleaning with(ServiceStatus other) {
            return new Cleaning(other, run, pendingEvent, ladder, timed);
        }

        /** The timer expired: next they are told to exit, or else killed, every few seconds. */
        Cleaning climb() {
            return ladder.rung() == Rung.SPARE
                    ? new Cleaning(status, run, pendingEvent, ladder.to(Rung.ASK), false)
                    : new Cleaning(status, run, pendingEvent, ladder.to(Rung.KILL), true);
        }

        Cleaning asLast() {
            return new Cleaning(status, run.asLast(), pendingEvent, ladder, timed);
        }
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
