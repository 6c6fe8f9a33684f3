package jinn.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import jinn.guide.Overview.Tree;
import jinn.guide.Overview.Trouble;
import jinn.system.Build;
import jinn.text.Visible;
import org.junit.jupiter.api.Test;

final class OverviewTest {

    private static Tree.Seen seen(String scanner, List<Trouble> troubles, int hidden) {
        return new Tree.Seen("/run/service", scanner, List.of("2 up", "1 ready", "0 down"),
                troubles, hidden);
    }

    @Test
    void aHealthyTreeIsToldOfInAFewLines() {
        assertThat(Overview.of(seen(Build.words(), List.of(), 0))).isEqualTo("""
                jinn 0-unbuilt (unknown)
                tree: /run/service
                services: 2 up, 1 ready, 0 down
                nothing needs attention

                try:
                  jinn status                      every service, and how its last run ended
                  jinn why NAME                    the state of a service, and how it came to it
                  jinn logs NAME                   what it said
                  jinn restart NAME                ends it and starts it again
                  jinn help                        every program; help PROGRAM, help THEME
                """);
    }

    @Test
    void troublesAreBoundedAndFitTheScreen() {
        List<Trouble> troubles = IntStream.range(0, 300).mapToObj(i -> new Trouble(
                "\346\274\242\345\255\227".repeat(40) + i, "is down: " + "word ".repeat(60)))
                .toList();
        String text = Overview.of(seen("0.1 abc", troubles, 3));
        assertThat(text.lines()).hasSizeLessThanOrEqualTo(24)
                .allMatch(line -> Visible.columns(line) <= 80);
        assertThat(text).contains("needs attention:", "  and 293 more: jinn status",
                "its scanner is 0.1 (abc): jinn svscanctl -E makes it this one",
                "3 of them tell this user nothing");
    }

    @Test
    void namesAndReasonsCommandNoTerminal() {
        assertThat(Overview.of(seen("", List.of(new Trouble("a\33[2Jb", "is\33 down")), 0)))
                .contains("  a^[[2Jb  is^[ down\n");
    }

    @Test
    void whereNoTreeRunsThereIsWhatToBeginWith() {
        assertThat(Overview.of(new Tree.Absent("/run/service", " is not there"))).startsWith("""
                jinn 0-unbuilt (unknown)
                no tree runs: /run/service is not there

                try:
                """).contains("jinn run ", "jinn svscan ", "jinn help").doesNotContain("status");
    }

    @Test
    void headingTellsTwoVersionsApart() {
        assertThat(Overview.heading(Build.words())).isEqualTo("scanner 0-unbuilt (unknown)");
        assertThat(Overview.heading("0.1 abc"))
                .isEqualTo("scanner 0.1 (abc), this is 0-unbuilt (unknown)");
    }
}
