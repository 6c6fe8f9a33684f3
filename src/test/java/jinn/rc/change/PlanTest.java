package jinn.rc.change;

import static org.assertj.core.api.Assertions.assertThat;

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
}
