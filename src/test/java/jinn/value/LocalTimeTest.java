package jinn.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

final class LocalTimeTest {

    @Property
    void utcIsThatOfTheGregorianCalendar(
            @ForAll @LongRange(min = -10_000_000_000L, max = 100_000_000_000L) long seconds) {
        assertThat(LocalTime.utc(seconds).utcSeconds()).isEqualTo(seconds);
        LocalDateTime t = LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC);
        assertThat(LocalTime.utc(seconds)).isEqualTo(new LocalTime(t.getYear(),
                t.getMonthValue(), t.getDayOfMonth(), t.getHour(), t.getMinute(), t.getSecond()));
    }
}
