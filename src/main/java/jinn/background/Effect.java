package jinn.background;

import jinn.value.Errno;
import jinn.value.Pid;
import jinn.value.Signal;

/** What the watcher does. */
public sealed interface Effect {

    record Kill(Pid pid, Signal signal) implements Effect {
    }

    /** To everybody below this process. */
    record KillAll(Signal signal) implements Effect {
    }

    record RemovePidFile() implements Effect {
    }

    /** Answered by {@link Event.Found}, {@link Event.NotFound} or {@link Event.NotSeen}. */
    record ReadPidFile() implements Effect {
    }

    record Arm(long delayMs) implements Effect {
    }

    /**
     * From now on its death is noticed whoever its parent is; it is written down, too. Answered by
     * {@link Event.Watched} or, where it has died meanwhile, {@link Event.Gone}.
     */
    record Watch(Pid daemon) implements Effect {
    }

    /** Removes the record of the daemon, which is dead. */
    record Forget() implements Effect {
    }

    /** Writes the newline that says that the daemon is there. */
    record Notify() implements Effect {
    }

    /** The program's processes cannot be listed for now. */
    record WarnOfLook(Errno errno) implements Effect {
    }

    record Complain(String message) implements Effect {
    }

    record Exit(int code) implements Effect {
    }
}
