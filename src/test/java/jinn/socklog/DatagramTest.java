package jinn.socklog;

import static org.assertj.core.api.Assertions.assertThat;

import jinn.text.Bytes;
import org.junit.jupiter.api.Test;

final class DatagramTest {

    @Test
    void aNumberBecomesWordsUnlessItIsWantedRaw() {
        assertThat(line(new Datagram(80, false), "<13>a\n")).isEqualTo("user.notice: a\n");
        assertThat(line(new Datagram(80, true), "<13>a\n")).isEqualTo("<13>a\n");
        assertThat(line(new Datagram(80, false), "<x>a")).isEqualTo("<x>a\n");
    }

    @Test
    void itIsOneLineWhateverItHolds() {
        assertThat(line(new Datagram(80, false), "a\nb\0c\n\0")).isEqualTo("a~b~c\n");
        assertThat(line(new Datagram(80, false), "")).isEqualTo("\n");
    }

    @Test
    void whatIsTooLongEndsInDots() {
        assertThat(line(new Datagram(4, false), "12345")).isEqualTo("1234...\n");
        assertThat(line(new Datagram(4, false), "1234")).isEqualTo("1234\n");
    }

    private static String line(Datagram form, String text) {
        return form.line(Bytes.toArray(text), text.length());
    }
}
