package jinn.unit;

import java.util.ArrayList;
import java.util.List;
import jinn.control.Layout;
import jinn.system.StandardFds;
import jinn.text.Bytes;
import jinn.unit.Finding.Fate;
import jinn.unit.file.Assignment;
import jinn.unit.value.Quantity;

/** What a unit says of the process before its program is executed, as calls of ours. */
final class ProcessState {

    /** A resource, and the letter of softlimit. */
    private static final List<String> LIMITS = List.of("NOFILE o", "NPROC p", "CORE c",
            "MEMLOCK l", "DATA d", "FSIZE f", "RSS r", "STACK s", "CPU t", "AS a", "RTPRIO P");

    /** The kinds of directories, and where they are. */
    private static final List<String> DIRECTORIES = List.of("Runtime " + Layout.RUN,
            "State /var/lib", "Cache /var/cache", "Logs /var/log", "Configuration /etc");

    private final Reading reading;
    private final Script script;

    ProcessState(Reading reading, Script script) {
        this.reading = reading;
        this.script = script;
    }

    /** In the order in which they can be done: what needs rights comes first. */
    void add() {
        environment();
        directories();
        limits();
        schedule();
        String mask = reading.text("UMask");
        if (!mask.isEmpty()) {
            script.add("umask", mask);
        }
        streams();
    }

    private void environment() {
        String user = reading.text("User");
        if (!user.isEmpty()) {
            script.add("export", "USER", user).add("export", "LOGNAME", user);
            script.raw(script.call("backtick") + " -x HOME { " + script.call("homeof") + " "
                    + Script.quoted(user) + " }\n");
        }
        for (Assignment one : reading.all("Environment")) {
            for (String word : reading.words(one)) {
                int equals = word.indexOf('=');
                if (equals < 1) {
                    reading.wrong(one, "NAME=VALUE is wanted");
                } else {
                    script.add("export", word.substring(0, equals), word.substring(equals + 1));
                }
            }
        }
        for (Assignment one : reading.all("EnvironmentFile")) {
            String file = reading.filled(one, one.value());
            boolean mayLack = file.startsWith("-");
            script.add("envfile", mayLack ? List.of("--unit", "-i", file.substring(1))
                    : List.of("--unit", file));
        }
        reading.words("PassEnvironment");
        for (String name : reading.words("UnsetEnvironment")) {
            script.add("unexport", name.substring(0,
                    name.indexOf('=') < 0 ? name.length() : name.indexOf('=')));
        }
    }

    private void directories() {
        for (String row : DIRECTORIES) {
            String kind = row.substring(0, row.indexOf(' '));
            String mode = reading.text(kind + "DirectoryMode");
            List<String> paths = paths(reading, kind);
            for (String path : paths) {
                script.raw(script.call("if") + " { " + script.call("mkdir") + " -p -m "
                        + Script.quoted(mode.isEmpty() ? "755" : mode) + " "
                        + Script.quoted(path) + " }\n");
                String owner = owner();
                if (!owner.isEmpty() && !kind.equals("Configuration")) {
                    script.raw(script.call("if") + " { " + script.call("chown") + " "
                            + Script.quoted(owner) + " " + Script.quoted(path) + " }\n");
                }
            }
            if (!paths.isEmpty()) {
                script.add("export", upper(kind) + "_DIRECTORY", String.join(":", paths));
            }
        }
    }

    private static String upper(String kind) {
        return Bytes.upper(kind);
    }

    private String owner() {
        String user = reading.text("User");
        String group = reading.text("Group");
        return user + (group.isEmpty() ? "" : ":" + group);
    }

    /** Those of that kind. One that would lead elsewhere is told. */
    static List<String> paths(Reading reading, String kind) {
        List<String> paths = new ArrayList<>();
        for (String row : DIRECTORIES) {
            int blank = row.indexOf(' ');
            for (Assignment one : row.startsWith(kind) ? reading.all(kind + "Directory")
                    : List.<Assignment>of()) {
                add(paths, reading, one, row.substring(blank + 1));
            }
        }
        return paths;
    }

