package jinn.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SignalTest {

    @Test
    void eachNumberHasItsName() {
        for (Signal signal : Signal.values()) {
            assertThat(Signal.of(signal.number())).isEqualTo(signal);
            assertThat(Signal.parse("SIG" + signal.text())).isEqualTo(signal);
            assertThat(Signal.parse(Integer.toString(signal.number()))).isEqualTo(signal);
            assertThat(Signal.nameOf(signal.number())).isEqualTo("SIG" + signal.text());
        }
    }

    @Test
    void realTimeOnesAreCountedAsSystemdDoes() {
        assertThat(Signal.parse("SIGRTMIN+3").number()).isEqualTo(37);
        assertThat(Signal.parse("rtmin").number()).isEqualTo(34);
        assertThat(Signal.of(64).text()).isEqualTo("RTMIN+30");
    }

    @Test
    void numbersOfNobodyHaveNone() {
        for (int number : new int[] {-1, 0, 32, 33, 65}) {
            assertThat(Signal.of(number)).isNull();
        }
        assertThat(Signal.parse("RTMIN+31")).isNull();
    }
}
