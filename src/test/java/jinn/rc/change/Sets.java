package jinn.rc.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import jinn.rc.database.Atomic;
import jinn.rc.database.Atomic.Links;
import jinn.rc.database.Atomic.Longrun;
import jinn.rc.database.Atomic.Oneshot;
import jinn.rc.database.Atomic.Timeouts;
import jinn.rc.database.Database;
import jinn.rc.graph.Graph;

/** Compiled sets as a test writes them: longruns by themselves, and one that is a oneshot. */
final class Sets {

    private final List<Atomic> atomics = new ArrayList<>();

    Sets add(String name, int... needs) {
        return add(name, new Links(needs, new int[0], new int[0]));
    }

    Sets add(String name, Links links) {
        atomics.add(new Atomic(name, 0, Timeouts.NONE, links, Longrun.ALONE));
        return this;
    }

    /** The last one. */
    Sets essential() {
        Atomic last = atomics.removeLast();
        atomics.add(new Atomic(last.name(), Atomic.ESSENTIAL, last.timeouts(), last.links(),
                last.kind()));
        return this;
    }

    Sets timeouts(long upMs, long downMs) {
        Atomic last = atomics.removeLast();
        atomics.add(new Atomic(last.name(), last.flags(), new Timeouts(upMs, downMs),
                last.links(), last.kind()));
        return this;
    }

    Sets oneshot() {
        Atomic last = atomics.removeLast();
        atomics.add(new Atomic(last.name(), last.flags(), last.timeouts(), last.links(),
                new Oneshot(List.of("true"), List.of(), List.of())));
        return this;
    }

    Database database() {
        return new Database(atomics, List.of());
    }

    static int[] numbers(int... numbers) {
        return Arrays.copyOf(numbers, numbers.length);
    }

    static BitSet set(int... numbers) {
        return Graph.set(numbers);
    }
}
