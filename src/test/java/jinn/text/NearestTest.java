package jinn.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jinn.Applets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NearestTest {

    @ParameterizedTest
    @CsvSource({"start,start,0", "strat,start,1", "sart,start,1", "startt,start,1", "stort,start,1",
            "'',abc,3", "abc,'',3", "kitten,sitting,3", "ca,abc,3", "svtsat,svstat,1"})
    void slipsAreCounted(String one, String other, int slips) {
        assertThat(Nearness.distance(one, other)).isEqualTo(slips);
        assertThat(Nearness.distance(other, one)).isEqualTo(slips);
    }

    @Test
    void onlyTheNearestAreTold() {
        assertThat(Nearest.of("svtsat", Applets.names())).containsExactly("svstat");
        assertThat(Nearest.of("strat", List.of("sort", "start", "status", "trap")))
                .containsExactly("start");
    }

    @Test
    void beginningIsNear() {
        assertThat(Nearest.of("comp", List.of("completion", "cp"))).containsExactly("completion");
        assertThat(Nearest.of("co", List.of("completion"))).isEmpty();
    }

    @Test
    void wordsOfWhichNothingWouldBeLeftAreNone() {
        assertThat(Nearest.of("t", Applets.names())).isEmpty();
        assertThat(Nearest.of("xyzzy", Applets.names())).isEmpty();
        assertThat(Nearest.of("", Applets.names())).isEmpty();
        assertThat(Nearest.of("a".repeat(Nearest.WORD_MAX + 1), List.of("a".repeat(41))))
                .isEmpty();
    }

    @Test
    void fewAreTold() {
        assertThat(Nearest.of("abcd", List.of("abc1", "abc2", "abc3", "abc4", "abc5")))
                .hasSize(Nearest.TOLD_MAX);
        assertThat(Nearest.asked("abcd", List.of("abc1"))).isEqualTo("did you mean abc1?");
        assertThat(Nearest.asked("abcd", List.of("abc1", "abc2", "abc3")))
                .isEqualTo("did you mean abc1, abc2 or abc3?");
        assertThat(Nearest.asked("abcd", List.of("xyz"))).isEmpty();
    }
}
