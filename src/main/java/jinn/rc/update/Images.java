package jinn.rc.update;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import jinn.rc.database.Atomic;
import jinn.rc.database.Database;
import jinn.rc.graph.Graph;
import jinn.text.Nearest;
import jinn.value.Bug;
import jinn.value.Fatal;
import org.jspecify.annotations.Nullable;

/**
 * What every service of the old database is in the new one.
 *
 * @param all in the order of the old one
 * @param restarts the old ones that a line has restarted
 */
record Images(Database old, Database fresh, List<Image> all, BitSet restarts) {

    static final int UNKNOWN_OLD = 3;
    static final int UNKNOWN_FRESH = 4;
    static final int WRONG_KIND = 5;
    static final int TWICE = 6;

    private static final int NOBODY = -1;

    /**
     * @throws Fatal 3 where a line is of no old service, 4 where the new database has no such name,
     *     5 where a line is of several, or renames one of the suite, 6 where one has two lines, or
     *     two of the old ones would be the same one
     */
    static Images of(Database old, Database fresh, Conversions conversions) {
        return new Search(old, fresh, conversions).images();
    }

    /** The one that an old one goes on as; -1 where it does not. */
    int same(int number) {
        return all.get(number) instanceof Image.Same(int same) ? same : NOBODY;
    }

    /** The new ones that these go on as. */
    BitSet same(BitSet numbers) {
        BitSet images = new BitSet();
        for (int number : Graph.numbers(numbers)) {
            if (same(number) != NOBODY) {
                images.set(same(number));
            }
        }
        return images;
    }

    /** The new ones that these go on as, and those that take their places. */
    BitSet of(BitSet numbers) {
        BitSet images = same(numbers);
        for (int number : Graph.numbers(numbers)) {
            if (all.get(number) instanceof Image.Others(int[] others)) {
                images.or(Graph.set(others));
            }
        }
        return images;
    }

    private static final class Search {

        private final Database old;
        private final Database fresh;
        private final Conversions conversions;

        /** By the number of an old one. */
        private final Conversions.@Nullable Line[] lines;
        private final @Nullable Image[] found;

        /** By the number of a new one, which of the old ones it was. */
        private final int[] owners;

        Search(Database old, Database fresh, Conversions conversions) {
            this.old = old;
            this.fresh = fresh;
            this.conversions = conversions;
            lines = new Conversions.Line[old.atomics().size()];
            found = new Image[lines.length];
            owners = new int[fresh.atomics().size()];
            Arrays.fill(owners, NOBODY);
        }

        /** What the file says comes first; then whose name it is; then whose name a bundle has. */
        Images images() {
            conversions.lines().forEach(this::assign);
            for (int i = 0; i < lines.length; i++) {
                if (isRenamed(i)) {
                    find(i, target(i), true);
                }
            }
            for (int i = 0; i < lines.length; i++) {
                if (!isRenamed(i) && fresh.bundle(name(i)) == null) {
                    find(i, fresh.named(name(i)), true);
                }
            }
            for (int i = 0; i < lines.length; i++) {
                if (found[i] == null) {
                    find(i, fresh.named(name(i)), false);
                }
            }
            return new Images(old, fresh, List.of(all()), restarts());
        }

        private Image[] all() {
            Image[] all = new Image[found.length];
            for (int i = 0; i < all.length; i++) {
                all[i] = Bug.present(found[i], "image of a service");
            }
            return all;
        }

        private String name(int number) {
            return old.atomics().get(number).name();
        }

        private boolean isRenamed(int number) {
            return lines[number] instanceof Conversions.Line line && !line.fresh().isEmpty();
        }

        private BitSet restarts() {
            BitSet restarts = new BitSet();
            for (int i = 0; i < lines.length; i++) {
                restarts.set(i, lines[i] instanceof Conversions.Line line && line.restarts());
            }
            return restarts;
        }

        private void assign(Conversions.Line line) {
            BitSet named = old.named(line.old());
            if (named == null) {
                throw wrong(UNKNOWN_OLD, line, "there is no service " + line.old()
                        + hint(line.old(), old.names()) + " in the database in use");
            }
            int number = named.nextSetBit(0);
            if (named.cardinality() != 1) {
                throw wrong(WRONG_KIND, line, line.old() + " is a bundle of "
                        + named.cardinality() + " services: a line is of one");
            }
            if (lines[number] != null) {
                throw wrong(TWICE, line, name(number) + " has a line already");
            }
            if (number < Database.OWN && !line.fresh().isEmpty()
                    && !line.fresh().equals(name(number))) {
                throw wrong(WRONG_KIND, line, name(number) + " keeps its name");
            }
            lines[number] = line;
        }

        private static String hint(String name, List<String> names) {
            String near = Nearest.asked(name, names);
            return near.isEmpty() ? "" : "; " + near;
        }

        private Fatal wrong(int code, Conversions.Line line, String reason) {
            return conversions.wrong(code, line.number(), reason);
        }

        private BitSet target(int number) {
            Conversions.Line line = Bug.present(lines[number], "line of a renamed one");
            BitSet target = fresh.named(line.fresh());
            if (target == null) {
                throw wrong(UNKNOWN_FRESH, line, "there is no " + line.fresh()
                        + hint(line.fresh(), fresh.names()) + " in the new database");
            }
            return target;
        }

        /** {@code owns}: that somebody else has it already is a fault of the file. */
        private void find(int number, @Nullable BitSet target, boolean owns) {
            int[] numbers = target == null ? new int[0] : Graph.numbers(target);
            boolean alone = numbers.length == 1;
            if (alone && owners[numbers[0]] != NOBODY && owns) {
                throw twice(number, owners[numbers[0]], numbers[0]);
            }
            boolean same = alone && owners[numbers[0]] == NOBODY;
            if (same) {
                owners[numbers[0]] = number;
            }
            found[number] = same && isLike(number, numbers[0]) ? new Image.Same(numbers[0])
                    : new Image.Others(numbers);
        }

        private boolean isLike(int number, int image) {
            Atomic atomic = fresh.atomics().get(image);
            return old.atomics().get(number).isLongrun() == atomic.isLongrun();
        }

        /** Two that have their own names are never the same: one of them has a line. */
        private Fatal twice(int second, int first, int image) {
            Conversions.Line line = isRenamed(second) ? lines[second] : lines[first];
            return wrong(TWICE, Bug.present(line, "line of one of two"),
                    name(first) + " and " + name(second) + " would both be "
                    + fresh.atomics().get(image).name());
        }
    }

    /** Of a set, the names, the last one first. */
    static List<String> names(Database database, BitSet set) {
        List<String> names = new ArrayList<>();
        for (int i = set.length() - 1; i >= 0; i--) {
            if (set.get(i)) {
                names.add(database.atomics().get(i).name());
            }
        }
        return names;
    }
}
