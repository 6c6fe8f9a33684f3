package jinn.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class UnitAssignmentsTest {

    /** Each as {@code NAME=<VALUE>}; a number for the line that is none. */
    private static List<String> read(String text) {
        List<String> all = new ArrayList<>();
        UnitAssignments assignments = new UnitAssignments(text);
        while (assignments.next()) {
            all.add(assignments.name().isEmpty() ? "" + assignments.line()
                    : assignments.name() + "=<" + assignments.value() + ">");
        }
        return all;
    }

    @Test
    void blanksAroundNameAndValueDoNotCount() {
        assertThat(read(" A = b c  \nB=\n")).containsExactly("A=<b c>", "B=<>");
    }

    @Test
    void commentsBeginWithEitherSign() {
        assertThat(read("# a=b\n ; c=d \\\nstill\nE=f # g\n")).containsExactly("E=<f # g>");
    }

    @Test
    void quotesKeepBlanksAndLines() {
        assertThat(read("A=' x '\nB=\"1\n2\"  \nC=a\" b \"c\n"))
                .containsExactly("A=< x >", "B=<1\n2>", "C=<a b c>");
    }

    @Test
    void singleQuotesKeepBackslashesAndDoubleOnesMost() {
        assertThat(read("A='a\\\\b\\\n'\nB=\"\\\"\\$x\\n\\\\\"\n"))
                .containsExactly("A=<a\\\\b\\\n>", "B=<\"$x\\n\\>");
    }

    @Test
    void aBackslashJoinsLinesAndMakesOthersPlain() {
        assertThat(read("A=one \\\n  two\nB=\\\"\\ \nC=\"a\\\nb\"\n"))
                .containsExactly("A=<one   two>", "B=<\" >", "C=<ab>");
    }

    @Test
    void nothingIsExpanded() {
        assertThat(read("A=$HOME ${B} `c` %n\n")).containsExactly("A=<$HOME ${B} `c` %n>");
    }

    @Test
    void aLineWithoutANameIsTold() {
        assertThat(read("A=1\nwhat\n\n2B=3\nexport C=4\nD=5")).containsExactly("A=<1>", "2", "4",
                "5", "D=<5>");
    }

    @Test
    void windowsEndsOfLinesDoNotCount() {
        assertThat(read("A=b\r\nC=d\r\n")).containsExactly("A=<b>", "C=<d>");
    }

    @Test
    void anOpenQuoteEndsWithTheFile() {
        assertThat(read("A=\"b\nC=d\n")).containsExactly("A=<b\nC=d\n>");
    }
}
