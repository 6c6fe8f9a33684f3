package jinn.manage;

import jinn.kernel.Clock;

/** How far one service is. */
public sealed interface Service {

    Subject subject();

    /** It is where it should be, or nothing is left to hope for. */
    record Over(Subject subject, boolean reached) implements Service {
    }

    /**
     * It is waited for.
     *
     * @param before as it was when the order was given
     * @param seen as it was last
     * @param life what its events said since
     * @param due when what is so now is to be judged; NEVER where only an event changes it
     * @param lost when nobody waits any longer for another supervisor; NEVER where there is one
     */
    record Waiting(Subject subject, Seen before, Seen seen, Life life, long due, long lost)
            implements Service {

        static Waiting of(Subject subject, Seen seen, boolean fresh) {
            return new Waiting(subject, seen, seen,
                    new Life(seen.isUp(), seen.isReady(), fresh, Deaths.NONE), Clock.NEVER,
                    Clock.NEVER);
        }

        Waiting with(Life other) {
            return new Waiting(subject, before, seen, other, due, lost);
        }

        Waiting seeing(Seen other) {
            return new Waiting(subject, before, other, life, due, lost);
        }

        Waiting due(long other) {
            return new Waiting(subject, before, seen, life, other, lost);
        }

        Waiting lost(long other) {
            return new Waiting(subject, before, seen, life, due, other);
        }
    }

    /**
     * What events say.
     *
     * @param fresh whether who is up, or comes up next, is the one that was asked for: of a
     *     restart, another one than before
     * @param deaths of such
     */
    record Life(boolean up, boolean ready, boolean fresh, Deaths deaths) {

        Life started(boolean isFresh) {
            return new Life(true, false, fresh || isFresh, deaths);
        }

        Life becameReady(boolean isFresh) {
            return new Life(true, true, fresh || isFresh, deaths);
        }

        Life down() {
            return new Life(false, false, fresh, deaths);
        }

        Life died(Deaths more) {
            return new Life(false, false, true, more);
        }
    }
}
