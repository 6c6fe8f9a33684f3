package jinn.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import jinn.value.Pattern;
import org.junit.jupiter.api.Test;

final class ExpectationTest {

    private static Expectation of(String regex) {
        var compiled = java.util.regex.Pattern.compile(regex);
        Pattern pattern = (bytes, from, to) -> compiled.matcher(
                new String(bytes, from, to - from, StandardCharsets.ISO_8859_1)).find();
        return new Expectation(pattern);
    }

    @Test
    void theFirstLetterThatCompletesAMatchCounts() {
        Expectation expectation = of("b+c");
        assertThat(expectation.hear("abb")).isFalse();
        assertThat(expectation.hear("bcd")).isTrue();
        assertThat(expectation.lastLetter()).isEqualTo('c');
    }

    @Test
    void whatComesAfterTheMatchDoesNot() {
        Expectation expectation = of("a");
        expectation.hear("xay");
        expectation.hear("z");
        assertThat(expectation.lastLetter()).isEqualTo('a');
    }

    @Test
    void theBeginningIsThatOfAllLetters() {
        assertThat(of("^a").hear("a")).isTrue();
        assertThat(of("^a").hear("xa")).isFalse();
    }

    @Test
    void memoryIsLimited() {
        Expectation expectation = of("yx*z");
        expectation.hear("y" + "x".repeat(Expectation.LETTERS_MAX));
        assertThat(expectation.hear("z")).isFalse();
        assertThat(expectation.hear("yz")).isTrue();
    }
}
