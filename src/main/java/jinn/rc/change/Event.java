package jinn.rc.change;

/** What happens to a change. {@code nowMs} is when, on a clock that never jumps. */
public sealed interface Event {

    long nowMs();

    /** Answers {@link Effect.Begin}: the service is where it should be. */
    record Done(int service, long nowMs) implements Event {
    }

    /**
     * Answers {@link Effect.Begin}: it is up, and never says more; whether it stays up for a
     * moment is told by Settled or Fell.
     */
    record Up(int service, long nowMs) implements Event {
    }

    /** After Up: it is still there. */
    record Settled(int service, long nowMs) implements Event {
    }

    /**
     * After Up: it died at once.
     *
     * @param forGood whether its supervisor will not start it again
     */
    record Fell(int service, String why, boolean forGood, long nowMs) implements Event {
    }

    /** Answers {@link Effect.Begin}: it is not, and why, for people. */
    record Failed(int service, String why, long nowMs) implements Event {
    }

    /** The time for all of it is over. */
    record Expired(long nowMs) implements Event {
    }

    /** Somebody wants it to end. */
    record Interrupted(long nowMs) implements Event {
    }
}
