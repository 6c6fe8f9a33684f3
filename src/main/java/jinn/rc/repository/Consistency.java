package jinn.rc.repository;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import jinn.rc.database.Atomic;
import jinn.rc.database.Database;
import jinn.rc.graph.Graph;

/**
 * Whether a set can be compiled, and started at boot: nobody has more than what he needs has, and
 * of a pipeline all are masked or none.
 *
 * <p>Whoever has an rx or more has to have all that he needs among those; so each rx is a question
 * about a closure, and there is one set that is consistent by the fewest changes down, or up.
 */
public final class Consistency {

    private final Graph needs;
    private final Graph needers;

    /** The same, and pipes in both directions: who is in the database along with whom. */
    private final Graph needsOrPipes;
    private final Graph needersOrPipes;

    public Consistency(Database all) {
        needs = all.needs();
        needers = needs.reversed();
        needsOrPipes = withPipes(all, needs);
        needersOrPipes = needsOrPipes.reversed();
    }

    private static Graph withPipes(Database all, Graph needs) {
        List<BitSet> rows = new ArrayList<>();
        for (int i = 0; i < needs.size(); i++) {
            Atomic atomic = all.atomics().get(i);
            BitSet row = Graph.set(needs.targets(i));
            row.or(Graph.set(atomic.producers()));
            if (atomic.consumer() != Atomic.Longrun.NONE) {
                row.set(atomic.consumer());
            }
            rows.add(row);
        }
        return Graph.of(rows);
    }

    public boolean isConsistent(ServiceSet set) {
        return lowered(set).equals(set);
    }

    /** As little less as has to be. */
    public ServiceSet lowered(ServiceSet set) {
        ServiceSet lowered = set;
        for (int i = 1; i < Rx.values().length; i++) {
            Rx less = Rx.values()[i - 1];
            BitSet lacking = lowered.from(Rx.values()[i]);
            lacking.flip(0, needs.size());
            lowered = lowered.limited((less == Rx.MASKED ? needersOrPipes : needers)
                    .closure(lacking), less, false);
        }
        return lowered;
    }

    /** As little more as has to be. */
    public ServiceSet raised(ServiceSet set) {
        ServiceSet raised = set;
        for (int i = Rx.values().length - 1; i > 0; i--) {
            Rx rx = Rx.values()[i];
            raised = raised.limited((rx == Rx.USABLE ? needsOrPipes : needs)
                    .closure(raised.from(rx)), rx, true);
        }
        return raised;
    }

    /**
     * These have that rx; what they need has it or more, who needs them has it or less; who is in a
     * pipeline with them is masked or not as they are. Of a consistent set, that is one.
     */
    public ServiceSet pulled(ServiceSet set, BitSet services, Rx rx) {
        if (rx == Rx.MASKED) {
            return set.with(needersOrPipes.closure(services), rx);
        }
        ServiceSet pulled = set.limited(needs.closure(services), rx, true)
                .limited(needers.closure(services), rx, false);
        return pulled.limited(needsOrPipes.closure(services), Rx.USABLE, true);
    }

    /** These have that rx, whatever it means to others. */
    public static ServiceSet changed(ServiceSet set, BitSet services, Rx rx) {
        return set.with(services, rx);
    }
}
