package jinn.rc.graph;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * A directed graph: from each of the numbers below {@link #size} to those that it needs, each once
 * and in ascending order.
 */
public final class Graph {

    private final int[][] targets;

    private Graph(int[][] targets) {
        this.targets = targets;
    }

    /** Of the rows of the targets; targets that do not lie below the number of rows are a bug. */
    public static Graph of(List<BitSet> rows) {
        int[][] targets = new int[rows.size()][];
        for (int i = 0; i < targets.length; i++) {
            targets[i] = numbers(rows.get(i));
        }
        return new Graph(targets);
    }

    /** The members of a set, ascending. */
    public static int[] numbers(BitSet set) {
        int[] numbers = new int[set.cardinality()];
        int count = 0;
        for (int i = set.nextSetBit(0); i >= 0; i = set.nextSetBit(i + 1)) {
            numbers[count++] = i;
        }
        return numbers;
    }

    public static BitSet set(int... numbers) {
        BitSet set = new BitSet();
        for (int number : numbers) {
            set.set(number);
        }
        return set;
    }

    public int size() {
        return targets.length;
    }

    /** What one needs itself. */
    public int[] targets(int number) {
        return targets[number];
    }

    /** From each to those that need it. */
    public Graph reversed() {
        int[] counts = new int[targets.length];
        for (int[] row : targets) {
            for (int target : row) {
                counts[target]++;
            }
        }
        int[][] sources = new int[targets.length][];
        for (int i = 0; i < sources.length; i++) {
            sources[i] = new int[counts[i]];
        }
        int[] filled = new int[targets.length];
        for (int i = 0; i < targets.length; i++) {
            for (int target : targets[i]) {
                sources[target][filled[target]++] = i;
            }
        }
        return new Graph(sources);
    }

    /** These, and all that they need, directly or not. */
    public BitSet closure(BitSet first) {
        BitSet closure = (BitSet) first.clone();
        int[] waiting = Arrays.copyOf(numbers(first), targets.length);
        int count = first.cardinality();
        while (count > 0) {
            for (int target : targets[waiting[--count]]) {
                if (!closure.get(target)) {
                    closure.set(target);
                    waiting[count++] = target;
                }
            }
        }
        return closure;
    }

    /**
     * Cycles without a number in common: each as the way around, its beginning not repeated. There
     * is none only where the graph has none; of several that share a number one is found.
     */
    public List<int[]> cycles() {
        return new CycleSearch(this).all();
    }
}
