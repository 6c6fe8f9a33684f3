package jinn.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jinn.system.Variables;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PagerTest {

    /** Variables with commas between, and the pager's words with blanks between. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", value = {"TERM=xterm|less", "none|none",
        "TERM=dumb|none", "TERM=|none", "PAGER=more|none", "TERM=xterm,PAGER=more|more",
        "TERM=xterm,PAGER=|none", "TERM=xterm,PAGER=cat|none",
        "TERM=xterm,PAGER= less  -S |less -S",
        "TERM=xterm,JINN_PAGER=most,PAGER=more|most", "TERM=xterm,JINN_PAGER=,PAGER=more|none",
        "TERM=dumb,JINN_PAGER=most|none"})
    void pagerIsTheFirstThatIsNamed(String variables, String words) {
        List<String> expected = words == null ? List.of() : List.of(words.split(" "));
        assertThat(Pager.words(of(variables))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", value = {"none|LESS=FRX", "LESS=S|LESS=S",
        "LESS=|LESS=", "LESSOPEN=x|LESSOPEN=x,LESS=FRX"})
    void optionsOfLessAreThoseOfWhoHasSome(String variables, String expected) {
        assertThat(Pager.environment(of(variables))).isEqualTo(of(expected));
    }

    private static Variables of(String variables) {
        return new Variables(variables == null ? new ArrayList<>()
                : List.of(variables.split(",")));
    }
}
