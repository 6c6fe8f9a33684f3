package jinn.unit;

import java.util.ArrayList;
import java.util.List;
import jinn.control.Layout;
import jinn.unit.Finding.Fate;
import jinn.unit.Form.FormFile;
import jinn.unit.file.Assignment;
import jinn.unit.value.CommandLine;
import jinn.unit.value.Quantity;
import jinn.value.Signal;
import org.jspecify.annotations.Nullable;

/** The files of a service: its scripts and settings. */
final class ServiceForm {

    private static final long START_MS = 90_000;
    private static final String READY_FD = "3";
    private static final List<String> TESTS = List.of("PathExists -e", "PathIsDirectory -d",
            "PathIsSymbolicLink -L", "PathIsReadWrite -w", "FileNotEmpty -s",
            "FileIsExecutable -x", "DirectoryNotEmpty -d");

    private final Reading reading;
    private final String program;
    private final List<FormFile> files = new ArrayList<>();
    private final Confinement confinement;
    private final String type;

    ServiceForm(Reading reading, String program) {
        this.reading = reading;
        this.program = program;
        confinement = new Confinement(reading);
        String said = reading.text("Type");
        reading.say("BusName", Fate.MEANINGLESS, "");
        type = said.isEmpty() ? reading.all("ExecStart").isEmpty() ? "oneshot"
                : reading.text("BusName").isEmpty() ? "simple" : "dbus" : said;
    }

    List<FormFile> files() {
        switch (type) {
            case "oneshot" -> oneshot();
            case "simple", "exec", "notify", "notify-reload", "forking" -> longrun();
            case "dbus", "idle" -> {
                reading.say("Type", Fate.DIFFERENT, "ready as soon as it is started");
                longrun();
            }
            default -> reading.say("Type", Fate.BEHAVIOUR, type + " is not known");
        }
        return files;
    }

    private void file(String path, String text) {
        files.add(new FormFile(path, text, false));
    }

    private Script fresh() {
        return new Script(program);
    }

    private void oneshot() {
        file("type", "oneshot\n");
        Script up = fresh().comment("of " + reading.unit().name().whole());
        conditions(up, "-t");
        start(up, true);
        for (String key : List.of("ExecStart", "ExecStartPost")) {
            commands(up, key, "if");
        }
        file("up", up.toString());
        List<CommandLine> stop = read("ExecStop");
        stop.addAll(read("ExecStopPost"));
        if (!stop.isEmpty()) {
            Script down = fresh().comment("of " + reading.unit().name().whole());
            start(down, false);
            commands(down, "ExecStop", "if");
            commands(down, "ExecStopPost", "if");
            file("down", down.toString());
        }
        if (!reading.truth("RemainAfterExit", false)) {
            reading.say("RemainAfterExit", Fate.DIFFERENT, "once done, it counts as up");
        }
        reload();
        timeout("timeout-up", reading.spanMs("TimeoutStartSec",
                reading.spanMs("TimeoutSec", Quantity.INFINITE)));
        timeout("timeout-down", reading.spanMs("TimeoutStopSec", START_MS));
    }

    private void timeout(String name, long ms) {
        if (ms != Quantity.INFINITE && ms > 0) {
            file(name, ms + "\n");
        }
    }

    private void longrun() {
        boolean forks = type.equals("forking");
        file("type", "longrun\n");
        file("flag-stderr", "");
        if (type.startsWith("notify")) {
            file("notify-socket", "");
            reading.say("NotifyAccess", Fate.DIFFERENT, "who belongs to the service is heard");
        } else {
            reading.say("NotifyAccess", Fate.MEANINGLESS, "");
        }
        if (reading.truth("RemainAfterExit", false)) {
            reading.say("RemainAfterExit", Fate.BEHAVIOUR, "a daemon that has ended is down");
        }
        Script run = fresh().begun(" -P", reading.unit().name().whole());
        conditions(run, "-x " + Policy.SKIPPED);
        start(run, true);
        if (forks) {
            background(run);
        } else {
            reading.say("PIDFile", Fate.MEANINGLESS, "");
        }
        CommandLine main = main();
        if (main != null) {
            confined(run, main);
            run.command(main);
        }
        files.add(new FormFile("run", run.toString(), true));
        finish(new Policy(reading, forks));
        stop();
        reload();
        settings();
    }

