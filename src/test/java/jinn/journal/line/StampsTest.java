package jinn.journal.line;

import static org.assertj.core.api.Assertions.assertThat;

import jinn.text.Bytes;
import jinn.value.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class StampsTest {

    private static final Instant START = new Instant(7, 0);
    private static final Instant TIME = new Instant(1_599_999_963L, 123_000_000);

    private final Stamps stamps = new Stamps(new Zone(WallClock.at("Europe/Berlin")), START);

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"@400000005f5e100007 54d4c0 x",
        "@400000005f5e10000754d4c0 x", "2020-09-13 14:26:03.123000000  x",
        "2020-09-13 14:26:03.123000 x", "2020-09-13_12:26:03.12300 x",
        "@400000005f5e10000754d4c0 2020-09-13 14:26:03.123000000  x",
        "{\"time\":\"2020-09-13T12:26:03.123000000Z\",\"service\":\"a\",\"line\":\"x\"}"})
    void eachFormOfAStampIsUnderstood(String line) {
        boolean broken = line.contains("07 54");
        Entry entry = read(line);
        assertThat(entry.time()).isEqualTo(broken ? START : TIME);
        assertThat(entry.stamped()).isEqualTo(!broken);
        assertThat(text(entry)).isEqualTo(broken ? line : "x");
    }

    @Test
    void blanksOfTheLineItselfStay() {
        assertThat(text(read("@400000005f5e10000754d4c0    x"))).isEqualTo("   x");
        assertThat(text(read("2020-09-13 14:26:03.123000000    x"))).isEqualTo("  x");
        assertThat(text(read("2020-09-13 14:26:03.123000   x"))).isEqualTo("  x");
        assertThat(text(read("@400000005f5e10000754d4c0"))).isEmpty();
    }

    @Test
    void whatHasNoTimeHasTheLastOne() {
        read("@400000005f5e10000754d4c0 x");
        Entry entry = read("  going on");
        assertThat(entry).extracting(Entry::time, Entry::stamped).containsExactly(TIME, false);
        stamps.restart(START);
        assertThat(read("y").time()).isEqualTo(TIME);
    }

    @Test
    void theHourThatComesTwiceIsToldByWhatCameBefore() {
        long first = read("2026-10-25 02:30:00.000000 x").time().seconds();
        assertThat(read("2026-10-25 02:10:00.000000 y").time().seconds())
                .isEqualTo(first + 3600 - 1200);
    }

    @Test
    void aLineInJsonIsWhatItWas() {
        assertThat(text(read(json("\"line\":\"a\\\"\\\\ \\u0009\\u00e4\\u20ac\"}"))))
                .isEqualTo("a\"\\ \t\u00c3\u00a4\u00e2\u0082\u00ac");
        assertThat(text(read(json("\"line\":\"\\ufffd\",\"hex\":\"ff41\"}"))))
                .isEqualTo("\u00ffA");
        assertThat(text(read(json("\"line\":\"torn")))).isEqualTo("torn");
        assertThat(text(read(json("\"line\":\"\\t\\n\\r\\b\\f\\/\\ud83d\\ude00\\ud83d\"}"))))
                .isEqualTo("\t\n\r\b\f/\u00f0\u009f\u0098\u0080\u00ef\u00bf\u00bd");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"level\":\"INFO\"}", "\"line\":\"42\",\"file\":\"a.c\"}",
        "\"line\":42}", "\"line\":\"42\"} ", "\"service\":\"a\",\"level\":\"x\",\"line\":\"y\"}"})
    void objectsOfOtherProgramsStayAsTheyAre(String rest) {
        Entry entry = read(json(rest));
        assertThat(text(entry)).isEqualTo(json(rest));
        assertThat(entry.stamped()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-09-13 14:26:03.123 x", "2020-09-13 14:26:03.5  x",
        "2019-09-13 14:26:03.124000000  x", "2020-09-13 14:26:03.124000 x"})
    void aProgramsOwnDateBehindALabelStays(String text) {
        assertThat(text(read("@400000005f5e10000754d4c0 " + text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-13-13 14:26:03.123000 x", "2020-02-30 14:26:03.123000 x",
        "2020-09-13 24:26:03.123000 x", "2020-09-13 14:26:61.123000 x",
        "@ffffffffffffffff00000000 x", "@3fffffff0000000000000000 x",
        "{\"time\":\"2020-00-13T12:26:03.123Z\",\"line\":\"x\"}"})
    void whatNoClockShowedIsNoTime(String line) {
        Entry entry = read(line);
        assertThat(text(entry)).isEqualTo(line);
        assertThat(entry.stamped()).isFalse();
    }

    private static String json(String rest) {
        return "{\"time\":\"2020-09-13T12:26:03.123000000Z\"," + rest;
    }

    @Property
    void anyLineIsRead(@ForAll @StringLength(max = 80) @CharRange(from = '\0', to = '\377')
            String line, @ForAll boolean object) {
        Stamps fresh = new Stamps(new Zone(WallClock.at("UTC")), START);
        byte[] bytes = Bytes.toArray((object ? "{\"time\":\"2020-09-13T12:26:03.1Z" : "") + line);
        assertThat(fresh.read(bytes, 0, bytes.length).time()).isNotNull();
    }

    private Entry read(String line) {
        byte[] bytes = Bytes.toArray("\n" + line + "\nxxxxxxxxxx");
        return stamps.read(bytes, 1, 1 + line.length());
    }

    private static String text(Entry entry) {
        return Bytes.fromArray(entry.text());
    }
}
