package jinn.rc.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Depth first, with the way so far in an array: chains of services may be longer than a stack is
 * deep. Whoever meets a number on the way so far has gone around a cycle. A number that was left
 * may be entered again, and is left at once: none of its targets is next.
 */
final class CycleSearch {

    private final Graph graph;
    private final BitSet onWay = new BitSet();
    private final int[] way;
    private final int[] next;
    private int depth;

    private final BitSet told = new BitSet();
    private final List<int[]> cycles = new ArrayList<>();

    CycleSearch(Graph graph) {
        this.graph = graph;
        way = new int[graph.size()];
        next = new int[graph.size()];
    }

    List<int[]> all() {
        for (int i = 0; i < graph.size(); i++) {
            enter(i);
            while (depth > 0) {
                step();
            }
        }
        return cycles;
    }

    private void enter(int number) {
        onWay.set(number);
        way[depth++] = number;
    }

    private void step() {
        int number = way[depth - 1];
        int[] targets = graph.targets(number);
        if (next[number] == targets.length) {
            onWay.clear(number);
            depth--;
            return;
        }
        int target = targets[next[number]++];
        if (onWay.get(target)) {
            around(target);
        } else {
            enter(target);
        }
    }

    private void around(int first) {
        int start = depth - 1;
        boolean fresh = !told.get(way[start]);
        while (way[start] != first) {
            start--;
            fresh &= !told.get(way[start]);
        }
        if (fresh) {
            int[] cycle = Arrays.copyOfRange(way, start, depth);
            cycles.add(cycle);
            told.or(Graph.set(cycle));
        }
    }
}
