package jinn.rc.longrun;

import jinn.manage.Seen;

/** What can happen. {@code nowMs} is when, on a clock that never jumps. */
public sealed interface Event {

    long nowMs();

    /** Answers {@link Effect.Give}; how the service looks after that. */
    record Given(Seen seen, long nowMs) implements Event {
    }

    /**
     * Answers {@link Effect.Give}.
     *
     * @param absent whether that is for want of a supervisor
     */
    record Refused(String why, boolean absent, long nowMs) implements Event {
    }

    /** These letters came, none as the answer to {@link Effect.Look}; then it was looked at. */
    record Heard(String letters, Seen seen, long nowMs) implements Event {
    }

    /** Nobody reads the orders any more: the supervisor has died. */
    record Lost(long nowMs) implements Event {
    }

    /** A moment that {@link State#nextMs} named has come. */
    record Expired(long nowMs) implements Event {
    }

    /** Nobody wants to wait any longer. */
    record Cancelled(long nowMs) implements Event {
    }
}
