package jinn.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jinn.value.Pid;
import jinn.value.Running;
import org.junit.jupiter.api.Test;

final class ProcessTreeTest {

    private static Running one(int pid, int parent, int session) {
        return new Running(new Pid(pid), new Pid(parent), session, pid, "p" + pid);
    }

    private static String shown(int pid, Running... living) {
        StringBuilder text = new StringBuilder();
        for (ProcessTree.Node node : ProcessTree.of(pid, List.of(living))) {
            text.append(".".repeat(node.depth())).append(node.process().pid().number())
                    .append(' ');
        }
        return text.toString();
    }

    @Test
    void parentsComeBeforeTheirChildren() {
        assertThat(shown(5, one(1, 0, 1), one(9, 7, 5), one(5, 2, 5), one(7, 5, 5), one(8, 5, 5)))
                .isEqualTo("5 .7 ..9 .8 ");
    }

    @Test
    void whoWasLeftByHisParentIsOfTheSession() {
        assertThat(shown(5, one(5, 2, 5), one(6, 1, 5), one(7, 6, 5), one(8, 1, 8)))
                .isEqualTo("5 6 .7 ");
        assertThat(shown(5, one(6, 1, 5))).isEqualTo("6 ");
    }

    @Test
    void nobodyBelongsToWhatDoesNotRun() {
        assertThat(shown(0, one(1, 0, 0), one(2, 0, 0))).isEmpty();
    }

    /** A look at /proc is none at one moment: numbers may come again meanwhile. */
    @Test
    void aCircleEnds() {
        assertThat(shown(5, one(5, 6, 5), one(6, 5, 5))).isEqualTo("5 .6 ");
    }
}
