package jinn.supervise.settings;

import java.util.Arrays;
import jinn.kernel.Clock;
import org.jspecify.annotations.Nullable;

/**
 * What a supervisor remembers of the lives before, for the policy of restarts. No file is asked
 * for it: a full disk must not mean that a service crashes for ever.
 *
 * @param inARow deaths of lives that were not healthy, up to now
 * @param deathsNs when ./run died lately, on the clock that never jumps, oldest first; kept while
 *     there is a limit, and no more of them than it counts
 */
public record History(int inARow, long[] deathsNs) {

    public static final History NONE = new History(0, new long[0]);

    /** So many deaths within that time are too many. */
    public record Limit(int deaths, long withinMs) {

        /** The most that a limit may count. */
        public static final int DEATHS_MAX = 4096;
    }

    /** With a death more. */
    public History died(@Nullable Limit limit, long nowNs) {
        if (limit == null || limit.deaths() == 0) {
            return new History(inARow, NONE.deathsNs);
        }
        int kept = Math.min(deathsNs.length, limit.deaths() - 1);
        long[] copy = Arrays.copyOfRange(deathsNs, deathsNs.length - kept, deathsNs.length + 1);
        copy[kept] = nowNs;
        return new History(inARow, copy);
    }

    /** Whether the death that came last was one too many. */
    public boolean isTooMuchFor(@Nullable Limit limit) {
        return limit != null && limit.deaths() > 0 && deathsNs.length >= limit.deaths()
                && deathsNs[deathsNs.length - 1] - deathsNs[deathsNs.length - limit.deaths()]
                        <= limit.withinMs() * Clock.NANOS_PER_MS;
    }

    public History withInARow(int other) {
        return new History(other, deathsNs);
    }
}
