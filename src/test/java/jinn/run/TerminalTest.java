package jinn.run;

import static org.assertj.core.api.Assertions.assertThat;

import jinn.run.Terminal.Way;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TerminalTest {

    @ParameterizedTest
    @CsvSource({"true, true, OURS", "true, false, OURS", "false, true, FOREGROUND",
        "false, false, BACKGROUND"})
    void aSessionOfOursGivesItUpAndAShellsSharesIt(boolean leads, boolean front, Way way) {
        assertThat(Terminal.way(leads, front)).isEqualTo(way);
    }
}
