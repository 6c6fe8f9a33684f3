package jinn.rc.script;

import jinn.kernel.Clock;

/** Where the conversation is. Times are of a clock that never jumps, in ms. */
public sealed interface State {

    /** When {@link Event.Expired} is due; {@link Clock#NEVER} where it never is. */
    long nextMs();

    /**
     * How long it may take.
     *
     * @param limit what that is called
     */
    record Limit(long endMs, long limitMs, String limit) {
    }

    /** Nobody listens, or there is no room: it is tried again at {@code dueMs}. */
    record Connecting(Limit limit, long giveUpMs, long dueMs) implements State {

        @Override
        public long nextMs() {
            return Math.min(limit.endMs, dueMs);
        }
    }

    /** Connected; {@code heard} is the beginning of the greeting. */
    record Greeting(Limit limit, long giveUpMs, String heard) implements State {

        @Override
        public long nextMs() {
            return limit.endMs;
        }
    }

    /** What is asked cannot be sent yet: it is tried again at {@code dueMs}. */
    record Asking(Limit limit, long giveUpMs, long dueMs) implements State {

        @Override
        public long nextMs() {
            return Math.min(limit.endMs, dueMs);
        }
    }

    /** Asked; {@code heard} is the beginning of the answer: is it started, and how did it end. */
    record Running(Limit limit, String heard) implements State {

        @Override
        public long nextMs() {
            return limit.endMs;
        }
    }

    record Over() implements State {

        @Override
        public long nextMs() {
            return Clock.NEVER;
        }
    }
}
