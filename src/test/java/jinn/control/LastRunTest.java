package jinn.control;

import static org.assertj.core.api.Assertions.assertThat;

import jinn.text.Tai64n;
import jinn.value.Signal;
import jinn.value.Usage;
import jinn.value.WaitStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LastRunTest {

    private static final Tai64n AT = Tai64n.ofUnix(1_700_000_000, 5);

    @Test
    void aLineComesBackAsItWas() {
        var run = new LastRun(AT, WaitStatus.exited(3), new Usage(1234, 5678));
        assertThat(LastRun.parse(run.text())).isEqualTo(run);
        var adopted = new LastRun(AT, WaitStatus.killed(Signal.KILL), null);
        assertThat(LastRun.parse(adopted.text())).isEqualTo(adopted);
    }

    @Test
    void theReasonIsACodeOrASignal() {
        assertThat(new LastRun(AT, WaitStatus.exited(3), null).reason()).isEqualTo("3");
        assertThat(new LastRun(AT, WaitStatus.killed(Signal.KILL), null).reason())
                .isEqualTo("SIGKILL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "@40 1 2 3\n", "a b c d\n"})
    void aTornLineIsNone(String text) {
        assertThat(LastRun.parse(text)).isNull();
    }
}
