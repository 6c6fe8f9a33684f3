package jinn.loop;

import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.Signal;

/** Why a driver is called. */
public sealed interface Wake {

    /** A watched descriptor can be read, or written, or its other side is gone. */
    record Ready(Fd fd) implements Wake {
    }

    record Caught(Signal signal) implements Wake {
    }

    record Expired(int timer) implements Wake {
    }

    /** Waiting itself failed: there is nothing left to wait with. */
    record PollFailed(Errno errno) implements Wake {
    }
}
