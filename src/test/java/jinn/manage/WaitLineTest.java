package jinn.manage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import jinn.text.Bytes;
import jinn.text.Visible;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WaitLineTest {

    @Test
    void whoIsWaitedForIsNamedWhileThereIsRoom() {
        assertThat(WaitLine.of(List.of("a"), "3 s", 80)).isEqualTo("waiting for a: 3 s");
        assertThat(WaitLine.of(List.of("a", "b"), "3 s", 80))
                .isEqualTo("waiting for a and b: 3 s");
        assertThat(WaitLine.of(List.of("a", "b", "c"), "3 s of 60 s", 80))
                .isEqualTo("waiting for a, b and c: 3 s of 60 s");
        assertThat(WaitLine.of(List.of("aaaa", "bbbb", "cccc"), "3 s", 33))
                .isEqualTo("waiting for aaaa and 2 more: 3 s");
    }

    @Test
    void whereThereIsNoRoomForANameTheyAreCounted() {
        assertThat(WaitLine.of(List.of("a-very-long-name"), "3 s", 22))
                .isEqualTo("waiting for 1: 3 s");
        assertThat(WaitLine.of(List.of("a-very-long-name"), "3 s", 5)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 20, 40, 80, 200})
    void itNeverWraps(int columns) {
        String name = Bytes.fromArray("漢字のサービス".getBytes(StandardCharsets.UTF_8));
        String line = WaitLine.of(Collections.nCopies(300, name), "12 s of 60 s", columns);
        assertThat(Visible.columns(line)).isLessThan(columns);
    }

    @Test
    void aNameGivesATerminalNoOrder() {
        assertThat(WaitLine.of(List.of("a\033[2J"), "3 s", 80))
                .isEqualTo("waiting for a^[[2J: 3 s");
    }

    @Test
    void aLimitOfNoughtIsNone() {
        assertThat(WaitLine.time(3999, 0)).isEqualTo("3 s");
        assertThat(WaitLine.time(3999, 60_000)).isEqualTo("3 s of 60 s");
    }
}
