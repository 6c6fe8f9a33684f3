package jinn.unit;

import java.util.ArrayList;
import java.util.List;
import jinn.unit.Finding.Fate;
import jinn.unit.file.Assignment;

/** The user of a unit and its limits, as the words that come before a command. */
record Confinement(Reading reading) {

    /** What is or is not. */
    private static final List<String> FLAGS = List.of("NoNewPrivileges --no-new-privileges",
            "PrivateTmp --private-tmp", "PrivateDevices --private-devices",
            "PrivateNetwork --private-network", "PrivateMounts --private-mounts",
            "ProtectKernelTunables --protect-kernel-tunables",
            "ProtectControlGroups --protect-control-groups",
            "ProtectHostname --protect-hostname");

    /** What takes one of some words, or yes. */
    private static final List<String> CHOICES = List.of(
            "ProtectSystem --protect-system= full strict",
            "ProtectHome --protect-home= read-only tmpfs");

    /** Lists of paths, by their new names and their old ones. */
    private static final List<String> PATHS = List.of("ReadWritePaths --read-write=",
            "ReadWriteDirectories --read-write=", "ReadOnlyPaths --read-only=",
            "ReadOnlyDirectories --read-only=", "InaccessiblePaths --inaccessible=",
            "InaccessibleDirectories --inaccessible=");

    /** One of ours with its options; empty where nothing is to be changed. */
    List<String> words() {
        List<String> limits = new ArrayList<>();
        flags(limits);
        choices(limits);
        paths(limits);
        capabilities(limits, "CapabilityBoundingSet", "--capabilities=");
        capabilities(limits, "AmbientCapabilities", "--ambient-capabilities=");
        String user = reading.text("User");
        String group = reading.text("Group");
        String more = String.join(",", reading.words("SupplementaryGroups"));
        if (limits.isEmpty() && group.isEmpty() && more.isEmpty()) {
            return user.isEmpty() ? List.of() : List.of("setuidgid", user);
        }
        List<String> words = new ArrayList<>(List.of("confine"));
        option(words, "--user=", user);
        option(words, "--group=", group);
        option(words, "--supplementary-groups=", more);
        words.addAll(limits);
        return words;
    }

    private static void option(List<String> words, String name, String value) {
        if (!value.isEmpty()) {
            words.add(name + value);
        }
    }

    private void flags(List<String> words) {
        for (String row : FLAGS) {
            int blank = row.indexOf(' ');
            if (reading.truth(row.substring(0, blank), false)) {
                words.add(row.substring(blank + 1));
            }
        }
    }

    private void choices(List<String> words) {
        for (String row : CHOICES) {
            int blank = row.indexOf(' ');
            int equals = row.indexOf('=') + 1;
            String key = row.substring(0, blank);
            String value = reading.text(key);
            boolean isWord = (row.substring(equals) + " ").contains(" " + value + " ");
            if (!value.isEmpty() && (isWord || reading.truth(key, false))) {
                words.add(row.substring(blank + 1, equals) + (isWord ? value : "yes"));
            }
        }
        String proc = reading.text("ProtectProc");
        if (!proc.isEmpty()) {
            words.add("--protect-proc=" + proc);
        }
    }

    /** A unit's own directories stay writable. */
    private void paths(List<String> words) {
        for (String row : PATHS) {
            int blank = row.indexOf(' ');
            for (String path : reading.words(row.substring(0, blank))) {
                boolean mayLack = path.startsWith("-");
                String bare = mayLack ? path.substring(1) : path;
                words.add(row.substring(blank + 1) + (mayLack ? "-" : "")
                        + (bare.startsWith("+") ? bare.substring(1) : bare));
            }
        }
        if (!reading.text("ProtectSystem").isEmpty()) {
            for (String path : ProcessState.allPaths(reading)) {
                words.add("--read-write=" + path);
            }
        }
    }

    /** An empty set is one as well; several lines count together where they can. */
    private void capabilities(List<String> words, String key, String option) {
        List<Assignment> all = reading.all(key);
        StringBuilder list = new StringBuilder();
        boolean inverts = !all.isEmpty() && all.getFirst().value().startsWith("~");
        for (Assignment one : all) {
            if (one.value().startsWith("~") != inverts) {
                reading.say(key, Fate.HARDENING, "sets with ~ and without it");
                return;
            }
            for (String word : reading.words(one)) {
                String name = word.startsWith("~") ? word.substring(1) : word;
                list.append(list.isEmpty() || name.isEmpty() ? "" : ",").append(name);
            }
        }
        boolean isEmptied = false;
        for (Assignment one : reading.unit().assignments()) {
            isEmptied = one.key().equals(key) ? one.value().isEmpty() : isEmptied;
        }
        if (!all.isEmpty() || isEmptied && option.startsWith("--cap")) {
            words.add(option + (inverts ? "~" : "") + list);
        }
    }
}
