package jinn.rc.database;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import jinn.rc.database.Atomic.Longrun;

/**
 * Whether a set is one that a compiler could have left: names are there once, numbers name
 * something, nothing needs itself, and who writes into a pipe needs who reads it. What others rely
 * on without looking is all here, so a file that somebody has made by hand harms nobody.
 */
final class Soundness {

    private static final int FLAGS = Atomic.ESSENTIAL | Atomic.RECOMMENDED;

    private final Database database;
    private final int size;

    /** Who was seen to write into a pipe, and who to be read from. */
    private final BitSet writing = new BitSet();
    private final BitSet read = new BitSet();

    private Soundness(Database database) {
        this.database = database;
        size = database.atomics().size();
    }

    static boolean of(Database database) {
        return new Soundness(database).isSound();
    }

    private boolean isSound() {
        return hasOwn(Database.RUNNER, Database.RUNNER_NAME)
                && hasOwn(Database.HOLDER, Database.HOLDER_NAME)
                && hasDistinctNames() && hasSoundAtomics() && hasSoundBundles()
                && database.order().cycles().isEmpty();
    }

    private boolean hasOwn(int number, String name) {
        return number < size && database.atomics().get(number).isLongrun()
                && database.atomics().get(number).name().equals(name);
    }

    private boolean hasDistinctNames() {
        Map<String, String> seen = new HashMap<>();
        for (String name : database.names()) {
            if (name.isEmpty() || name.indexOf('/') >= 0 || name.indexOf('\n') >= 0
                    || name.indexOf('\0') >= 0 || seen.put(name, name) != null) {
                return false;
            }
        }
        return true;
    }

    private boolean hasSoundAtomics() {
        for (int i = 0; i < size; i++) {
            Atomic atomic = database.atomics().get(i);
            if ((atomic.flags() & ~FLAGS) != 0 || !isAscending(atomic.links().needs())
                    || !isAscending(atomic.links().wants())
                    || !isAscending(atomic.links().after()) || !isInPlace(i, atomic)) {
                return false;
            }
        }
        return writing.equals(read);
    }

    /** A oneshot needs who runs it, and who writes into a pipe who reads it. */
    private boolean isInPlace(int number, Atomic atomic) {
        int consumer = atomic.consumer();
        int[] needs = atomic.links().needs();
        if (!atomic.isLongrun()) {
            return has(needs, Database.RUNNER);
        }
        writing.set(number, consumer != Longrun.NONE);
        return hasItsOwnProducers(number, atomic) && (consumer == Longrun.NONE
                || number >= Database.OWN && consumer >= Database.OWN
                && consumer < database.longruns() && has(needs, consumer)
                && has(needs, Database.HOLDER));
    }

    /** Each once, and each of them says the same. */
    private boolean hasItsOwnProducers(int number, Atomic atomic) {
        for (int producer : atomic.producers()) {
            if (producer < 0 || producer >= size || read.get(producer)
                    || database.atomics().get(producer).consumer() != number) {
                return false;
            }
            read.set(producer);
        }
        return true;
    }

    private static boolean has(int[] numbers, int wanted) {
        for (int number : numbers) {
            if (number == wanted) {
                return true;
            }
        }
        return false;
    }

    private boolean hasSoundBundles() {
        for (Bundle bundle : database.bundles()) {
            if (!isAscending(bundle.members())) {
                return false;
            }
        }
        return true;
    }

    private boolean isAscending(int[] numbers) {
        int last = -1;
        for (int number : numbers) {
            if (number <= last || number >= size) {
                return false;
            }
            last = number;
        }
        return true;
    }
}
