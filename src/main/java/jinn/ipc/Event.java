package jinn.ipc;

import jinn.kernel.Errno;
import jinn.kernel.Pid;
import jinn.kernel.Signal;
import jinn.kernel.WaitStatus;

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
