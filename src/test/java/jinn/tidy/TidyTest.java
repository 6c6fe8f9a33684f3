package jinn.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The style guide, as far as a machine can hold somebody to it. */
final class TidyTest {

    private static final int FILE_LINES_MAX = 350;
    private static final int PACKAGE_FILES_MAX = 24;
    private static final int COLUMNS_MAX = 100;

    /** From left to right: a package imports packages of later rows only. */
    private static final List<Set<String>> LEVELS = List.of(
            Set.of("jinn"),
            Set.of("jinn.compile"),
            Set.of("jinn.applet.descriptor", "jinn.applet.event", "jinn.applet.file",
                    "jinn.applet.guide",
                    "jinn.applet.flow", "jinn.applet.holder", "jinn.applet.init",
                    "jinn.applet.instance", "jinn.applet.lines", "jinn.applet.log",
                    "jinn.applet.manage", "jinn.applet.rc", "jinn.applet.readiness",
                    "jinn.applet.repository",
                    "jinn.applet.variable", "jinn.applet.view"),
            Set.of("jinn.applet.execline", "jinn.applet.portable", "jinn.applet.process",
                    "jinn.applet.scan", "jinn.applet.socket"),
            Set.of("jinn.applet.service"),
            Set.of("jinn.applet"),
            Set.of("jinn.depend"),
            Set.of("jinn.lint", "jinn.report", "jinn.rc"),
            Set.of("jinn.rc.update", "jinn.rc.repository"),
            Set.of("jinn.rc.resolve", "jinn.rc.change", "jinn.rc.init"),
            Set.of("jinn.rc.source", "jinn.rc.live", "jinn.rc.longrun", "jinn.rc.script"),
            Set.of("jinn.rc.database"),
            Set.of("jinn.rc.graph"),
            Set.of("jinn.view.top"),
            Set.of("jinn.view", "jinn.unit"),
            Set.of("jinn.supervise", "jinn.scan", "jinn.log", "jinn.boot", "jinn.chain",
                    "jinn.await", "jinn.background", "jinn.probe", "jinn.ipc", "jinn.sudo",
                    "jinn.fdholder", "jinn.command", "jinn.maker", "jinn.shutdown", "jinn.journal",
                    "jinn.socklog", "jinn.relay", "jinn.run", "jinn.guide",
                    "jinn.manage", "jinn.confine"),
            Set.of("jinn.log.directory", "jinn.log.spool", "jinn.scan.tree",
                    "jinn.shutdown.order", "jinn.supervise.settings", "jinn.journal.file",
                    "jinn.unit.file", "jinn.unit.value"),
            Set.of("jinn.log.line", "jinn.login", "jinn.journal.line"),
            Set.of("jinn.log.script"),
            Set.of("jinn.loop", "jinn.control", "jinn.event", "jinn.option", "jinn.wire",
                    "jinn.access", "jinn.walk"),
            Set.of("jinn.linux"),
            Set.of("jinn.linux.rights"),
            Set.of("jinn.linux.file", "jinn.linux.text"),
            Set.of("jinn.linux.libc"),
            Set.of("jinn.system"),
            Set.of("jinn.kernel"),
            Set.of("jinn.value"),
            Set.of("jinn.text"));

    private static final Set<String> COMPILED_WITH = Set.of("jinn.linux",
            "jinn.linux.file", "jinn.linux.libc", "jinn.linux.rights", "jinn.linux.text",
            "jinn.compile");

    /** What to write instead, and why it is not allowed. */
    private static final Map<String, String> BANNED = new LinkedHashMap<>(Map.ofEntries(
            Map.entry("equalsIgnoreCase(", "Bytes.upper (else the tables of Unicode come along)"),
            Map.entry("Character.toLowerCase(", "arithmetic (the tables of Unicode come along)"),
            Map.entry("String.format(", "build it with + (720 KiB of binary)"),
            Map.entry(".formatted(", "build it with + (720 KiB of binary)"),
            Map.entry(".split(", "Bytes.fields (405 KiB)"),
            Map.entry(".getBytes(", "Bytes.toArray (an encoding loses bytes)"),
            Map.entry(".toUpperCase(", "Bytes.upper"),
            Map.entry(".toLowerCase(", "Bytes.upper, or compare without case"),
            Map.entry("java.time", "Instant and Clock (105 KiB)"),
            Map.entry("java.util.regex", "libc's regcomp, behind the kernel boundary"),
            Map.entry("java.util.stream", "a loop (23 KiB)"),
            Map.entry(".stream()", "a loop (23 KiB)"),
            Map.entry("EnumMap", "an array by ordinal (17 KiB)"),
            Map.entry("EnumSet", "an array by ordinal (17 KiB)"),
            Map.entry("Thread", "there is one thread"),
            Map.entry("System.out", "Report.print"),
            Map.entry("System.err", "Report"),
            Map.entry("System.exit", "Processes.exit"),
            Map.entry("System.nanoTime", "Clock.monotonicNs"),
            Map.entry("System.currentTimeMillis", "Clock.now"),
            Map.entry("Math.random", "a seed that is a parameter")));

