package jinn.probe;

import jinn.value.Errno;
import jinn.value.Pid;
import jinn.value.WaitStatus;

/** What happens to the asking. */
public sealed interface Event {

    /** The pause is over, or the time of a check. */
    record Expired() implements Event {
    }

    record Started(Pid check) implements Event {
    }

    record NotStarted(Errno errno) implements Event {
    }

    record Died(Pid who, WaitStatus status) implements Event {
    }

    /** The service died: nobody is there to become ready. */
    record ServiceDied() implements Event {
    }

    /** The time for all of it is over. */
    record GivenUp() implements Event {
    }
}
