package jinn.rc.change;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import jinn.rc.database.Database;
import jinn.rc.graph.Graph;

/**
 * What is to be brought where, one phase after the other; the second only if the first was carried
 * out whole.
 *
 * @param forced whether essential services are stopped as well
 * @param limitMs for all of it; 0 for as long as it takes
 */
public record Plan(Database database, List<Phase> phases, boolean forced, long limitMs) {

    /**
     * Services that are all to be up, or all down.
     *
     * @param hard from each to those that have to be there before it, or it is not tried
     * @param soft from each to those of the phase that have to be through before it, as well
     */
    public record Phase(boolean up, BitSet services, Graph hard, Graph soft) {

        static Phase of(Database database, boolean up, BitSet services) {
            Graph needs = database.needs();
            Graph order = database.order();
            return new Phase(up, services, up ? needs : needs.reversed(),
                    up ? order : order.reversed());
        }
    }

    /**
     * What is asked.
     *
     * @param up where the selection is to be
     * @param rest whether all other services are to be at the opposite
     */
    public record Order(boolean up, boolean rest, boolean forced, long limitMs) {
    }

    /** Services go down before others go up: what takes their place may need what they have. */
    public static Plan of(Database database, BitSet selection, Order order) {
        BitSet chosen = closure(database, selection, order.up());
        BitSet others = new BitSet();
        others.set(0, database.atomics().size());
        others.andNot(chosen);
        List<Phase> phases = new ArrayList<>();
        if (order.rest() && order.up()) {
            phases.add(Phase.of(database, false, others));
        }
        phases.add(Phase.of(database, order.up(), chosen));
        if (order.rest() && !order.up()) {
            phases.add(Phase.of(database, true, others));
        }
        return new Plan(database, phases, order.forced(), order.limitMs());
    }

    /** The same, and these are stopped in the end, if all of it was carried out. */
    public Plan thenStopping(BitSet unneeded) {
        List<Phase> more = new ArrayList<>(phases);
        more.add(Phase.of(database, false, closure(database, unneeded, false)));
        return new Plan(database, more, forced, limitMs);
    }

    /** Those of them that are up for nobody: not asked for, nor needed or wanted by who was. */
    public static BitSet unneeded(Database database, BitSet up, BitSet asked) {
        BitSet unneeded = (BitSet) up.clone();
        unneeded.andNot(closure(database, asked, true));
        return unneeded;
    }

    /** Of those, and of nobody else, for {@link Reload}. */
    public static Plan ofReload(Database database, BitSet selection, long limitMs) {
        return new Plan(database, List.of(Phase.of(database, true, selection)), false, limitMs);
    }

    /** Up: with what they need and want. Down: with those who need them. */
    private static BitSet closure(Database database, BitSet selection, boolean up) {
        if (!up) {
            return database.needs().reversed().closure(selection);
        }
        List<BitSet> rows = new ArrayList<>();
        database.atomics().forEach(atomic -> {
            BitSet row = Graph.set(atomic.links().needs());
            row.or(Graph.set(atomic.links().wants()));
            rows.add(row);
        });
        return Graph.of(rows).closure(selection);
    }
}