    private @Nullable CommandLine main() {
        List<CommandLine> all = read("ExecStart");
        for (Assignment one : all.size() == 1 ? List.<Assignment>of()
                : reading.all("ExecStart")) {
            reading.wrong(one, "one command is wanted, but in a oneshot");
        }
        if (all.size() == 1 && all.getFirst().isTolerant()) {
            reading.say("ExecStart", Fate.DIFFERENT, "the minus counts for nothing");
        }
        return all.isEmpty() ? null : all.getFirst();
    }

    private void background(Script run) {
        String pidFile = reading.text("PIDFile");
        if (pidFile.isEmpty()) {
            reading.say("Type", Fate.BEHAVIOUR, "without PIDFile= the end of its last process"
                    + " counts, and signals do not reach it");
            run.add("fghack");
        } else {
            file("notification-fd", READY_FD + "\n");
            String path = pidFile.startsWith("/") ? pidFile
                    : Layout.RUN + "/" + pidFile;
            run.add("background-watch", "-d", READY_FD, path);
        }
    }

    /** What comes before the commands. */
    private void start(Script script, boolean isStart) {
        new ProcessState(reading, script).add();
        String directory = reading.text("WorkingDirectory");
        if (directory.equals("~") || directory.startsWith("-")) {
            reading.say("WorkingDirectory", Fate.BEHAVIOUR, "a path that is there is wanted");
            directory = directory.startsWith("-") ? directory.substring(1) : "";
        }
        script.add("cd", directory.isEmpty() ? "/" : directory);
        if (isStart) {
            commands(script, "ExecStartPre", "if");
        }
    }

    /**
     * Each in a block of its own, with the unit's user and limits.
     *
     * @param call how one that may not fail is called
     */
    private void commands(Script script, String key, String call) {
        for (CommandLine command : read(key)) {
            Script inside = fresh();
            confined(inside, command);
            inside.command(command);
            script.block(command.isTolerant() ? "foreground" : call, inside.toString());
        }
    }

    private void confined(Script script, CommandLine command) {
        List<String> words = confinement.words();
        if (!command.isPrivileged() && !words.isEmpty()) {
            script.add(words.getFirst(), words.subList(1, words.size()));
        }
    }

    private List<CommandLine> read(String key) {
        List<CommandLine> commands = new ArrayList<>();
        for (Assignment one : reading.all(key)) {
            CommandLine.Read read = CommandLine.of(one.value(), reading.specifiers());
            if (read.wrong() != null) {
                reading.wrong(one, read.wrong());
            }
            for (CommandLine command : read.commands()) {
                note(one, command);
            }
            commands.addAll(read.commands());
        }
        return commands;
    }

    private void note(Assignment one, CommandLine command) {
        for (CommandLine.Word word : command.words()) {
            if (word.isSplit()) {
                reading.say(one, Fate.DIFFERENT,
                        "quotes in the value of a variable keep no words together");
            }
        }
    }

    /** @param option of if, for one that does not hold */
    private void conditions(Script script, String option) {
        for (String row : TESTS) {
            int blank = row.indexOf(' ');
            tests("Condition" + row.substring(0, blank), row.substring(blank + 1), script,
                    "if " + option);
            tests("Assert" + row.substring(0, blank), row.substring(blank + 1), script, "if");
        }
        for (CommandLine command : read("ExecCondition")) {
            script.block("if -X " + option, fresh().command(command).toString());
        }
    }

