package jinn.applet.lines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jinn.applet.lines.Quoting.Read;
import jinn.value.Fatal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class QuotingTest {

    @Property
    void whatWasQuotedIsReadAgain(
            @ForAll @StringLength(max = 40) @CharRange(from = 0, to = 255) String text) {
        for (String delimiters : new String[] {"\"", "", "'!%"}) {
            Quoting quoting = new Quoting(delimiters);
            String quoted = quoting.quoted(text);
            assertThat(quoting.read(quoted + (delimiters.isEmpty() ? "" : delimiters), 0))
                    .isEqualTo(new Read(text, quoted.length(), true));
            assertThat(quoted.chars()).allMatch(c -> c >= ' ' && c <= '~');
        }
    }

    @Property
    void anyTextHasAnAnswer(
            @ForAll @StringLength(max = 20) @CharRange(from = 0, to = 255) String text) {
        Read read = new Quoting("\"").read(text, 0);
        assertThat(read.end()).isBetween(0, text.length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "0", "x", "\\", "\n", "\u00e9", " ", "!n"})
    void someCannotBeDelimiters(String delimiters) {
        assertThatThrownBy(() -> new Quoting(delimiters)).isInstanceOf(Fatal.class);
    }
}
