package jinn.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import jinn.unit.Finding.Fate;
import jinn.unit.Form.FormFile;
import jinn.unit.file.Problem;
import jinn.unit.value.UnitName;

/** From units that lie beside each other to their forms, and the bundles that they speak of. */
public final class Carrying {

    /** Who names one of these that nobody defines finds an empty one. */
    private static final List<String> KNOWN_TARGETS = List.of("network", "network-online",
            "network-pre", "local-fs", "local-fs-pre", "remote-fs", "remote-fs-pre", "sysinit",
            "basic", "multi-user", "graphical", "nss-lookup", "nss-user-lookup", "time-sync",
            "time-set", "syslog", "default", "paths", "sockets", "timers", "slices", "getty",
            "rpcbind", "shutdown", "umount", "final", "rescue", "emergency", "swap");

    private final String program;
    private final Set<String> known = new TreeSet<>();
    private final Map<String, Set<String>> bundles = new TreeMap<>();
    private final Set<String> mentioned = new TreeSet<>();
    private final List<Carried> carried = new ArrayList<>();

    private Carrying(Set<String> others, String program) {
        this.program = program;
        known.addAll(others);
    }

    /**
     * All of them, in their order, and behind them the bundles that nobody defines.
     *
     * @param others names of what is defined otherwise
     * @param program the file of the suite, for scripts
     */
    public static List<Carried> of(List<Unit> units, Set<String> others, String program) {
        Carrying carrying = new Carrying(others, program);
        for (Unit unit : units) {
            carrying.known.add(unit.name().service());
        }
        units.forEach(carrying::carry);
        carrying.addBundles(units);
        return carrying.carried;
    }

    private void carry(Unit unit) {
        Reading reading = new Reading(unit);
        Links links = new Links(reading, known);
        String name = unit.name().service();
        for (String target : links.targets()) {
            bundles.computeIfAbsent(target, _ -> new TreeSet<>()).add(name);
        }
        for (String alias : links.aliases()) {
            if (!known.contains(alias)) {
                bundles.computeIfAbsent(alias, _ -> new TreeSet<>()).add(name);
            }
        }
        if (unit.name().type().equals("target")) {
            target(reading, name);
            return;
        }
        List<FormFile> files = new ArrayList<>(new ServiceForm(reading, program).files());
        links.add(files);
        for (FormFile file : files) {
            mentioned.add(file.path().substring(file.path().indexOf('/') + 1));
        }
        carried.add(new Carried(new Form(name, unit.file(), files), reading.findings(),
                reading.problems()));
    }

    /** What it wants belongs to it: order between them is their own affair. */
    private void target(Reading reading, String name) {
        Set<String> contents = bundles.computeIfAbsent(name, _ -> new TreeSet<>());
        List<FormFile> links = new ArrayList<>();
        new Links(reading, known).add(links);
        for (FormFile link : links) {
            int slash = link.path().indexOf('/');
            String other = link.path().substring(slash + 1);
            boolean isPart = link.path().startsWith("wants.d/")
                    || link.path().startsWith("dependencies.d/");
            if (isPart && known.contains(other) && !other.endsWith(".target")) {
                contents.add(other);
            }
        }
        for (String key : List.of("Requires", "Wants", "After", "Before")) {
            reading.say(key, Fate.DIFFERENT, "only services belong to the bundle");
        }
        carried.add(new Carried(new Form(name, reading.unit().file(), List.of()),
                reading.findings(), reading.problems()));
    }

    private void addBundles(List<Unit> units) {
        String origin = units.isEmpty() ? "" : units.getFirst().file();
        for (String target : KNOWN_TARGETS) {
            String name = target + ".target";
            if (mentioned.contains(name) && !known.contains(name)) {
                bundles.computeIfAbsent(name, _ -> new TreeSet<>());
            }
        }
        for (int i = 0; i < carried.size(); i++) {
            Carried one = carried.get(i);
            Set<String> contents = bundles.remove(one.form().name());
            if (contents != null) {
                Form form = one.form();
                List<FormFile> files = form.files().isEmpty() ? bundle(contents) : form.files();
                carried.set(i, new Carried(new Form(form.name(), form.origin(), files),
                        one.findings(), one.problems()));
            }
        }
        bundles.keySet().removeAll(known);
        bundles.forEach((name, contents) -> carried.add(new Carried(
                new Form(name, origin, bundle(contents)), List.of(), List.<Problem>of())));
    }

    private static List<FormFile> bundle(Set<String> contents) {
        List<FormFile> files = new ArrayList<>();
        files.add(new FormFile("type", "bundle\n", false));
        files.add(new FormFile("contents", contents.isEmpty() ? ""
                : String.join("\n", contents) + "\n", false));
        return files;
    }

    /** Whether a file of that name is one of these. */
    public static boolean isUnit(String name) {
        UnitName unit = UnitName.of(name);
        return !unit.prefix().isEmpty()
                && (unit.type().equals("service") || unit.type().equals("target"));
    }

    /** Whether a directory of that name only adds to a unit. */
    public static boolean isOfUnit(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 && List.of(".d", ".wants", ".requires").contains(name.substring(dot))
                && isUnit(name.substring(0, dot));
    }
}
