package jinn.journal.line;

import static org.assertj.core.api.Assertions.assertThat;

import jinn.text.Bytes;
import jinn.value.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FormatterTest {

    private static final Instant TIME = new Instant(1_795_341_787L, 500_000_400);
    private static final String NAME = "caf\u00c3\u00a9";

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "SHORT|Europe/Berlin|2026-11-22 11:03:07.500000 web: x",
        "ISO|Europe/Berlin|2026-11-22T11:03:07.500000+01:00 web: x",
        "ISO|America/St_Johns|2026-11-22T06:33:07.500000-03:30 web: x",
        "ISO|UTC|2026-11-22T10:03:07.500000+00:00 web: x",
        "CAT|UTC|x",
        "JSON|Europe/Berlin|{\"time\":\"2026-11-22T10:03:07.500000400Z\",\"service\":\"web\","
            + "\"line\":\"x\"}"})
    void eachFormHasItsTime(Output output, String place, String expected) {
        assertThat(line(place, new Style(output, false, false), "x")).isEqualTo(expected + "\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"SHORT|2026-11-22 10:03:07.500000 web: x",
        "ISO|2026-11-22T10:03:07.500000+00:00 web: x"})
    void timesOfGreenwichAreShownOnDemand(Output output, String expected) {
        assertThat(line("Asia/Tokyo", new Style(output, true, false), "x"))
                .isEqualTo(expected + "\n");
    }

    @ParameterizedTest
    @CsvSource({"SHORT,web: x", "ISO,web: x", "CAT,x",
        "JSON,'{\"service\":\"web\",\"line\":\"x\"}'"})
    void aLineWithoutAStampHasNoTime(Output output, String expected) {
        Formatter formatter = formatter("UTC", new Style(output, false, false));
        Entry entry = new Entry(TIME, false, Bytes.toArray("x"));
        assertThat(Bytes.fromArray(formatter.line("web", entry))).isEqualTo(expected + "\n");
    }

    @ParameterizedTest
    @CsvSource({"SHORT,2026-11-22 10:03:07.500000 web: ^[[31m\\xc2\\x9b\\xff",
        "CAT,^[[31m\\xc2\\x9b\\xff"})
    void nothingIsAnOrderWhereItIsMasked(Output output, String expected) {
        assertThat(line("UTC", new Style(output, false, true), "\u001b[31m\u00c2\u009b\u00ff"))
                .isEqualTo(expected + "\n");
    }

    @Test
    void anObjectHoldsNoOrderAndEveryByte() {
        String said = "\"\\\t\u001b\u00c2\u009b\u00c3\u00a9\u00ff";
        assertThat(line("UTC", new Style(Output.JSON, false, false), said)).contains(
                "\"line\":\"\\\"\\\\\\u0009\\u001b\\u00" + "9b\u00c3\u00a9\\ufffd\","
                        + "\"hex\":\"225c091bc29bc3a9ff\"}\n");
    }

    /** Logs read what they have written. */
    @Test
    void anObjectIsReadBack() {
        String said = "\"\\\t\u001b\u00c2\u009b\u00e3\u0081\u0082\u00ff";
        byte[] bytes = Bytes.toArray(line("UTC", new Style(Output.JSON, false, false), said));
        Entry read = new Stamps(new Zone(WallClock.at("UTC")), new Instant(0, 0))
                .read(bytes, 0, bytes.length - 1);
        assertThat(Bytes.fromArray(read.text())).isEqualTo(said);
        assertThat(read.time()).isEqualTo(TIME);
    }

    @Test
    void aNameIsShownAsItIs() {
        Formatter formatter = formatter("UTC", new Style(Output.JSON, false, true));
        Entry entry = new Entry(TIME, false, Bytes.toArray("x"));
        assertThat(Bytes.fromArray(formatter.line(NAME, entry)))
                .isEqualTo("{\"service\":\"" + NAME + "\",\"line\":\"x\"}\n");
    }

    private static String line(String place, Style style, String text) {
        Entry entry = new Entry(TIME, true, Bytes.toArray(text));
        return Bytes.fromArray(formatter(place, style).line("web", entry));
    }

    private static Formatter formatter(String place, Style style) {
        return new Formatter(new Zone(WallClock.at(place)), style, true);
    }
}
