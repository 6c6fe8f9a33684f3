package jinn.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class IdsTest {

    @Test
    void anIdHasThirtyTwoBitsAndTheHighestMeansNone() {
        assertThat(Ids.text(Ids.parse("4294967294").orElseThrow())).isEqualTo("4294967294");
        assertThat(Ids.parse("4294967295")).isEmpty();
        assertThat(Ids.parse("-1")).isEmpty();
    }

    @Test
    void aListMayHaveAnySeparatorsAndBeEmpty() {
        assertThat(Ids.parseList("1,,2 3:4,")).contains(List.of(1, 2, 3, 4));
        assertThat(Ids.parseList("")).contains(List.of());
        assertThat(Ids.parseList("1,x")).isEmpty();
    }

    @Test
    void aListIsWrittenWithCommas() {
        assertThat(Ids.text(List.of(1, 22, 3))).isEqualTo("1,22,3");
    }
}
