package jinn.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class VisibleTest {

    private static String line(String bytes) {
        return Bytes.fromArray(Visible.line(Bytes.toArray(bytes)));
    }

    @Test
    void ordersToATerminalAreShownAndNotGiven() {
        assertThat(line("a\u001b[31mb\r\u0007\u007f\tc")).isEqualTo("a^[[31mb^M^G^?\tc");
    }

    @Test
    void controlCharactersBehindAsciiAndWhatIsNoUtf8TooAByteAtATime() {
        assertThat(line("\u00c2\u009b31m")).isEqualTo("\\xc2\\x9b31m");
        assertThat(line("\u009b31m\u00ff")).isEqualTo("\\x9b31m\\xff");
    }

    @Test
    void textStays() {
        byte[] text = Bytes.toArray("gr\u00c3\u00bcn \u00c2\u00a0\u00f0\u009f\u0098\u0080");
        assertThat(Visible.line(text)).isSameAs(text);
    }

    @Test
    void aWordHasNoTab() {
        assertThat(Visible.word("a\tb")).isEqualTo("a^Ib");
    }

    @Test
    void wideCharactersTakeTwoColumnsAndMarksNone() {
        assertThat(Visible.columns("gr\u00c3\u00bcn")).isEqualTo(4);
        assertThat(Visible.columns("\u00e6\u00bc\u00a2\u00f0\u009f\u0098\u0080")).isEqualTo(4);
        assertThat(Visible.columns("e\u00cc\u0081")).isEqualTo(1);
        assertThat(Visible.columns("\u00ff")).isEqualTo(1);
        assertThat(Visible.columns("\u00e3\u0081\u008b\u00e3\u0082\u0099")).isEqualTo(2);
    }
}
