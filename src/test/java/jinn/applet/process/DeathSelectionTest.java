package jinn.applet.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jinn.control.Death;
import jinn.text.Tai64n;
import jinn.value.Fatal;
import jinn.value.Signal;
import jinn.value.WaitStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DeathSelectionTest {

    private static final Tai64n NOW = Tai64n.ofUnix(1_800_000_000, 0);
    private static final Death TERMINATED = Death.of(NOW, WaitStatus.killed(Signal.TERM));

    private static Death exited(int code) {
        return Death.of(NOW, WaitStatus.exited(code));
    }

    @Test
    void exitCodesCountAloneAndAsIntervals() {
        DeathSelection selection = DeathSelection.parse("3,,7-9; 255");
        assertThat(selection.has(exited(3))).isTrue();
        assertThat(selection.has(exited(8))).isTrue();
        assertThat(selection.has(exited(255))).isTrue();
        assertThat(selection.has(exited(4))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SIGTERM", "term", "SIG15", "TERM 3"})
    void signalsCountByNameAndNumber(String list) {
        assertThat(DeathSelection.parse(list).hasSignal(TERMINATED)).isTrue();
        assertThat(DeathSelection.parse(list).has(exited(143))).isFalse();
    }

    @Test
    void signalCountsForTheExitCodeItLooksLike() {
        DeathSelection selection = DeathSelection.parse("143");
        assertThat(selection.has(TERMINATED)).isTrue();
        assertThat(selection.hasSignal(TERMINATED)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "256", "9-", "200-100", "SIG", "SIG99", "SIG0", "1-x", "-3"})
    void whatIsNoListIsMisuse(String list) {
        assertThatThrownBy(() -> DeathSelection.parse(list)).isInstanceOf(Fatal.class);
    }
}
