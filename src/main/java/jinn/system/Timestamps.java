package jinn.system;

import jinn.kernel.Clock;
import jinn.text.Tai64n;
import jinn.value.Instant;

/** When something happened, on both clocks: the stamp is for people, the other for waiting. */
public record Timestamps(Tai64n stamp, long monotonicNs) {

    public static Timestamps now(Clock clock) {
        Instant now = clock.now();
        return new Timestamps(Tai64n.ofUnix(now.seconds(), now.nanos()), clock.monotonicNs());
    }

    /** How long from here until that long after the other; rounded up, 0 where it is past. */
    public long msUntil(long otherNs, long delayMs) {
        long leftNs = otherNs + delayMs * Clock.NANOS_PER_MS - monotonicNs;
        return leftNs <= 0 ? 0 : Clock.msUp(leftNs);
    }
}
