package jinn.rc.script;

import jinn.value.Errno;

/** What can happen. {@code nowMs} is when, on a clock that never jumps. */
public sealed interface Event {

    long nowMs();

    /** Answers {@link Effect.Connect}. */
    record Connected(long nowMs) implements Event {
    }

    /** Answers {@link Effect.Connect} and {@link Effect.Ask}. */
    record Refused(Errno errno, long nowMs) implements Event {
    }

    /** The runner says that; a byte is a character. */
    record Heard(String bytes, long nowMs) implements Event {
    }

    /** The connection is over. */
    record Closed(long nowMs) implements Event {
    }

    /** A moment that {@link State#nextMs} named has come. */
    record Expired(long nowMs) implements Event {
    }
}
