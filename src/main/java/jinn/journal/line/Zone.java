package jinn.journal.line;

import jinn.kernel.Clock;
import jinn.value.Instant;
import jinn.value.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * Between the wall clock of this machine and time itself. The libraries only go one way; the
 * other is tried with the offsets of a day before and a day after. Both ways keep what they were
 * told last: offsets change with a quarter of an hour at the least.
 */
public final class Zone {

    private static final long DAY_S = 86_400;
    private static final long QUARTER_S = 900;

    private final Clock clock;
    private long shownSecond = Long.MIN_VALUE;
    private @Nullable LocalTime shown;
    private long quarter = Long.MIN_VALUE;
    private long earlierOffset;
    private long laterOffset;

    public Zone(Clock clock) {
        this.clock = clock;
    }

    public LocalTime local(long seconds) {
        LocalTime time = shown;
        if (time == null || seconds != shownSecond) {
            time = clock.local(new Instant(seconds, 0));
            shown = time;
            shownSecond = seconds;
        }
        return time;
    }

    /**
     * When a wall clock showed this. What it showed twice, when it was put back, is the first of
     * both, unless that was before {@code notBefore}; what it never showed counts as if it had
     * not been put forward yet.
     */
    public long seconds(LocalTime time, long notBefore) {
        long utc = time.utcSeconds();
        if (Math.floorDiv(utc, QUARTER_S) != quarter) {
            lookUp(time, utc);
            quarter = Math.floorDiv(utc, QUARTER_S);
        }
        long first = utc - earlierOffset;
        return first >= notBefore ? first : utc - laterOffset;
    }

    private void lookUp(LocalTime time, long utc) {
        long before = offsetAt(utc - DAY_S);
        long after = offsetAt(utc + DAY_S);
        boolean holdsBefore = clock.local(new Instant(utc - before, 0)).equals(time);
        boolean holdsAfter = clock.local(new Instant(utc - after, 0)).equals(time);
        earlierOffset = holdsBefore || !holdsAfter ? before : after;
        laterOffset = holdsAfter ? after : earlierOffset;
    }

    private long offsetAt(long seconds) {
        return clock.local(new Instant(seconds, 0)).utcSeconds() - seconds;
    }
}
