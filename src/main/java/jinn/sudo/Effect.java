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

    /** The group that this one leads. */
    record KillGroup(Pid leader, Signal signal) implements Effect {
    }

    /** Expired, after that time. */
    record Arm(long delayMs) implements Effect {
    }

    record Exit(int code) implements Effect {
    }
}
