package jinn.manage;

import jinn.value.Signal;

/** What can happen. {@code nowMs} is when, on a clock that never jumps. */
public sealed interface Event {

    long nowMs();

    /** Answers {@link Effect.Give}. */
    record Given(int place, long nowMs) implements Event {
    }

    /** Answers {@link Effect.Give}. */
    record Refused(int place, String why, long nowMs) implements Event {
    }

    /** These letters came, none as the answer to {@link Effect.Look}; then it was looked at. */
    record Heard(int place, String letters, Seen seen, long nowMs) implements Event {
    }

    /** Nobody reads the orders of that service any more: its supervisor has died. */
    record Lost(int place, long nowMs) implements Event {
    }

    record Expired(long nowMs) implements Event {
    }

    record Interrupted(Signal signal, long nowMs) implements Event {
    }
}
