package jinn.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class PositionalsTest {

    private static final Positionals TWO = new Positionals("zero", List.of("a", "b"));

    @Test
    void eachWordHasItsNumber() {
        Keys keys = TWO.keys(0, 0);
        assertThat(keys.values("0")).containsExactly("zero");
        assertThat(keys.values("2")).containsExactly("b");
        assertThat(keys.values("#")).containsExactly("2");
        assertThat(keys.values("@")).containsExactly("a", "b");
    }

    @Test
    void numbersThatHaveToBeThereAreEmptyWords() {
        Keys keys = TWO.keys(4, 0);
        assertThat(keys.values("4")).containsExactly("");
        assertThat(keys.values("5")).isNull();
        assertThat(TWO.keys(0, 0).values("3")).isNull();
    }

    @Test
    void allLeavesTheFirstOnesOut() {
        assertThat(TWO.keys(1, 1).values("@")).containsExactly("b");
        assertThat(TWO.keys(3, 3).values("@")).isEmpty();
    }

    @Test
    void whatOnlyLooksLikeANumberIsAnotherKey() {
        for (String key : List.of("01", "00", "+1", "1x", "", "99999999999999999999")) {
            assertThat(TWO.keys(9, 0).values(key)).as(key).isNull();
        }
    }
}