    private void tests(String key, String operator, Script script, String call) {
        for (Assignment one : reading.all(key)) {
            String path = reading.filled(one, one.value());
            if (path.startsWith("|")) {
                reading.say(one, Fate.BEHAVIOUR, "one of several that is enough");
                continue;
            }
            boolean inverts = path.startsWith("!");
            Script test = fresh();
            test.add("eltest", inverts ? List.of("!", operator, path.substring(1))
                    : List.of(operator, path));
            if (key.endsWith("DirectoryNotEmpty")) {
                reading.say(one, Fate.DIFFERENT, "whether it is a directory is all that counts");
            }
            script.block(call, test.toString());
        }
    }

    private void stop() {
        List<CommandLine> commands = read("ExecStop");
        Signal signal = signal();
        Signal killed = commands.size() == 1 ? killed(commands.getFirst().texts()) : null;
        Signal down = killed == null ? signal : killed;
        if (down != Signal.TERM) {
            file("down-signal", down.text() + "\n");
        }
        if (!commands.isEmpty() && killed == null) {
            aside("stop", "ExecStop", "foreground");
        }
    }

    /** A script beside run, which gets the name of the service and the pid of run. */
    private void aside(String name, String key, String call) {
        Script script = fresh().begun("", reading.unit().name().whole());
        script.raw(script.call("importas") + " -i jinn.pid 2\n");
        script.add("export", "MAINPID", "${jinn.pid}");
        start(script, false);
        commands(script, key, call);
        files.add(new FormFile(name, script.toString(), true));
    }

    private Signal signal() {
        Assignment one = reading.last("KillSignal");
        Signal signal = one == null ? Signal.TERM : Signal.parse(one.value());
        if (one != null && signal == null) {
            reading.wrong(one, "the name of a signal is wanted");
        }
        return signal == null ? Signal.TERM : signal;
    }

    /** Of a command that only sends one to the main process. */
    private static @Nullable Signal killed(List<String> words) {
        boolean isKill = words.getFirst().endsWith("/kill")
                && words.getLast().equals("${MAINPID}");
        String signal = !isKill || words.size() > 4 ? "" : words.size() == 2 ? "TERM"
                : words.size() == 4 && words.get(1).equals("-s") ? words.get(2)
                : words.size() == 3 && words.get(1).startsWith("-") ? words.get(1).substring(1)
                : "";
        return signal.isEmpty() ? null : Signal.parse(signal);
    }

    private void finish(Policy policy) {
        Script finish = fresh().begun("", reading.unit().name().whole());
        commands(finish, "ExecStopPost", "foreground");
        String kept = reading.text("RuntimeDirectoryPreserve");
        if (kept.isEmpty() || kept.equals("no")) {
            for (String path : ProcessState.paths(reading, "Runtime")) {
                finish.raw(finish.call("foreground") + " { " + finish.call("rmrf") + " "
                        + Script.quoted(path) + " }\n");
            }
        }
        files.add(new FormFile("finish", policy.decision(finish), true));
        policy.settings(files);
    }

    private void reload() {
        if (read("ExecReload").isEmpty()) {
            return;
        }
        if (!type.equals("oneshot")) {
            aside("reload", "ExecReload", "if");
            return;
        }
        Script reload = fresh();
        start(reload, false);
        commands(reload, "ExecReload", "if");
        file("reload", reload.toString());
    }

    private void settings() {
        long both = reading.spanMs("TimeoutSec", START_MS);
        timeout("timeout-up", reading.spanMs("TimeoutStartSec", both));
        long stop = reading.spanMs("TimeoutStopSec", both);
        timeout("timeout-finish", stop);
        if (reading.truth("SendSIGKILL", true)) {
            timeout("timeout-kill", stop);
        }
        switch (reading.text("KillMode")) {
            case "process" -> {
            }
            case "none" -> reading.say("KillMode", Fate.DIFFERENT, "as process");
            default -> {
                file("flag-contain", "");
                reading.say("KillMode", Fate.DIFFERENT,
                        "the others get the signal when the main process has ended");
            }
        }
    }
}
