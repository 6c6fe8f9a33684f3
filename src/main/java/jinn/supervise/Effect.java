package jinn.supervise;

import java.util.List;
import jinn.control.ServiceStatus;
import jinn.text.Tai64n;
import jinn.value.Pid;
import jinn.value.Running;
import jinn.value.Signal;
import jinn.value.WaitStatus;

/** What a supervisor does, in the order of the list it stands in. */
sealed interface Effect {

    record WriteStatus(ServiceStatus status) implements Effect {
    }

    /** One write of these letters to every listener. */
    record Notify(String letters) implements Effect {
    }

    /** Answered by Started or NotStarted. */
    record StartRun() implements Effect {
    }

    /** Answered by FinishStarted or NoFinish. */
    record StartFinish(Pid run, WaitStatus status) implements Effect {
    }

    record Kill(Pid pid, Signal signal) implements Effect {
    }

    /** Starts ./reload, which has ./run read its settings again, and does not wait for its end. */
    record Reload(Pid run) implements Effect {
    }

    /** Starts ./stop; {@link Event.StopEnded} comes when it has ended, or could not be started. */
    record Stop(Pid run) implements Effect {
    }

    record KillGroup(Pid leader, Signal signal) implements Effect {
    }

    record ArmTimer(long delayMs) implements Effect {
    }

    record DisarmTimer() implements Effect {
    }

    /** Answered by LeftBehind or NothingLeft. */
    record FindRemaining() implements Effect {
    }

    /** That signal, then CONT. One line is logged for each process. */
    record StopRemaining(Signal signal, List<Running> who) implements Effect {
    }

    /** One line is logged for each process, at its first KILL. */
    record KillRemaining(List<Running> who) implements Effect {
    }

    /** What says that ./run is ready may go: the status says so. */
    record TakeReadiness() implements Effect {
    }

    /** The dead ./run can no longer become ready. */
    record CloseReadiness() implements Effect {
    }

    record RecordDeath(Tai64n at, WaitStatus status) implements Effect {
    }

    /** Why ./run could not be started, or is not to be started again. */
    record RecordFailure(String why) implements Effect {
    }

    record ForgetFailure() implements Effect {
    }

    /** For a supervisor that takes over while what a contained service left behind is stopped. */
    record RecordChildDeath(Pid child, WaitStatus status) implements Effect {
    }

    /** Nothing is left to be found by a later supervisor. */
    record ForgetChild() implements Effect {
    }

    record MakeDownFile() implements Effect {
    }

    record RemoveDownFile() implements Effect {
    }

    /** The supervisor's own stdin and stdout become /dev/null: a logger can see its end. */
    record Detach() implements Effect {
    }

    record Warn(String message) implements Effect {
    }

    /** Ends the loop; {@code code} is the supervisor's own exit code. */
    record Leave(int code) implements Effect {
    }
}
