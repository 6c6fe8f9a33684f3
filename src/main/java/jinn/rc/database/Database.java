package jinn.rc.database;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import jinn.rc.graph.Graph;
import org.jspecify.annotations.Nullable;

/**
 * A compiled set of services. The number of one is its place: longruns first, of which the first
 * two are of the suite, then oneshots. Bundles are in the order of their definitions.
 */
public record Database(List<Atomic> atomics, List<Bundle> bundles) {

    /** The longrun that runs the scripts of oneshots. */
    public static final int RUNNER = 0;
    public static final String RUNNER_NAME = "s6rc-oneshot-runner";

    /** The longrun that keeps the pipes between longruns. */
    public static final int HOLDER = 1;
    public static final String HOLDER_NAME = "s6rc-fdholder";

    /** How many there are of those. */
    public static final int OWN = 2;

    public int longruns() {
        int count = 0;
        while (count < atomics.size() && atomics.get(count).isLongrun()) {
            count++;
        }
        return count;
    }

    /** Null where no bundle has that name. */
    public @Nullable Bundle bundle(String name) {
        for (Bundle bundle : bundles) {
            if (bundle.name().equals(name)) {
                return bundle;
            }
        }
        return null;
    }

    /** The one of that name, or those of a bundle; null where nothing has that name. */
    public @Nullable BitSet named(String name) {
        for (int i = 0; i < atomics.size(); i++) {
            if (atomics.get(i).name().equals(name)) {
                return Graph.set(i);
            }
        }
        Bundle bundle = bundle(name);
        return bundle == null ? null : Graph.set(bundle.members());
    }

    public List<String> names() {
        List<String> names = new ArrayList<>();
        atomics.forEach(atomic -> names.add(atomic.name()));
        bundles.forEach(bundle -> names.add(bundle.name()));
        return names;
    }

    /** What each needs. */
    public Graph needs() {
        List<BitSet> rows = new ArrayList<>();
        atomics.forEach(atomic -> rows.add(Graph.set(atomic.links().needs())));
        return Graph.of(rows);
    }

    /** What each has to come after, as far as that is started at all: needs among it. */
    public Graph order() {
        List<BitSet> rows = new ArrayList<>();
        for (Atomic atomic : atomics) {
            BitSet row = Graph.set(atomic.links().needs());
            row.or(Graph.set(atomic.links().wants()));
            row.or(Graph.set(atomic.links().after()));
            rows.add(row);
        }
        return Graph.of(rows);
    }
}
