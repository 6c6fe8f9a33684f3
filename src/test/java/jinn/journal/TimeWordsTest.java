package jinn.journal;

import static org.assertj.core.api.Assertions.assertThat;

import jinn.value.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TimeWordsTest {

    /** 2026-11-22 11:03:07 in Berlin. */
    private static final TimeWords WORDS = TimeWords.of(WallClock.at("Europe/Berlin"));
    private static final long NOW = 1_795_341_787L;

    @ParameterizedTest
    @CsvSource({"now,0", "-10m,600", "10m,600", "2h ago,7200", "-3s,3", "1d,86400", "1w,604800"})
    void ofWhatIsLongAgoTheLengthCounts(String words, long ago) {
        assertThat(WORDS.read(words)).contains(new Instant(NOW - ago, 500));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-22 10:00,1795338000", "2026-11-22T10:00:05,1795338005",
        "2026-07-01,1782856800", "@1795338000,1795338000", "2026-7-1 00:00,1782856800"})
    void aDateIsThatOfThisPlace(String words, long seconds) {
        assertThat(WORDS.read(words)).contains(new Instant(seconds, 0));
    }

    @Test
    void aTimeAloneIsOfToday() {
        assertThat(WORDS.read("10:00")).isEqualTo(WORDS.read("2026-11-22 10:00"));
        assertThat(WORDS.read("today")).isEqualTo(WORDS.read("00:00"));
        assertThat(WORDS.read("yesterday")).isEqualTo(WORDS.read("2026-11-21"));
        assertThat(WORDS.read("10:00:01.25").orElseThrow().nanos()).isEqualTo(250_000_000);
    }

    @Test
    void aLabelIsATimeToo() {
        assertThat(WORDS.read("@400000005f5e1000075bcd15"))
                .contains(new Instant(1_600_000_000L - 37, 123_456_789));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-", "ago", " ago", "10", "10x", "-m", "2026-02-30",
        "2026-13-01", "25:00", "10:60", "10:0:0:0", "2026-11-22 ", "@", "@x", "10:00.",
        "10:00:00.1234567890", "99999999999999999w", "2026-11", "1-2-3-4", "12:30-4"})
    void whatIsNoTimeIsNone(String words) {
        assertThat(WORDS.read(words)).isEmpty();
    }
}
