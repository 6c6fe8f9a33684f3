package jinn.rc.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Optional;
import jinn.rc.graph.Graph;
import jinn.text.Bytes;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The state of a set as a value. */
final class LiveStateTest {

    @Property(tries = 200)
    void whatIsWrittenIsReadAgain(@ForAll @IntRange(max = 70) int size, @ForAll long up,
            @ForAll long asked) {
        BitSet all = new BitSet();
        all.set(0, size);
        BitSet first = BitSet.valueOf(new long[] {up});
        BitSet second = BitSet.valueOf(new long[] {asked});
        first.and(all);
        second.and(all);
        LiveState state = new LiveState(size, first, second);
        assertThat(LiveState.of(Bytes.fromArray(state.bytes()), size)).contains(state);
    }

    @Test
    void aByteHasOneBitForUpAndOneForAsked() {
        assertThat(new LiveState(4, Graph.set(1, 3), Graph.set(2, 3)).bytes())
                .containsExactly(0, 1, 2, 3);
    }

    @Test
    void whatIsOfAnotherSizeOrHasOtherBitsIsNone() {
        for (String bytes : new String[] {"", "\1", "\0\1\0", "\0\4"}) {
            assertThat(LiveState.of(bytes, 2)).isEqualTo(Optional.empty());
        }
    }

    @Test
    void aChangeLeavesTheOldStateAsItWas() {
        LiveState old = LiveState.allDown(3);
        LiveState fresh = old.with(1, true).asked(Graph.set(0, 1), true)
                .asked(Graph.set(0), false);
        assertThat(old).isEqualTo(LiveState.allDown(3));
        assertThat(fresh).isEqualTo(new LiveState(3, Graph.set(1), Graph.set(1)));
        assertThat(fresh.with(1, false).up()).isEqualTo(new BitSet());
    }
}
