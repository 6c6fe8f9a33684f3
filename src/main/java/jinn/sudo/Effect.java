package jinn.sudo;

import jinn.value.Pid;
import jinn.value.Signal;

/** What the server does. */
public sealed interface Effect {

    /** Bytes for the client, which may be gone: that is no reason for anything. */
    record Tell(byte[] bytes) implements Effect {
    }

    record Kill(Pid pid, Signal signal) implements Effect {
    }

    record Exit(int code) implements Effect {
    }
}
