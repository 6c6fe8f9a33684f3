package jinn.background;

import jinn.value.Errno;
import jinn.value.Pid;
import jinn.value.Signal;
import jinn.value.WaitStatus;
import org.jspecify.annotations.Nullable;

/** What happens to the watcher. */
public sealed interface Event {

    record Died(Pid who, WaitStatus status) implements Event {
    }

    /** The parent has had its time, or it is time for another look. */
    record Expired() implements Event {
    }

    /** Answers {@link Effect.ReadPidFile}: a process below this one. */
    record Found(@Nullable Pid daemon) implements Event {
    }

    /**
     * Answers {@link Effect.ReadPidFile}: no daemon.
     *
     * @param stranger who is named, and is none of the program's; null where nobody is
     * @param alone nobody lives below this process who could write it still
     */
    record NotFound(@Nullable Pid stranger, boolean alone) implements Event {
    }

    /** Answers {@link Effect.ReadPidFile}: there was nothing left to look with. */
    record NotSeen(Errno errno) implements Event {
    }

    /** Answers {@link Effect.Watch}: it is the one that was found, and its death is noticed. */
    record Watched() implements Event {
    }

    /** The daemon has died, and somebody else has reaped it. May answer {@link Effect.Watch}. */
    record Gone() implements Event {
    }

    record Caught(Signal signal) implements Event {
    }
}
