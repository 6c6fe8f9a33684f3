package jinn.applet.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import jinn.depend.LiveTree;
import jinn.journal.Loggers;
import jinn.journal.Place;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.rc.database.Atomic;
import jinn.rc.database.Atomic.Oneshot;

/** The log directories of the oneshots of a tree, which have no supervisor to be asked. */
record OneshotLogs(Files files, List<Atomic> oneshots) {

    /** {@code chosen}: another scan directory than the default one, whose oneshots nobody knows. */
    static OneshotLogs of(Kernel kernel, Optional<String> chosen) {
        List<Atomic> oneshots = new ArrayList<>(chosen.isPresent() ? List.of()
                : LiveTree.ofDefault(kernel).map(tree -> tree.database().atomics())
                        .orElse(List.of()));
        oneshots.removeIf(Atomic::isLongrun);
        return new OneshotLogs(kernel.files(), oneshots);
    }

    boolean has(String name) {
        for (Atomic one : oneshots) {
            if (one.name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** Those of whose names that is true; several may have one directory. */
    List<Place> places(Predicate<String> wanted) {
        List<Place> places = new ArrayList<>();
        for (Atomic one : oneshots) {
            if (one.kind() instanceof Oneshot oneshot && wanted.test(one.name())) {
                add(places, one.name(), oneshot.surroundings().log());
            }
        }
        return places;
    }

    private void add(List<Place> places, String name, List<String> log) {
        for (String word : log) {
            if (word.startsWith("/") && new Loggers(files).isLogDirectory(word)) {
                places.removeIf(place -> place.path().equals(word));
                places.add(new Place(name, word));
            }
        }
    }
}
