package jinn.background;

import java.util.OptionalInt;
import jinn.kernel.Pid;
import jinn.kernel.Signal;
import jinn.kernel.WaitStatus;

/** What happens to the watcher. */
public sealed interface Event {

    record Died(Pid who, WaitStatus status) implements Event {
    }

    /** The parent has had its time. */
    record Expired() implements Event {
    }

    /** The pid file was read; empty where it is not there or holds no living process's number. */
    record Read(OptionalInt pid) implements Event {
    }

    record Caught(Signal signal) implements Event {
    }
}
