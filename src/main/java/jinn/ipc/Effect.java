package jinn.ipc;

import jinn.value.Errno;
import jinn.value.Pid;
import jinn.value.Signal;

/** What the server does. The connection is the one that was accepted last. */
public sealed interface Effect {

    /** Its answer is an event. {@code number} counts the connections of that user. */
    record Start(Client client, int number) implements Effect {
    }

    /** Closes the connection. */
    record Refuse() implements Effect {
    }

    /** Whether further connections are accepted, or wait. */
    record Listen(boolean accepting) implements Effect {
    }

    record Kill(Pid pid, Signal signal) implements Effect {
    }

    /** For those who want to know everything. */
    record Tell(String what) implements Effect {
    }

    record Warn(String verb, String what, Errno errno) implements Effect {
    }

    record Exit(int code) implements Effect {
    }
}
