package jinn.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import jinn.value.Fatal;
import org.junit.jupiter.api.Test;

final class RangeTest {

    private static final Range RANGE = new Range(4, 9);

    private static Options given(String value) {
        return Options.parse(Options.Syntax.ofLetters("n:"), List.of("-n", value));
    }

    @Test
    void whatIsWithinIsUsedWithoutAWord() {
        for (long value : new long[] {4, 9}) {
            assertThat(RANGE.near(value)).isEqualTo(value);
            assertThat(RANGE.outside(value, "-n")).isEmpty();
            assertThat(RANGE.exact(given("" + value), 'n', 0)).isEqualTo(value);
        }
    }

    @Test
    void whatIsNotSaysWhatIsUsed() {
        assertThat(RANGE.near(10)).isEqualTo(9);
        assertThat(RANGE.outside(10, "-n"))
                .isEqualTo("-n: 10 is above the limit, which is used: 9");
        assertThat(RANGE.near(3)).isEqualTo(4);
        assertThat(RANGE.outside(3, "-n")).isEqualTo("-n: 3 is below the limit, which is used: 4");
    }

    @Test
    void whereItHasToBeExactItIsMisuse() {
        for (String value : List.of("3", "10")) {
            assertThatThrownBy(() -> RANGE.exact(given(value), 'n', 0)).isInstanceOf(Fatal.class)
                    .hasMessage("-n: " + value + " is not within 4 and 9");
        }
    }
}
