package jinn.unit.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class UnitTextTest {

    @Property
    void anyBytesHaveAnAnswer(
            @ForAll @StringLength(max = 60) @CharRange(from = 0, to = 255) String text) {
        UnitText read = UnitText.of("f", text);
        assertThat(read.assignments()).allMatch(one -> !one.key().isEmpty());
        assertThat(read.problems()).allMatch(one -> one.place().startsWith("f:"));
    }

    @Property
    void linesOfItsOwnLettersHaveAnAnswer(@ForAll @StringLength(max = 40)
            @Chars({'[', ']', '=', '\\', '\n', '#', ';', 'a', ' ', '\0'}) String text) {
        UnitText read = UnitText.of("f", text);
        assertThat(read.assignments()).allMatch(one -> !one.section().isEmpty());
    }

    @Property
    void whatIsPrintedIsReadAgain(@ForAll @Size(max = 5) List<
            @StringLength(min = 1, max = 8) @CharRange(from = 'a', to = 'z') String> values) {
        StringBuilder text = new StringBuilder();
        List<Assignment> wanted = new ArrayList<>();
        for (String value : values) {
            String place = "f:" + (wanted.size() * 3 + 2);
            text.append("[S").append(value).append("]\nK").append(value).append(" = \\\n  ")
                    .append(value).append(" \n");
            wanted.add(new Assignment("S" + value, "K" + value, value, place));
        }
        assertThat(UnitText.of("f", text.toString())).isEqualTo(new UnitText(wanted, List.of()));
    }

    @Test
    void aContinuedLineIsOneWithoutItsComments() {
        UnitText read = UnitText.of("f", "; c\n[A]\nB=1 \\\n# no\n  2\\\n; no\n3\nC=\n");
        assertThat(read.assignments()).containsExactly(
                new Assignment("A", "B", "1    2 3", "f:3"), new Assignment("A", "C", "", "f:8"));
        assertThat(read.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "A=b|f:1:1: A comes before the first section",
        "\"  [A\"|f:1:5: the bracket of the section is not closed",
        "[]|f:1:2: the section has no name",
        "[A] b|f:1:3: nothing may follow the section's bracket",
        "abc|f:1:4: an = is missing after abc",
        "=b|f:1:1: there is no name before the ="})
    void whatCannotBeReadSaysWhere(String text, String message) {
        assertThat(UnitText.of("f", text).problems()).singleElement().asString()
                .isEqualTo(message);
    }
}
