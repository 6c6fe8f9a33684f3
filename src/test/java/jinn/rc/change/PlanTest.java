package jinn.rc.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.BitSet;
import java.util.List;
import jinn.rc.change.Plan.Order;
import jinn.rc.database.Atomic.Links;
import org.junit.jupiter.api.Test;

/** What is to be brought where: 1 needs 0, 2 needs 1, 3 is by itself and wants 4. */
final class PlanTest {

    private static final Links WANTS_4 =
            new Links(new int[0], Sets.numbers(4), new int[0]);

    private static List<String> plan(boolean up, boolean rest, int... selection) {
        var database = new Sets().add("0").add("1", 0).add("2", 1).add("3", WANTS_4).add("4")
                .database();
        return Plan.of(database, Sets.set(selection), new Order(up, rest, false, 0)).phases()
                .stream().map(phase -> (phase.up() ? "up " : "down ") + phase.services()).toList();
    }

    @Test
    void whatGoesUpTakesWhatItNeedsAndWantsAlong() {
        assertThat(plan(true, false, 2)).containsExactly("up {0, 1, 2}");
        assertThat(plan(true, false, 3)).containsExactly("up {3, 4}");
    }

    @Test
    void whatGoesDownTakesWhoNeedsItAlong() {
        assertThat(plan(false, false, 1)).containsExactly("down {1, 2}");
        assertThat(plan(false, false, 4)).containsExactly("down {4}");
    }

    @Test
    void theRestGoesTheOtherWayAndDownBeforeUp() {
        assertThat(plan(true, true, 1)).containsExactly("down {2, 3, 4}", "up {0, 1}");
        assertThat(plan(false, true, 1)).containsExactly("down {1, 2}", "up {0, 3, 4}");
        assertThat(plan(true, true)).containsExactly("down {0, 1, 2, 3, 4}", "up {}");
    }

    @Test
    void whatNobodyNeedsIsUpForNobodyWhoWasAskedFor() {
        var database = new Sets().add("0").add("1", 0).add("2", 1).add("3", WANTS_4).add("4")
                .database();
        BitSet all = Sets.set(0, 1, 2, 3, 4);
        assertThat(Plan.unneeded(database, all, Sets.set(1, 3))).isEqualTo(Sets.set(2));
        assertThat(Plan.unneeded(database, all, Sets.set(4))).isEqualTo(Sets.set(0, 1, 2, 3));
        assertThat(Plan.unneeded(database, Sets.set(0, 2), Sets.set())).isEqualTo(Sets.set(0, 2));
        Plan start = Plan.of(database, Sets.set(1), new Order(true, false, false, 0));
        // Whoever needs it is down, and has to be of the phase: each is behind those who need it.
        assertThat(start.thenStopping(Sets.set(1)).phases())
                .extracting(Plan.Phase::up, Plan.Phase::services)
                .containsExactly(tuple(true, Sets.set(0, 1)), tuple(false, Sets.set(1, 2)));
    }
}
