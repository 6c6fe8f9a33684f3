package jinn.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import jinn.value.Fatal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TransformTest {

    /** The letters C, n and s as the options of that name; a comma delimits. */
    private static String of(String letters, String value) {
        Transform transform = new Transform(letters.contains("C"), letters.contains("n"),
                letters.contains("s"), ",");
        StringBuilder shown = new StringBuilder();
        transform.values(value).forEach(v -> shown.append('<').append(v).append('>'));
        return shown.toString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ' ', quoteCharacter = '"', value = {
        "- a,b, <a,b,>", "- \"\" <>", "n a,b, <a,b>", "n a,, <a,>", "n a <a>", "C ,,a,,b,, <,a,b,>",
        "Cn ,,a,, <,a>", "s a,b <a><b>", "s a,b, <a><b>", "s ,a,,b <><a><><b>", "s a,, <a><>",
        "s \"\" \"\"", "s , <>", "ns a,b <a>", "ns a,b, <a><b>", "ns a,b,, <a><b>", "ns a \"\"",
        "ns \"\" \"\"", "ns , \"\"", "Cs ,,a,,b,, <><a><b>", "Cns ,,a,,b,, <><a><b>", "Cs ,, <>",
    })
    void crunchedThenChompedThenSplit(String letters, String value, String result) {
        assertThat(of(letters, value)).isEqualTo(result);
    }

    @Test
    void withoutDelimitersAValueIsNetstrings() {
        Transform netstrings = new Transform(false, false, true, "");
        assertThat(netstrings.values("1:a,0:,3:b,c,")).containsExactly("a", "", "b,c");
        assertThat(netstrings.values("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1:a", "2:a,", "x", ":a,", "1a,", "-1:a,", "1:ab", "99999999999:a,"})
    void whatIsNoNetstringIsAnError(String value) {
        assertThatThrownBy(() -> new Transform(false, false, true, "").values(value))
                .isInstanceOfSatisfying(Fatal.class, f -> assertThat(f.code()).isEqualTo(111));
    }

    @Property(tries = 300)
    void netstringsComeBackAsTheyWere(@ForAll List<String> strings) {
        Transform netstrings = new Transform(false, false, true, "");
        assertThat(netstrings.values(Transform.joined(strings))).isEqualTo(strings);
    }
}
