package jinn.background;

import jinn.kernel.Pid;
import jinn.kernel.Signal;

/** What the watcher does. */
public sealed interface Effect {

    record Kill(Pid pid, Signal signal) implements Effect {
    }

    record RemovePidFile() implements Effect {
    }

    /** Its answer is {@link Event.Read}. */
    record ReadPidFile() implements Effect {
    }

    /** Tells whoever asked that the daemon is there. */
    record Notify() implements Effect {
    }

    record Complain(String message) implements Effect {
    }

    record Exit(int code) implements Effect {
    }
}