    private static final List<Source> MAIN = Source.under(Source.MAIN);
    private static final List<Source> ALL =
            Stream.concat(MAIN.stream(), Source.under(Source.TEST).stream()).toList();

    @Test
    void roomsAreSmall() {
        Map<String, Long> files = MAIN.stream()
                .collect(Collectors.groupingBy(Source::packageName, Collectors.counting()));
        assertNone(files.entrySet().stream().filter(one -> one.getValue() > PACKAGE_FILES_MAX)
                .map(one -> one.getKey() + " has " + one.getValue() + " files"));
    }

    @Test
    void filesAreShort() {
        assertNone(ALL.stream().filter(s -> s.lines().size() > FILE_LINES_MAX)
                .map(s -> s.path() + " has " + s.lines().size() + " lines: give a concept of it"
                        + " a room of its own"));
    }

    @Test
    void linesAreNarrow() {
        List<String> wide = new ArrayList<>();
        for (Source source : ALL) {
            for (int i = 0; i < source.lines().size(); i++) {
                if (source.lines().get(i).length() > COLUMNS_MAX) {
                    wide.add(source.path() + ":" + (i + 1));
                }
            }
        }
        assertThat(wide).isEmpty();
    }

    @Test
    void methodsAreShortAndFlatAndTakeFewParameters() {
        List<String> found = new ArrayList<>();
        ALL.forEach(source -> source.tree().accept(new MethodSizes(source, found), null));
        assertThat(found).isEmpty();
    }

    @Test
    void importsPointToTheRight() {
        List<String> found = new ArrayList<>();
        for (Source source : MAIN) {
            for (String imported : source.imported()) {
                if (imported.startsWith("jinn") && !mayImport(source.packageName(), imported)) {
                    found.add(source.path() + " imports " + imported);
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void onlyLinuxKnowsTheCompiler() {
        assertNone(MAIN.stream().filter(s -> !COMPILED_WITH.contains(s.packageName()))
                .filter(s -> s.imported().stream().anyMatch(i -> i.startsWith("org.teavm")))
                .map(s -> s.path() + " imports org.teavm: that belongs in jinn.linux"));
    }

    @Test
    void nothingBannedIsUsed() {
        List<String> found = new ArrayList<>();
        for (Source source : MAIN) {
            if (source.packageName().equals("jinn.compile")) {
                continue; // Runs on a JVM, while building.
            }
            for (int i = 0; i < source.lines().size(); i++) {
                String line = source.lines().get(i);
                boolean comment = line.strip().startsWith("*") || line.strip().startsWith("/");
                int number = i + 1;
                BANNED.forEach((banned, instead) -> {
                    if (!comment && line.contains(banned)) {
                        found.add(source.path() + ":" + number + " " + banned + " -> " + instead);
                    }
                });
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void everyPackageSaysItsPurpose() {
        Set<Path> folders = new TreeSet<>();
        MAIN.forEach(s -> folders.add(s.path().getParent()));
        folders.remove(Source.MAIN.resolve("jinn"));
        assertNone(folders.stream().filter(f -> !Files.exists(f.resolve("package-info.java")))
                .map(f -> f + " lacks its package-info"));
    }

    @Test
    void aSwitchOverTypesOfOursHasNoDefault() {
        List<String> found = new ArrayList<>();
        MAIN.forEach(source -> source.tree().accept(new Defaults(source, found), null));
        assertThat(found).isEmpty();
    }

    @Test
    void aDefaultIsFoundOverAnEnumButNotOverSignals(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("User.java"), """
                package x;
                final class User {
                    private static final char END = 0;
                    int use(Colour colour, Signal signal, char c) {
                        int a = switch (colour) { case RED -> 1; default -> 2; };
                        int b = switch (signal) { case TERM -> 1; default -> 2; };
                        return switch (c) { case END -> 1; default -> 2; };
                    }
                }
                """);
        List<String> found = new ArrayList<>();
        Source.under(directory).forEach(s -> s.tree().accept(new Defaults(s, found), null));
        assertThat(found).singleElement().asString().endsWith("User.java:5 default");
    }

    private static boolean mayImport(String from, String to) {
        if ((to + ".").startsWith("jinn.linux.") && !(from + ".").startsWith("jinn.linux.")) {
            return from.equals("jinn") && to.equals("jinn.linux");
        }
        return from.equals(to) || level(from) < level(to) && mayEnter(from, to);
    }

    /** Rooms are for their own house, and for those who may enter that. */
    private static boolean mayEnter(String from, String room) {
        String house = room.substring(0, room.lastIndexOf('.'));
        return house.equals("jinn") || (from + ".").startsWith(house + ".")
                || level(from) < level(house);
    }

    private static int level(String name) {
        for (int i = 0; i < LEVELS.size(); i++) {
            if (LEVELS.get(i).contains(name)) {
                return i;
            }
        }
        throw new AssertionError(name + " has no level: see ARCHITECTURE.md");
    }

    private static void assertNone(Stream<String> findings) {
        assertThat(findings.toList()).isEmpty();
    }
}
