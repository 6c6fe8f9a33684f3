package jinn.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jinn.unit.Finding.Fate;
import jinn.unit.Form.FormFile;
import jinn.unit.file.Assignment;
import jinn.unit.value.UnitName;

/** Whom a unit names, as lists of names. */
final class Links {

    private static final List<String> OF_OTHER_KINDS = List.of("socket", "timer", "path", "mount",
            "automount", "device", "slice", "scope", "swap");

    private final Reading reading;
    private final Set<String> known;

    /** {@code known}: what is defined, by its name here. */
    Links(Reading reading, Set<String> known) {
        this.reading = reading;
        this.known = known;
    }

    void add(List<FormFile> files) {
        Set<String> needs = new TreeSet<>();
        Set<String> wants = new TreeSet<>();
        for (String key : List.of("Requires", "BindsTo", "Requisite", "PartOf")) {
            for (Named one : named(key)) {
                boolean isSoft = key.equals("PartOf") && !known.contains(one.name());
                (isSoft ? wants : needs).add(one.name());
                if (!key.equals("Requires")) {
                    reading.say(one.at(), Fate.DIFFERENT, "as Requires=");
                }
            }
        }
        for (Named one : named("Wants")) {
            wants.add(one.name());
        }
        Set<String> after = new TreeSet<>();
        Set<String> before = new TreeSet<>();
        names(after, "After");
        names(before, "Before");
        for (String target : targets()) {
            after.remove(target);
            before.remove(target);
        }
        lists(files, "dependencies.d", needs);
        wants.removeAll(needs);
        lists(files, "wants.d", wants);
        after.removeAll(needs);
        lists(files, "after.d", after);
        lists(files, "before.d", before);
    }

    /** Of which it is a part, as Install says. */
    List<String> targets() {
        List<String> targets = new ArrayList<>();
        for (String key : List.of("WantedBy", "RequiredBy")) {
            for (Named one : named(key)) {
                targets.add(one.name());
            }
        }
        reading.say("RequiredBy", Fate.DIFFERENT, "as WantedBy=");
        return targets;
    }

    List<String> aliases() {
        List<String> aliases = new ArrayList<>(reading.unit().aliases());
        for (Named one : named("Alias")) {
            aliases.add(one.name());
        }
        return aliases;
    }

    private record Named(Assignment at, String name) {
    }

    private void names(Set<String> names, String key) {
        for (Named one : named(key)) {
            names.add(one.name());
        }
    }

    /** Sockets and their like are nothing that could be waited for. */
    private List<Named> named(String key) {
        List<Named> named = new ArrayList<>();
        for (Assignment one : reading.all(key)) {
            for (String word : reading.words(one)) {
                UnitName name = UnitName.of(word);
                if (OF_OTHER_KINDS.contains(name.type())) {
                    boolean isSoft = key.equals("After") || key.equals("Before")
                            || name.type().equals("slice");
                    reading.say(one, isSoft ? Fate.DIFFERENT : Fate.BEHAVIOUR,
                            word + " is left out");
                } else if (word.indexOf('/') >= 0 || name.prefix().isEmpty()) {
                    reading.wrong(one, "names of units are wanted");
                } else if (!name.service().equals(reading.unit().name().service())) {
                    named.add(new Named(one, name.service()));
                }
            }
        }
        return named;
    }

    private static void lists(List<FormFile> files, String directory, Set<String> names) {
        for (String name : names) {
            files.add(new FormFile(directory + "/" + name, "", false));
        }
    }
}
