package jinn.rc.update;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import jinn.rc.database.Atomic;
import jinn.rc.database.Database;
import jinn.rc.graph.Graph;
import jinn.rc.live.Moved;

/**
 * The way from one database to another, as lists: up to the switch, and from there on. All that
 * may fail for want of room comes before anything is stopped; all that is stopped is stopped before
 * anything is moved.
 *
 * <p>The second list is made of what is found on disk, and is the same whether the switch was a
 * moment ago or somebody was killed behind it.
 */
final class Steps {

    private Steps() {
    }

    static List<Step> before(Matching matching) {
        Images images = matching.images();
        List<Step> steps = new ArrayList<>();
        steps.add(new Step.Build());
        if (holdsOn(matching)) {
            steps.add(new Step.PutPipes(Pipes.of(images).early()));
        }
        // By way of the symlink that is replaced, so that they lead right on either side of that.
        moved(images).forEach(moved -> steps.add(new Step.Link(moved.from())));
        List<String> stopped = Images.names(images.old(), matching.stopped());
        BitSet missed = Graph.set(Graph.numbers(matching.stopped()));
        missed.or(matching.missed());
        if (!missed.isEmpty()) {
            steps.add(new Step.Remember(Images.names(images.old(), missed)));
        }
        if (!stopped.isEmpty()) {
            steps.add(new Step.Stop(matching.stopNames(), stopped));
        }
        for (Moved moved : moved(images)) {
            steps.add(new Step.Move(moved.from(), moved.to()));
        }
        steps.add(new Step.Switch());
        return steps;
    }

    /** Whether the holder of pipes stays up. */
    static boolean holdsOn(Matching matching) {
        return matching.kept().get(Database.HOLDER);
    }

    /** The longruns that go on under a supervisor that is there, whether they are up or not. */
    static List<Moved> moved(Images images) {
        List<Moved> moved = new ArrayList<>();
        for (int i = 0; i < images.all().size(); i++) {
            Atomic old = images.old().atomics().get(i);
            if (old.isLongrun() && images.same(i) >= 0) {
                moved.add(new Moved(old.name(),
                        images.fresh().atomics().get(images.same(i)).name()));
            }
        }
        return moved;
    }

    /** What is found behind a switch. */
    record Seen(Database database, List<Moved> moved, List<String> redefined, List<Left> left) {
    }

    /** A live directory of before, and the longruns that are still in it. */
    record Left(String live, List<String> names) {
    }

    /** {@code late}: the pipes that could not be put in place before; empty without a holder. */
    static List<Step> after(Seen seen, Pipes late, boolean holds) {
        List<Step> steps = new ArrayList<>();
        List<String> names = longruns(seen.database());
        names.forEach(name -> steps.add(new Step.Link(name)));
        seen.redefined().forEach(name -> steps.add(new Step.Redefine(name)));
        List<String> fresh = new ArrayList<>(names);
        List<String> gone = new ArrayList<>();
        for (Moved moved : seen.moved()) {
            fresh.remove(moved.to());
            add(gone, moved.from(), names);
        }
        for (Left left : seen.left()) {
            for (String name : left.names()) {
                add(gone, name, names);
            }
        }
        gone.forEach(name -> steps.add(new Step.Unlink(name)));
        steps.add(new Step.Await(fresh));
        if (holds) {
            steps.add(new Step.SettlePipes(late, readers(seen.database())));
        }
        for (Left left : seen.left()) {
            steps.add(new Step.Dismiss(left.live(), left.names()));
            steps.add(new Step.Discard(left.live()));
        }
        steps.add(new Step.Settled());
        return steps;
    }

    private static void add(List<String> gone, String name, List<String> names) {
        if (!names.contains(name) && !gone.contains(name)) {
            gone.add(name);
        }
    }

    static List<String> longruns(Database database) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < database.longruns(); i++) {
            names.add(database.atomics().get(i).name());
        }
        return names;
    }

    private static List<String> readers(Database database) {
        List<String> readers = new ArrayList<>();
        for (Atomic atomic : database.atomics()) {
            if (atomic.producers().length > 0) {
                readers.add(atomic.name());
            }
        }
        return readers;
    }

    /** Longruns of the new database that are not up and not moved: with a file down. */
    static List<String> fresh(Images images) {
        BitSet fresh = new BitSet();
        fresh.set(0, images.fresh().longruns());
        BitSet old = new BitSet();
        old.set(0, images.old().longruns());
        fresh.andNot(images.same(old));
        List<String> names = new ArrayList<>();
        for (int number : Graph.numbers(fresh)) {
            names.add(images.fresh().atomics().get(number).name());
        }
        return names;
    }
}
