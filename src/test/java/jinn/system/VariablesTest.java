package jinn.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class VariablesTest {

    private static final Variables SOME = new Variables(List.of("A=1", "AB=2", "EMPTY=", "A=3"));

    @Test
    void theFirstOfANameCounts() {
        assertThat(SOME.value("A")).isEqualTo("1");
        assertThat(SOME.value("EMPTY")).isEmpty();
        assertThat(SOME.value("B")).isNull();
    }

    @Test
    void aNewValueReplacesEveryOldOne() {
        assertThat(SOME.with("A", "x=y").all()).containsExactly("AB=2", "EMPTY=", "A=x=y");
    }

    @Test
    void anotherNameWithTheSameBeginningStays() {
        assertThat(SOME.without("A").all()).containsExactly("AB=2", "EMPTY=");
    }
}
