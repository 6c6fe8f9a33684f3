package jinn.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jinn.system.Variables;
import jinn.value.Signal;
import jinn.value.WaitStatus;
import org.junit.jupiter.api.Test;

final class StackedTest {

    private static final Variables BOTTOM =
            new Variables(List.of("#=1", "0=x", "1=a", "PATH=/bin", "1:1=b", "1z:9=c"));

    @Test
    void pushedVariablesGetNumbers() {
        assertThat(Stacked.POSITIONALS.pushed(BOTTOM).all()).containsExactly("#:1=1", "0:1=x",
                "1:1=a", "PATH=/bin", "1:2=b", "1z:10=c");
    }

    @Test
    void poppedOnesComeBack() {
        assertThat(Stacked.POSITIONALS.popped(Stacked.POSITIONALS.pushed(BOTTOM)))
                .isEqualTo(BOTTOM);
    }

    @Test
    void whatWasOnTopIsGone() {
        assertThat(Stacked.POSITIONALS.popped(BOTTOM).all())
                .containsExactly("PATH=/bin", "1=b", "1z:8=c");
    }

    @Test
    void optionsHaveAStackOfTheirOwn() {
        Variables some = new Variables(List.of("ELGETOPT_a=1", "1=a"));
        assertThat(Stacked.OPTIONS.pushed(some).all()).containsExactly("ELGETOPT_a:1=1", "1=a");
    }

    @Test
    void aStatusIsToldInTwoWays() {
        WaitStatus killed = WaitStatus.killed(Signal.KILL);
        assertThat(Status.shown(killed)).isEqualTo(265);
        assertThat(Status.exitCode(killed)).isEqualTo(137);
        WaitStatus high = WaitStatus.exited(200);
        assertThat(Status.shown(high)).isEqualTo(200);
        assertThat(Status.exitCode(high)).isEqualTo(128);
        assertThat(Status.exitCode(WaitStatus.exited(3))).isEqualTo(3);
    }
}
