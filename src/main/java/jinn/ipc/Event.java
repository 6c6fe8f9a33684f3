package jinn.ipc;

import jinn.value.Errno;
import jinn.value.Pid;
import jinn.value.Signal;
import jinn.value.WaitStatus;

/** What happens to the server. */
public sealed interface Event {

    record Connected(Client client) implements Event {
    }

    /** The answer to {@link Effect.Start}. */
    record Started(Client client, Pid pid) implements Event {
    }

    record NotStarted(Errno errno) implements Event {
    }

    record Died(Pid pid, WaitStatus status) implements Event {
    }

    record Caught(Signal signal) implements Event {
    }
}
