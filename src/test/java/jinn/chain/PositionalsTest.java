package jinn.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jinn.system.Variables;
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

    @Test
    void shiftedOnesThatWereNotSetStaySo() {
        Variables before = new Variables(List.of("#=3", "1=a", "3=c", "01=d", "4=e"));
        assertThat(Positionals.shifted(before, 1).all())
                .containsExactlyInAnyOrder("#=2", "2=c", "01=d", "4=e");
        assertThat(Positionals.shifted(before, 0).all())
                .containsExactlyInAnyOrderElementsOf(before.all());
        assertThat(Positionals.from(before, 0)).containsExactly("a");
        assertThat(Positionals.from(before, 2)).containsExactly("c");
    }

    @Test
    void onlyNumbersAsTheyAreWrittenAreReplaced() {
        Variables before = new Variables(List.of("#=9", "1=a", "01=b", "3=c", "0=z"));
        assertThat(TWO.into(before).all()).containsExactlyInAnyOrder("#=2", "1=a", "2=b",
                "01=b", "3=c", "0=zero");
        assertThat(Positionals.replaced(new Variables(List.of("#=2", "1=a", "2=b", "3=c")),
                List.of("x")).all()).containsExactlyInAnyOrder("#=1", "1=x", "3=c");
    }
}