    private static void add(List<String> paths, Reading reading, Assignment one, String above) {
        for (String name : reading.words(one)) {
            String safe = "/" + name + "/";
            if (name.isEmpty() || safe.contains("//") || safe.contains("/../")
                    || safe.contains("/./") || name.indexOf(':') >= 0) {
                reading.wrong(one, "a relative path without .. is wanted");
            } else {
                paths.add(above + "/" + name);
            }
        }
    }

    static List<String> allPaths(Reading reading) {
        List<String> paths = new ArrayList<>();
        for (String row : DIRECTORIES) {
            paths.addAll(paths(reading, row.substring(0, row.indexOf(' '))));
        }
        return paths;
    }

    private void limits() {
        List<String> options = new ArrayList<>();
        for (String row : LIMITS) {
            int blank = row.indexOf(' ');
            Assignment one = reading.last("Limit" + row.substring(0, blank));
            if (one == null) {
                continue;
            }
            String letter = "-" + row.substring(blank + 1);
            int colon = one.value().indexOf(':');
            String soft = limit(one, colon < 0 ? one.value() : one.value().substring(0, colon));
            String hard = colon < 0 ? soft : limit(one, one.value().substring(colon + 1));
            options.addAll(List.of("-H", letter, hard));
            if (!hard.equals(soft)) {
                script.add("softlimit", options);
                options.clear();
                script.add("softlimit", letter, soft);
            }
        }
        if (!options.isEmpty()) {
            script.add("softlimit", options);
        }
    }

    private String limit(Assignment one, String text) {
        var number = Quantity.size(text);
        if (number.isEmpty()) {
            reading.wrong(one, "a number or infinity is wanted");
        }
        if (number.orElse(0) != Quantity.INFINITE) {
            return Long.toString(number.orElse(0));
        }
        reading.say(one, Fate.DIFFERENT, "infinity is the hard limit of the tree");
        return "=";
    }

    private void schedule() {
        List<String> options = new ArrayList<>();
        option(options, "--oom-score=", reading.text("OOMScoreAdjust"), "");
        option(options, "--nice=", reading.text("Nice"), "");
        option(options, "--io=", reading.text("IOSchedulingClass"),
                reading.text("IOSchedulingPriority"));
        option(options, "--cpu=", reading.text("CPUSchedulingPolicy"),
                reading.text("CPUSchedulingPriority"));
        option(options, "--cpus=", String.join(",", reading.words("CPUAffinity")), "");
        if (!options.isEmpty()) {
            script.add("schedule", options);
        }
    }

    private static void option(List<String> options, String name, String value, String more) {
        if (!value.isEmpty()) {
            options.add(name + value + (more.isEmpty() ? "" : ":" + more));
        }
    }

    private void streams() {
        stream("StandardInput", "0", "-r");
        stream("StandardOutput", "1", "-a");
        stream("StandardError", "2", "-a");
    }

    private void stream(String key, String fd, String way) {
        Assignment one = reading.last(key);
        String value = one == null ? "" : reading.filled(one, one.value());
        int colon = value.indexOf(':');
        String kind = colon < 0 ? value : value.substring(0, colon);
        String path = value.substring(colon + 1);
        switch (kind) {
            case "", "journal", "syslog", "kmsg", "journal+console", "syslog+console" -> {
            }
            case "inherit" -> {
                if (fd.equals("2")) {
                    script.add("fdmove", "-c", "2", "1");
                }
            }
            case "null" -> script.add("redirfd", fd.equals("0") ? "-r" : "-w", fd,
                    StandardFds.NULL_DEVICE);
            case "append", "file" -> {
                script.add("redirfd", way, fd, path);
                if (kind.equals("file") && !fd.equals("0")) {
                    reading.say(key, Fate.DIFFERENT, "it is appended to");
                }
            }
            case "truncate" -> script.add("redirfd", "-w", fd, path);
            default -> reading.say(key, Fate.BEHAVIOUR, kind + " is not carried");
        }
    }
}
