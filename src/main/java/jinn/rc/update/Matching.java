package jinn.rc.update;

import java.util.BitSet;
import java.util.List;
import jinn.rc.database.Atomic;
import jinn.rc.database.Database;
import jinn.rc.graph.Graph;

/**
 * Which services go on, which stop, and which start.
 *
 * <pre>
 *   of a service that is up            stops
 *   ------------------------------------------------------------------------------------------
 *   it disappears, or others take its place                          yes
 *   a line has it restarted                                          yes
 *   what it needs stops, by the old database                         yes
 *   what it needs is not up once others have stopped, by the new one yes
 *   it is essential, or something essential needs it, and nobody
 *   insists                                                          no; see refused and spared
 *   all others                                                       no
 * </pre>
 *
 * <p>Numbers of old services, but for {@code kept} and {@code start}.
 *
 * @param stop those that stop for a reason of their own, not because what they need does
 * @param stopped those, and all that are up and need them
 * @param missed those that were up before somebody was killed, and are not
 * @param spared those that should have stopped, but are not allowed to: they go on as they are
 * @param refused those of them that the new database has no place for: there is no way to it
 * @param kept the new ones that are up all the time
 * @param start those to be started, along with whatever they need
 */
record Matching(Images images, BitSet stop, BitSet stopped, BitSet missed, BitSet spared,
        BitSet refused, BitSet kept, BitSet start) {

    /**
     * What is up, and what is to be.
     *
     * @param up the old ones that are
     * @param missed the old ones that are not, but were, until somebody was killed on the way
     * @param asked more of the new ones that are to be
     * @param insists whether essential services may be stopped
     */
    record Wish(BitSet up, BitSet missed, BitSet asked, boolean insists) {
    }

    static Matching of(Images images, Wish wish) {
        return new Search(images, wish).matching();
    }

    /** The names, the last one first: what the first of the two changes is about. */
    List<String> stopNames() {
        return Images.names(images.old(), stop);
    }

    /** The same of the second one. */
    List<String> startNames() {
        return Images.names(images.fresh(), start);
    }

    /**
     * What a dry run prints: the two changes, as lines of s6-rc.
     *
     * @param options those of both, such as {@code -v 1 -t 0 -l /run/s6-rc}
     */
    String dryRun(String options, boolean insists) {
        return line(options + (insists ? " -D" : " -d"), stopNames())
                + line(options + " -u", startNames());
    }

    private static String line(String options, List<String> names) {
        StringBuilder line = new StringBuilder("s6-rc-dryrun: s6-rc " + options + " -- change");
        names.forEach(name -> line.append(' ').append(name));
        return line.append('\n').toString();
    }

    private static final class Search {

        private final Images images;
        private final Wish wish;
        private final Database fresh;
        private final Graph dependents;

        /** Those that nobody may stop. */
        private final BitSet held;
        private final BitSet stop = new BitSet();
        private final BitSet spared = new BitSet();

        /** New ones that spared ones need, and that are not up. */
        private final BitSet lacking = new BitSet();

        Search(Images images, Wish wish) {
            this.images = images;
            this.wish = wish;
            fresh = images.fresh();
            dependents = images.old().needs().reversed();
            held = wish.insists() ? new BitSet() : images.old().needs().closure(essential());
        }

        private BitSet essential() {
            BitSet essential = new BitSet();
            for (int number : Graph.numbers(wish.up())) {
                Atomic atomic = images.old().atomics().get(number);
                essential.set(number, atomic.isEssential());
            }
            return essential;
        }

        Matching matching() {
            for (int number : Graph.numbers(wish.up())) {
                if (images.restarts().get(number)
                        || images.all().get(number) instanceof Image.Others) {
                    end(number);
                }
            }
            BitSet kept = kept();
            while (lacks(kept)) {
                kept = kept();
            }
            return result(kept);
        }

        private void end(int number) {
            (held.get(number) ? spared : stop).set(number);
        }

        private BitSet stopped() {
            BitSet stopped = dependents.closure(stop);
            stopped.and(wish.up());
            return stopped;
        }

        private BitSet kept() {
            BitSet going = copy(wish.up());
            going.andNot(stopped());
            return images.same(going);
        }

        private static BitSet copy(BitSet set) {
            return (BitSet) set.clone();
        }

        /** Whether somebody has to stop because what it needs will not be up. */
        private boolean lacks(BitSet kept) {
            boolean lacks = false;
            for (int number : Graph.numbers(wish.up())) {
                int image = images.same(number);
                if (image < 0 || !kept.get(image)) {
                    continue;
                }
                BitSet missing = Graph.set(fresh.atomics().get(image).links().needs());
                missing.andNot(kept);
                if (missing.isEmpty()) {
                    continue;
                }
                if (held.get(number)) {
                    lacking.or(missing);
                } else {
                    stop.set(number);
                    lacks = true;
                }
            }
            return lacks;
        }

        private Matching result(BitSet kept) {
            BitSet refused = new BitSet();
            for (int number : Graph.numbers(spared)) {
                refused.set(number, images.all().get(number) instanceof Image.Others);
            }
            BitSet down = copy(wish.missed());
            down.andNot(wish.up());
            BitSet start = images.of(stopped());
            start.or(images.of(down));
            start.or(wish.asked());
            start.or(lacking);
            start.andNot(kept);
            return new Matching(images, stop, stopped(), down, spared, refused, kept, start);
        }
    }
}
