package jinn.journal.line;

import static org.assertj.core.api.Assertions.assertThat;

import jinn.value.Instant;
import jinn.value.LocalTime;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

final class ZoneTest {

    @Property(tries = 20_000)
    void thereAndBackIsTheSameMoment(@ForAll("places") String place,
            @ForAll @LongRange(min = 0, max = 4_000_000_000L) long seconds) {
        WallClock clock = WallClock.at(place);
        LocalTime shown = clock.local(new Instant(seconds, 0));
        assertThat(new Zone(clock).seconds(shown, seconds)).isEqualTo(seconds);
    }

    @Property(tries = 200)
    void aDayWithAChangeIsUnderstoodInItsOrder(@ForAll("places") String place,
            @ForAll @LongRange(min = 1_761_868_800L, max = 1_762_214_400L) long start) {
        WallClock clock = WallClock.at(place);
        Zone zone = new Zone(clock);
        long last = start;
        for (long t = start; t < start + 200_000; t += 613) {
            last = zone.seconds(clock.local(new Instant(t, 0)), last);
            assertThat(last).isEqualTo(t);
        }
    }

    @Test
    void whatWasNeverShownIsAsIfTheClockHadNotBeenPutForward() {
        Zone zone = new Zone(WallClock.at("America/New_York"));
        long before = zone.seconds(new LocalTime(2026, 3, 8, 1, 59, 59), 0);
        assertThat(zone.seconds(new LocalTime(2026, 3, 8, 2, 30, 0), 0))
                .isEqualTo(before + 1801);
    }

    @Provide
    Arbitrary<String> places() {
        return Arbitraries.of("UTC", "America/New_York", "Europe/Berlin", "Asia/Kathmandu",
                "Australia/Lord_Howe", "Pacific/Apia");
    }
}
