package jinn.log.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import jinn.kernel.ByteSearch;
import jinn.text.Bytes;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LiteralTest {

    @ParameterizedTest
    @ValueSource(strings = {"a.b", "a*", "(a)", "a|b", "[a]", "a{2}", "a\\", "a\\n", "a^b", "$a"})
    void whatHasOperatorsIsNoLiteral(String expression) {
        assertThat(Literal.of(ByteSearch.SLOW, expression)).isEmpty();
    }

    @Test
    void anEscapedOperatorIsItself() {
        assertThat(matches("a\\.b\\$", "xa.b$x")).isTrue();
        assertThat(matches("a\\.b", "aXb")).isFalse();
    }

    @Test
    void theEmptyExpressionMatchesEverything() {
        assertThat(matches("", "")).isTrue();
        assertThat(matches("", "a")).isTrue();
        assertThat(matches("^$", "a")).isFalse();
        assertThat(matches("^$", "")).isTrue();
    }

    @Property
    void aLiteralMatchesWhatTheExpressionDoes(
            @ForAll @CharRange(from = 'a', to = 'b') @StringLength(max = 3) String word,
            @ForAll @CharRange(from = 'a', to = 'b') @StringLength(max = 8) String line,
            @ForAll boolean atStart, @ForAll boolean atEnd) {
        String expression = (atStart ? "^" : "") + word + (atEnd ? "$" : "");
        assertThat(matches(expression, line))
                .isEqualTo(Pattern.compile(expression).matcher(line).find());
    }

    private static boolean matches(String expression, String line) {
        byte[] bytes = Bytes.toArray("ab" + line + "ab");
        return Literal.of(ByteSearch.SLOW, expression).orElseThrow()
                .matches(bytes, 2, 2 + line.length());
    }
}
