package jinn.supervise;

import java.util.ArrayList;
import java.util.List;
import jinn.control.ServiceOrder;
import jinn.value.Bug;
import jinn.value.Pid;
import jinn.value.Running;
import jinn.value.Signal;
import jinn.value.WaitStatus;

/** What can happen to a supervisor. */
public sealed interface Event {

    /** The one timer ran out; what it was set for, the state knows. */
    record Expired() implements Event {
    }

    /** Any child, be it one that an earlier program in this process left behind. */
    record Died(Pid pid, WaitStatus status) implements Event {
    }

    /** ./run says that it is ready. Only while it lives, and once, or again to the next one. */
    record BecameReady() implements Event {
    }

    record Ordered(ServiceOrder order) implements Event {
    }

    /** SIGTERM, SIGHUP, SIGQUIT or SIGINT to the supervisor itself. */
    record Signalled(Reason reason) implements Event {
    }

    /** By which signal a supervisor is asked to leave. */
    enum Reason {
        TERM(Signal.TERM), HUP(Signal.HUP), QUIT(Signal.QUIT), INT(Signal.INT);

        private final Signal signal;

        Reason(Signal signal) {
            this.signal = signal;
        }

        /** All of those signals. */
        static List<Signal> signals() {
            List<Signal> signals = new ArrayList<>();
            for (Reason reason : values()) {
                signals.add(reason.signal);
            }
            return signals;
        }

        /** Of one of them. */
        static Reason of(Signal signal) {
            for (Reason reason : values()) {
                if (reason.signal == signal) {
                    return reason;
                }
            }
            throw new Bug(signal + " asks for nothing");
        }
    }

    /** ./stop has ended, well or not; it was started for that ./run. */
    record StopEnded(Pid run) implements Event {
    }

    /** Answers {@link Effect.StartRun}. */
    record Started(Pid run) implements Event {
    }

    /** Answers {@link Effect.StartRun}; {@code why} has been logged. */
    record NotStarted(long retryMs, String why) implements Event {
    }

    /** Answers {@link Effect.StartFinish}. */
    record FinishStarted(Pid finish) implements Event {
    }

    /** Answers {@link Effect.FindRemaining}: these, of whom there is one at least. */
    record LeftBehind(List<Running> left) implements Event {
    }

    /** Answers {@link Effect.FindRemaining}. */
    record NothingLeft() implements Event {
    }

    /** Some remaining processes are not our descendants, so no SIGCHLD comes: time to scan. */
    record LookAgain() implements Event {
    }

    /** Answers {@link Effect.StartFinish}: there is none, or the driver has said why not. */
    record NoFinish() implements Event {
    }
}
