package jinn.rc.database;

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
        return true;
    }

    /** A oneshot needs who runs it, and who writes into a pipe who reads it. */
    private boolean isInPlace(int number, Atomic atomic) {
        int consumer = atomic.consumer();
        int[] needs = atomic.links().needs();
        return !atomic.isLongrun() ? has(needs, Database.RUNNER)
                : consumer == Longrun.NONE || consumer >= Database.OWN
                && consumer < database.longruns() && number >= Database.OWN
                && has(needs, consumer) && has(needs, Database.HOLDER);
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
