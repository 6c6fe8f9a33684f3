package jinn.journal.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
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
    @CsvSource({"now,0", "-10m,600", "10m,600", "2h ago,7200", "-3s,3", "1d,86400", "1w,604800",
        "5min,300", "-5min,300", "2 hours ago,7200", "1 hour ago,3600", "90 secs ago,90",
        "1h30m,5400", "1h 30min ago,5400", "1 d 2 hrs  3 minutes,93780", "3 weeks ago,1814400",
        "12 months ago,31556952", "1y,31556952", "0s,0", "+5min,-300", "+1 day,-86400"})
    void ofWhatIsLongAgoTheLengthCounts(String words, long ago) {
        assertThat(WORDS.read(words)).contains(new Instant(NOW - ago, 500));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-22 10:00,1795338000", "2026-11-22T10:00:05,1795338005",
        "2026-07-01,1782856800", "@1795338000,1795338000", "2026-7-1 00:00,1782856800"})
    void aDateIsThatOfThisPlace(String words, long seconds) {
        assertThat(WORDS.read(words)).contains(new Instant(seconds, 0));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-30 12:00,2026-11-30T12:00+01:00",
        "2026-07-30 12:00,2026-07-30T12:00+02:00",
        "2026-11-30T12:00Z,2026-11-30T12:00Z",
        "2026-11-30T12:00:05+02:00,2026-11-30T12:00:05+02:00",
        "2026-11-30 12:00 UTC,2026-11-30T12:00Z", "2026-11-30 12:00utc,2026-11-30T12:00Z",
        "2026-11-30T12:00:00-0330,2026-11-30T12:00-03:30",
        "2026-11-30 12:00 +14,2026-11-30T12:00+14:00",
        "2026-11-30T23:59:59.5-12:00,2026-11-30T23:59:59.5-12:00",
        "today 14:00,2026-11-22T14:00+01:00", "yesterday 14:00,2026-11-21T14:00+01:00",
        "tomorrow 0:30,2026-11-23T00:30+01:00", "tomorrow,2026-11-23T00:00+01:00",
        "yesterday 14:00Z,2026-11-21T14:00Z", "12:00Z,2026-11-22T12:00Z",
        "12:00 +13:00,2026-11-22T12:00+13:00", "00:30-11:00,2026-11-21T00:30-11:00",
        "@1795338000.25,2026-11-22T09:00:00.25Z"})
    void eachFormIsAMoment(String words, String moment) {
        java.time.Instant expected = OffsetDateTime.parse(moment).toInstant();
        assertThat(WORDS.read(words)).contains(
                new Instant(expected.getEpochSecond(), expected.getNano()));
    }

    /** Put forward: what was never shown is as if it had not been. Put back: the first of both. */
    @ParameterizedTest
    @CsvSource({"2026-03-29 01:59:59,2026-03-29T01:59:59+01:00",
        "2026-03-29 02:30,2026-03-29T02:30+01:00", "2026-03-29 03:00,2026-03-29T03:00+02:00",
        "2026-10-25 02:30,2026-10-25T02:30+02:00", "2026-10-25 03:00,2026-10-25T03:00+01:00",
        "2026-10-25 02:30+01:00,2026-10-25T02:30+01:00"})
    void onDaysWithAChangeToo(String words, String moment) {
        assertThat(WORDS.read(words)).contains(
                new Instant(OffsetDateTime.parse(moment).toEpochSecond(), 0));
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
        "10:00:00.1234567890", "99999999999999999w", "2026-11", "1-2-3-4", "12:30-4",
        "5min ", "5 min ago ago", "+5min ago", "--5min", "min", "5min6", "1h30", "2 ago",
        "yesterday 25:00", "yesterday ", "yesterday 14:00 x", "today today", "noon",
        "2026-11-30T12:00+2:00", "2026-11-30T12:00+02:60", "2026-11-30T12:00+19:00",
        "2026-11-30T12:00+", "2026-11-30Z", "2026-11-30 Z", "2026-11-30T", "12:00 Europe/Berlin",
        "2026-11-30 12:00:61", "@1.", "@1.x", "2026-11-30 12", "12:00  Z", "T12:00", "-",
        "1099511627776s 1099511627776s 1099511627776s"})
    void whatIsNoTimeIsNone(String words) {
        assertThat(WORDS.read(words)).isEmpty();
    }
}
