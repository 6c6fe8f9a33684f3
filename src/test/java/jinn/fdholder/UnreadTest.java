package jinn.fdholder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jinn.fdholder.Unread.Load;
import org.junit.jupiter.api.Test;

final class UnreadTest {

    private static final int MALLORY = 2002;
    private static final int ALICE = 2001;
    private final List<Load> loads = new ArrayList<>();

    private boolean admits(int uid, int more) {
        return Unread.admits(loads, uid, more, 1000);
    }

    @Test
    void aUserHasAQuarterOverAllItsConnections() {
        loads.add(new Load(MALLORY, false, 200));
        loads.add(new Load(MALLORY, false, 49));
        assertThat(admits(MALLORY, 1)).isTrue();
        assertThat(admits(MALLORY, 2)).isFalse();
        assertThat(admits(ALICE, 250)).isTrue();
    }

    @Test
    void theFirstMessageMayHaveMore() {
        assertThat(Unread.admits(loads, MALLORY, 253, 100)).isTrue();
    }

    @Test
    void allOfThemHaveAHalf() {
        loads.add(new Load(MALLORY, false, 250));
        loads.add(new Load(2003, false, 240));
        assertThat(admits(ALICE, 10)).isTrue();
        assertThat(admits(ALICE, 11)).isFalse();
    }

    @Test
    void whatRootHasIsNotTheirs() {
        loads.add(new Load(0, true, 900));
        assertThat(admits(ALICE, 250)).isTrue();
    }
}
