package jinn.depend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jinn.depend.Chart.Bar;
import jinn.rc.change.Sets;
import jinn.rc.database.Database;
import jinn.rc.live.Times;
import jinn.text.Visible;
import org.junit.jupiter.api.Test;

/** Who waited for whom: web needs db and slow, and slow needs db. */
final class ChartTest {

    private static final Database SET =
            new Sets().add("db").add("slow", 0).add("web", 0, 1).add("alone").database();

    private static Chart chart(String... lines) {
        List<List<Times.Entry>> changes =
                Times.changes("C 1000 7\n" + String.join("\n", lines) + "\n");
        return Chart.of(changes.getLast(), SET);
    }

    @Test
    void theLastToBeThereIsWhoWasWaitedFor() {
        Chart chart = chart("s 1000 db", "s 1001 alone", "S 1010 db", "s 1010 slow", "S 1200 alone",
                "S 1510 slow", "s 1511 web", "S 1611 web");
        assertThat(chart.bars()).containsExactly(new Bar("db", 1000, 1010, false, -1),
                new Bar("alone", 1001, 1200, false, -1), new Bar("slow", 1010, 1510, false, 0),
                new Bar("web", 1511, 1611, false, 2));
        assertThat(chart.critical()).containsExactly(0, 2, 3);
        assertThat(chart.endMs()).isEqualTo(1611);
    }

    @Test
    void whatNeverEndedOrIsUnknownIsTold() {
        Chart chart = chart("s 1000 db", "F 1300 db", "s 1000 gone", "s 1005 alone");
        assertThat(chart.bars()).containsExactly(new Bar("db", 1000, 1300, true, -1),
                new Bar("gone", 1000, 1005, true, -1), new Bar("alone", 1005, 1005, true, -1));
    }

    @Test
    void aClockThatBeganAnewIsBehind() {
        Chart chart = chart("s 100 db", "S 90 db", "s 110 slow", "S 120 slow");
        assertThat(chart.bars()).containsExactly(new Bar("db", 100, 100, false, -1),
                new Bar("slow", 110, 120, false, 0));
        assertThat(ChartText.text(chart, 80)).contains("slow");
        assertThat(ChartText.svg(chart)).endsWith("</svg>\n");
    }

    @Test
    void whereNothingStartedThereIsNoChart() {
        assertThat(chart("t 1000 db", "T 1001 db")).isNull();
    }

    @Test
    void noLineIsWiderThanTheTerminal() {
        Chart chart = chart("s 1000 db", "S 1010 db", "s 1010 slow", "S 9510 slow", "s 9511 web",
                "S 9611 web");
        for (int columns = 20; columns < 90; columns++) {
            int most = columns;
            assertThat(ChartText.text(chart, columns).lines()).allMatch(
                    line -> Visible.columns(line) <= most, "narrow at " + columns);
        }
        assertThat(ChartText.text(chart, 80)).contains("========")
                .endsWith("critical path: db 10ms, slow 8500ms, web 100ms\n");
    }
}
