package jinn.rc.update;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import jinn.rc.database.Atomic;
import jinn.rc.database.Database;
import jinn.rc.graph.Graph;

/** What becomes of the services that do not go on as they are, and why; for people. */
public record Outlook(List<Line> lines) {

    /** What becomes of a service. */
    public enum Fate {
        STOPS, RESTARTS, STARTS
    }

    /** Why is a few words; {@code old} names it by the old database, where it is in that. */
    public record Line(Fate fate, String name, String why) {
    }

    /** Where there is no old database: all of these start, with what they need. */
    public static Outlook ofAll(Database database, BitSet wanted) {
        Database none = new Database(List.of(), List.of());
        Matching matching = Matching.of(Images.of(none, database, Conversions.NONE),
                new Matching.Wish(new BitSet(), new BitSet(), wanted, false));
        return of(matching);
    }

    static Outlook of(Matching matching) {
        return new Search(matching, new ArrayList<>()).outlook();
    }

    private record Search(Matching matching, List<Line> lines) {

        Outlook outlook() {
            BitSet again = matching.images().of(matching.stopped());
            again.and(up());
            for (int number : Graph.numbers(matching.stopped())) {
                int same = matching.images().same(number);
                boolean restarts = same >= 0 && again.get(same);
                add(restarts ? Fate.RESTARTS : Fate.STOPS, old(number), whyStopped(number));
            }
            BitSet started = up();
            started.andNot(matching.kept());
            started.andNot(again);
            started.clear(0, Database.OWN);
            for (int number : Graph.numbers(started)) {
                add(Fate.STARTS, fresh(number), whyStarted(number));
            }
            return new Outlook(lines);
        }

        private void add(Fate fate, Atomic atomic, String why) {
            lines.add(new Line(fate, atomic.name(), why));
        }

        private Atomic old(int number) {
            return matching.images().old().atomics().get(number);
        }

        private Atomic fresh(int number) {
            return matching.images().fresh().atomics().get(number);
        }

        /** The new ones that are to be up, besides those that go on. */
        private BitSet up() {
            Database database = matching.images().fresh();
            List<BitSet> rows = new ArrayList<>();
            for (Atomic atomic : database.atomics()) {
                BitSet row = Graph.set(atomic.links().needs());
                row.or(Graph.set(atomic.links().wants()));
                rows.add(row);
            }
            return Graph.of(rows).closure(matching.start());
        }

        private String whyStopped(int number) {
            Images images = matching.images();
            if (images.all().get(number) instanceof Image.Others(int[] others)) {
                return others.length == 0 ? "it is not there any more"
                        : "something else has its name";
            }
            if (images.restarts().get(number)) {
                return "it was changed";
            }
            for (int need : old(number).links().needs()) {
                if (matching.stopped().get(need)) {
                    return "it needs " + old(need).name();
                }
            }
            return "it needs something that is not up yet";
        }

        private String whyStarted(int number) {
            boolean isNew = true;
            for (int i = 0; i < matching.images().all().size(); i++) {
                isNew &= matching.images().same(i) != number;
            }
            return isNew ? "it is new" : "it is down";
        }
    }
}
