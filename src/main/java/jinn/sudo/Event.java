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

    /** The client, who is there, says that. */
    record Said(char letter) implements Event {
    }

    /** The time that {@link Effect.Arm} gave is over. */
    record Expired() implements Event {
    }

    /** The client is gone. */
    record Left() implements Event {
    }
}
