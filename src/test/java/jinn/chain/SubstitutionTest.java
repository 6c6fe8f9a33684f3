package jinn.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import jinn.value.Fatal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SubstitutionTest {

    private static final Substitution A = new Substitution("A", List.of("v"));
    private static final Substitution B = new Substitution("B", List.of("1", "2"));
    private static final Substitution C = new Substitution("C", List.of("x", "y"));
    private static final Substitution NONE = new Substitution("N", List.of());

    private static List<String> of(String... words) {
        return Substitution.apply(List.of(A, B, C, NONE), List.of(words));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ' ', value = {
        "$A v", "${A} v", "x${A}y xvy", "$Ax $Ax", "$A$A vv", "${A}x vx", "$A{ v{", "$A} v}",
        "$A\\ v\\", "${A ${A", "${$A} ${v}", "$$A $v", "$D$A $Dv", "A A", "$ $", "${} ${}",
        "${A\\} ${A\\}", "$A-${A} $A-v", "$1x $1x",
    })
    void references(String word, String result) {
        assertThat(of(word)).containsExactly(result);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ' ', value = {
        "\\$A $A", "\\\\$A \\v", "\\\\\\$A \\$A", "\\\\\\\\$A \\\\v", "\\$D \\$D", "\\\\$D \\\\$D",
        "\\a$A \\av", "\\${A} ${A}", "$A\\$A v$A", "$A\\\\$A v\\v", "\\A \\A", "\\$$A \\$v",
    })
    void backslashes(String word, String result) {
        assertThat(of(word)).containsExactly(result);
    }

    @Test
    void noValueTakesTheWordAway() {
        assertThat(of("a", "x$N", "$A$N", "b")).containsExactly("a", "b");
    }

    @Test
    void manyValuesAreManyWords() {
        assertThat(of("a$B", "b")).containsExactly("a1", "a2", "b");
    }

    @Test
    void ofSeveralTheLeftmostVariesSlowest() {
        assertThat(of("${B}-$C")).containsExactly("1-x", "1-y", "2-x", "2-y");
    }

    @Test
    void theBlanksOfABlockStayWithEachWord() {
        assertThat(of("  $B", "")).containsExactly("  1", "  2", "");
    }

    @Test
    void whatIsPutInIsNotLookedAtAgain() {
        Substitution dollar = new Substitution("X", List.of("$A"));
        assertThat(Substitution.apply(List.of(dollar, A), List.of("$X$A"))).containsExactly("$Av");
    }

    @Test
    void emptyKeyCannotBe() {
        assertThatThrownBy(() -> new Substitution("", List.of())).isInstanceOf(BadKey.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a$", "{", "a}b", "\\"})
    void nothingRefersToSomeKeys(String key) {
        String word = "${" + key + "} $" + key;
        assertThat(Substitution.apply(List.of(new Substitution(key, List.of("x"))),
                List.of(word))).containsExactly(word);
    }

    @Test
    void moreThanAProgramCanTakeIsRefused() {
        Substitution many = new Substitution("M", List.of("0123456789".repeat(2).split("")));
        assertThatThrownBy(() -> Substitution.apply(List.of(many), List.of("${M}".repeat(9))))
                .isInstanceOfSatisfying(Fatal.class, f -> assertThat(f.code()).isEqualTo(126));
    }

    @Property(tries = 3000)
    void aWordWithoutOurKeysStaysAsItIs(
            @ForAll @StringLength(max = 20) @Chars({'$', '{', '}', '\\', 'a'}) String word) {
        assertThat(of(word)).containsExactly(word);
    }

    @Property(tries = 3000)
    void aWordStaysOneWordWhereEachKeyHasOneValue(
            @ForAll @StringLength(max = 20) @Chars({'$', '{', '}', '\\', 'A'}) String word) {
        assertThat(of(word)).hasSize(1);
    }
}
