package jinn.rc.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Whatever a graph is like: what can be reached is found one step at a time, and compared. */
final class GraphTest {

    private static final int SIZE = 9;

    /** Ways from one number to another, a pair in each: {@code from * SIZE + to}. */
    @Provide
    Arbitrary<List<Integer>> ways() {
        return Arbitraries.integers().between(0, SIZE * SIZE - 1).list().ofMaxSize(20);
    }

    private static Graph graph(List<Integer> ways) {
        List<BitSet> rows = new ArrayList<>();
        for (int i = 0; i < SIZE; i++) {
            rows.add(new BitSet());
        }
        ways.forEach(way -> rows.get(way / SIZE).set(way % SIZE));
        return Graph.of(rows);
    }

    /** Those that can be reached from one in a step or more. */
    private static BitSet reached(List<Integer> ways, int from) {
        BitSet reached = new BitSet();
        for (int round = 0; round < SIZE; round++) {
            for (int way : ways) {
                if (way / SIZE == from || reached.get(way / SIZE)) {
                    reached.set(way % SIZE);
                }
            }
        }
        return reached;
    }

    @Property
    void aClosureIsAllThatCanBeReached(@ForAll("ways") List<Integer> ways) {
        for (int i = 0; i < SIZE; i++) {
            BitSet expected = reached(ways, i);
            expected.set(i);
            assertThat(graph(ways).closure(Graph.set(i))).isEqualTo(expected);
        }
    }

    @Property
    void theClosureOfSeveralIsThatOfEach(@ForAll("ways") List<Integer> ways) {
        Graph graph = graph(ways);
        BitSet both = graph.closure(Graph.set(2));
        both.or(graph.closure(Graph.set(5)));
        assertThat(graph.closure(Graph.set(2, 5))).isEqualTo(both);
    }

    @Property
    void reversedEachNeedsWhoNeededIt(@ForAll("ways") List<Integer> ways) {
        Graph graph = graph(ways);
        Graph reversed = graph.reversed();
        for (int i = 0; i < SIZE; i++) {
            for (int j = 0; j < SIZE; j++) {
                assertThat(Graph.set(reversed.targets(j)).get(i))
                        .isEqualTo(Graph.set(graph.targets(i)).get(j));
            }
        }
    }

    @Property
    void thereIsACycleWhereSomethingReachesItself(@ForAll("ways") List<Integer> ways) {
        boolean expected = false;
        for (int i = 0; i < SIZE; i++) {
            expected |= reached(ways, i).get(i);
        }
        assertThat(graph(ways).cycles().isEmpty()).isNotEqualTo(expected);
    }

    @Property
    void aCycleIsAWayAround(@ForAll("ways") List<Integer> ways) {
        Graph graph = graph(ways);
        BitSet seen = new BitSet();
        for (int[] cycle : graph.cycles()) {
            for (int i = 0; i < cycle.length; i++) {
                assertThat(graph.targets(cycle[i])).contains(cycle[(i + 1) % cycle.length]);
                assertThat(seen.get(cycle[i])).isFalse();
                seen.set(cycle[i]);
            }
        }
    }

    @Test
    void aLongChainIsNoDeepStack() {
        int size = 100_000;
        List<BitSet> rows = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            rows.add(Graph.set((i + 1) % size));
        }
        Graph ring = Graph.of(rows);
        assertThat(ring.cycles()).singleElement().extracting(cycle -> cycle.length)
                .isEqualTo(size);
        assertThat(ring.closure(Graph.set(7)).cardinality()).isEqualTo(size);
    }

    @Test
    void cyclesThatShareNothingAreAllFound() {
        assertThat(graph(List.of(1, SIZE, 2 * SIZE + 3, 3 * SIZE + 2, 4 * SIZE + 4)).cycles())
                .containsExactly(new int[] {0, 1}, new int[] {2, 3}, new int[] {4});
    }
}
