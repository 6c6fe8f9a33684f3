package jinn.journal.line;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import jinn.sim.Partial;
import jinn.value.Instant;
import jinn.value.LocalTime;

/** A clock on the wall of some place. */
record WallClock(ZoneId zone, Instant now) implements Partial.Clock {

    static WallClock at(String zone) {
        return new WallClock(ZoneId.of(zone), new Instant(1_795_341_787L, 500));
    }

    @Override
    public long monotonicNs() {
        throw new AssertionError();
    }

    @Override
    public LocalTime local(Instant instant) {
        ZonedDateTime time = java.time.Instant.ofEpochSecond(instant.seconds()).atZone(zone);
        return new LocalTime(time.getYear(), time.getMonthValue(), time.getDayOfMonth(),
                time.getHour(), time.getMinute(), time.getSecond());
    }
}
