package jinn.rc.update;

import java.util.ArrayList;
import java.util.List;
import jinn.rc.database.Database;

/**
 * What becomes of the pipes that the holder keeps while it stays up, by the names of those who read
 * them. Nothing is taken away before everything is there that the new services will ask for; but
 * for pipes whose name somebody else still has.
 *
 * @param renamed pipes that get another name
 * @param made names of those that are made
 * @param dropped names that nobody uses any longer: those of before
 */
record Pipes(List<Renamed> renamed, List<String> made, List<String> dropped) {

    static final Pipes NONE = new Pipes(List.of(), List.of(), List.of());

    record Renamed(String from, String to) {
    }

    static Pipes of(Images images) {
        Database old = images.old();
        Database fresh = images.fresh();
        Pipes pipes = new Pipes(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        boolean[] taken = new boolean[fresh.atomics().size()];
        for (int i = 0; i < old.atomics().size(); i++) {
            if (old.atomics().get(i).producers().length > 0) {
                String from = old.atomics().get(i).name();
                int same = images.same(i);
                boolean reads = same >= 0 && fresh.atomics().get(same).producers().length > 0;
                String to = reads ? fresh.atomics().get(same).name() : "";
                if (reads) {
                    taken[same] = true;
                }
                if (reads && !from.equals(to)) {
                    pipes.renamed.add(new Renamed(from, to));
                }
                if (!from.equals(to)) {
                    pipes.dropped.add(from);
                }
            }
        }
        for (int i = 0; i < taken.length; i++) {
            if (!taken[i] && fresh.atomics().get(i).producers().length > 0) {
                pipes.made.add(fresh.atomics().get(i).name());
            }
        }
        return pipes;
    }

    /** What can be there before the switch: no name of it is in use. */
    Pipes early() {
        return part(false, List.of());
    }

    /** What has to wait until names are free, and those names. */
    Pipes late() {
        return part(true, dropped);
    }

    /** The names that are there afterwards, and were not before. */
    List<String> fresh() {
        List<String> fresh = new ArrayList<>(made);
        renamed.forEach(one -> fresh.add(one.to));
        return fresh;
    }

    private Pipes part(boolean taken, List<String> names) {
        Pipes part = new Pipes(new ArrayList<>(), new ArrayList<>(), names);
        for (Renamed one : renamed) {
            if (dropped.contains(one.to) == taken) {
                part.renamed.add(one);
            }
        }
        for (String name : made) {
            if (dropped.contains(name) == taken) {
                part.made.add(name);
            }
        }
        return part;
    }
}
