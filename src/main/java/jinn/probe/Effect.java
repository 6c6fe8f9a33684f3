package jinn.probe;

import jinn.value.Pid;

/** What the asking does. */
public sealed interface Effect {

    /** Its answer is {@link Event.Started} or {@link Event.NotStarted}. */
    record StartCheck() implements Effect {
    }

    /** {@link Event.Expired} after that time, in place of an earlier one. */
    record Arm(long delayMs) implements Effect {
    }

    record Disarm() implements Effect {
    }

    /** Tells the supervisor that the service is ready. */
    record Notify() implements Effect {
    }

    record Terminate(Pid check) implements Effect {
    }

    record Exit(int code) implements Effect {
    }
}
