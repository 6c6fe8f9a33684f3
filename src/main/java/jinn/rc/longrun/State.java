package jinn.rc.longrun;

import jinn.kernel.Clock;

/** Where it is on its way. Times are of a clock that never jumps, in ms. */
public sealed interface State {

    /** When {@link Event.Expired} is due; {@link Clock#NEVER} where it never is. */
    long nextMs();

    /**
     * It is waited for.
     *
     * @param endMs until then
     * @param lostMs no supervisor is there, and until then one may come; else NEVER
     * @param dueMs it is looked at then; else NEVER
     */
    record Going(Goal goal, long endMs, long lostMs, long dueMs) implements State {

        @Override
        public long nextMs() {
            return Math.min(endMs, Math.min(lostMs, dueMs));
        }

        Going lost(long untilMs) {
            return new Going(goal, endMs, untilMs, dueMs);
        }

        Going due(long atMs) {
            return new Going(goal, endMs, lostMs, atMs);
        }
    }

    /**
     * It went up, and is watched for a moment.
     *
     * @param died how it died since, if it did; then only its supervisor's verdict is awaited
     * @param nextMs when the moment is over
     */
    record Settling(String died, long nextMs) implements State {
    }

    record Over() implements State {

        @Override
        public long nextMs() {
            return Clock.NEVER;
        }
    }
}
