package jinn.sudo;

import jinn.value.Errno;
import jinn.value.Pid;
import jinn.value.WaitStatus;

/** What happens to the server. */
public sealed interface Event {

    record Started(Pid pid) implements Event {
    }

    record NotStarted(Errno errno) implements Event {
    }

    record Died(Pid pid, WaitStatus status) implements Event {
    }

    /** The client is gone, or says what it should not. */
    record Left() implements Event {
    }
}
