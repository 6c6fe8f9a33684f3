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
import jinn.rc.database.Bundle;
import jinn.rc.database.Database;
import jinn.rc.graph.Graph;

/** Compiled sets as a test writes them: longruns by themselves, and one that is a oneshot. */
public final class Sets {

    private final List<Atomic> atomics = new ArrayList<>();
    private final List<Bundle> bundles = new ArrayList<>();

    public Sets add(String name, int... needs) {
        return add(name, new Links(needs, new int[0], new int[0]));
    }

    public Sets add(String name, Links links) {
        atomics.add(new Atomic(name, 0, Timeouts.NONE, links, Longrun.ALONE));
        return this;
    }

    /** The last one. */
    public Sets essential() {
        Atomic last = atomics.removeLast();
        atomics.add(new Atomic(last.name(), Atomic.ESSENTIAL, last.timeouts(), last.links(),
                last.kind()));
        return this;
    }

    public Sets timeouts(long upMs, long downMs) {
        Atomic last = atomics.removeLast();
        atomics.add(new Atomic(last.name(), last.flags(), new Timeouts(upMs, downMs),
                last.links(), last.kind()));
        return this;
    }

    public Sets oneshot() {
        Atomic last = atomics.removeLast();
        atomics.add(new Atomic(last.name(), last.flags(), last.timeouts(), last.links(),
                new Oneshot(List.of("true"), List.of(), List.of())));
        return this;
    }

    public Sets bundle(String name, int... members) {
        bundles.add(new Bundle(name, members));
        return this;
    }

    /** Who writes and who reads, besides what they need. */
    public Sets pipe(int producer, int consumer) {
        Atomic reader = atomics.get(consumer);
        int[] producers = Arrays.copyOf(reader.producers(), reader.producers().length + 1);
        producers[producers.length - 1] = producer;
        become(consumer, new Longrun(reader.consumer(), producers));
        become(producer, new Longrun(consumer, atomics.get(producer).producers()));
        return this;
    }

    private void become(int number, Longrun kind) {
        Atomic one = atomics.get(number);
        atomics.set(number, new Atomic(one.name(), one.flags(), one.timeouts(), one.links(),
                kind));
    }

    public Database database() {
        return new Database(atomics, bundles);
    }

    public static int[] numbers(int... numbers) {
        return Arrays.copyOf(numbers, numbers.length);
    }

    public static BitSet set(int... numbers) {
        return Graph.set(numbers);
    }
}
