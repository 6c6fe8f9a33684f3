package jinn.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jinn.value.Pid;
import jinn.value.Running;
import org.junit.jupiter.api.Test;

final class DescendantsTest {

    private static Running one(int pid, int parent) {
        return new Running(new Pid(pid), new Pid(parent), pid, 0, "x");
    }

    @Test
    void theyAreFoundInAnyOrder() {
        List<Running> living = List.of(one(9, 7), one(7, 5), one(5, 1), one(6, 1), one(8, 6));

        assertThat(Descendants.of(new Pid(5), living)).containsExactlyInAnyOrder(5, 7, 9);
    }

    @Test
    void nobodyIsBelowWhoeverHasGone() {
        assertThat(Descendants.of(new Pid(4), List.of(one(5, 1), one(6, 5))))
                .containsExactly(4);
    }
}
