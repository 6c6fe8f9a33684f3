package jinn.rc.repository;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import jinn.rc.database.Atomic;
import jinn.rc.database.Database;

/**
 * An rx for each service, by its number in the database of all services. The services of the suite
 * are always there.
 */
public record ServiceSet(List<Rx> rxs) {

    /**
     * Of what is on disk, by name. Who is new has the rx that his flags give him; who has vanished
     * is left out.
     */
    public static ServiceSet of(Database all, Map<String, Rx> known) {
        List<Rx> rxs = new ArrayList<>();
        for (int i = 0; i < all.atomics().size(); i++) {
            Atomic atomic = all.atomics().get(i);
            Rx rx = known.get(atomic.name());
            rxs.add(i < Database.OWN ? Rx.ALWAYS : rx != null ? rx : initial(atomic));
        }
        return new ServiceSet(rxs);
    }

    private static Rx initial(Atomic atomic) {
        return atomic.isEssential() ? Rx.ALWAYS
                : (atomic.flags() & Atomic.RECOMMENDED) != 0 ? Rx.ACTIVE : Rx.USABLE;
    }

    public Rx rx(int number) {
        return rxs.get(number);
    }

    /** Whoever has that rx or more. */
    public BitSet from(Rx least) {
        BitSet found = new BitSet();
        for (int i = 0; i < rxs.size(); i++) {
            found.set(i, rxs.get(i).compareTo(least) >= 0);
        }
        return found;
    }

    /** Whoever has another one there. */
    public BitSet differences(ServiceSet other) {
        BitSet found = new BitSet();
        for (int i = 0; i < rxs.size(); i++) {
            found.set(i, rxs.get(i) != other.rxs.get(i));
        }
        return found;
    }

    /** The same, but these have that rx. */
    ServiceSet with(BitSet services, Rx rx) {
        List<Rx> changed = new ArrayList<>(rxs);
        for (int i = services.nextSetBit(0); i >= 0; i = services.nextSetBit(i + 1)) {
            changed.set(i, rx);
        }
        return new ServiceSet(changed);
    }

    /** The same, but these have at least, or at most, that rx. */
    ServiceSet limited(BitSet services, Rx rx, boolean least) {
        List<Rx> changed = new ArrayList<>(rxs);
        for (int i = services.nextSetBit(0); i >= 0; i = services.nextSetBit(i + 1)) {
            Rx old = rxs.get(i);
            changed.set(i, least ? old.orMore(rx) : old.orLess(rx));
        }
        return new ServiceSet(changed);
    }
}
