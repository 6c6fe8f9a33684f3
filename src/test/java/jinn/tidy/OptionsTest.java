package jinn.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jinn.Applets;
import jinn.applet.Applet;
import jinn.applet.Applet.Row;
import jinn.applet.file.FilePrograms;
import jinn.applet.lines.LinePrograms;
import jinn.applet.portable.PortablePrograms;
import jinn.option.Option;
import jinn.option.Options;
import jinn.value.Fatal;
import org.junit.jupiter.api.Test;

/** No option that was never given to its program by a scenario or an example. */
final class OptionsTest {

    private static final String FOR_ITSELF = "what the program, executed anew, is told by itself";
    private static final String BY_MAKER = "in the run script that init-maker -B, -C or -Q writes";

    /** What is not tried from outside, and why. */
    private static final Map<String, String> EXCEPTIONS = Map.ofEntries(
            Map.entry("background -F", FOR_ITSELF), Map.entry("pipeline -F", FOR_ITSELF),
            Map.entry("heredoc -F", FOR_ITSELF),
            Map.entry("notifyoncheck -F", FOR_ITSELF), Map.entry("notifyoncheck -P", FOR_ITSELF),
            Map.entry("notify-fd-from-socket -F", FOR_ITSELF),
            Map.entry("notify-fd-from-socket -P", FOR_ITSELF),
            Map.entry("notify-socket-from-fd -F", FOR_ITSELF),
            Map.entry("notify-socket-from-fd -P", FOR_ITSELF), Map.entry("svscan -R", FOR_ITSELF),
            Map.entry("shutdownd -B", BY_MAKER), Map.entry("shutdownd -C", BY_MAKER),
            Map.entry("shutdownd -t", BY_MAKER));

    private static final Set<String> PORTABLE =
            Stream.of(PortablePrograms.ROWS, FilePrograms.ROWS, LinePrograms.ROWS)
                    .flatMap(List::stream).map(Row::name).collect(Collectors.toSet());

    private final Set<String> tried = new HashSet<>();

    @Test
    void everyOptionIsTriedFromOutside() throws IOException {
        read();
        Set<String> untried = new TreeSet<>();
        for (String name : Applets.names()) {
            Options.Syntax syntax = Applets.named(name).syntax();
            List<String> alike = Applets.names().stream().filter(n -> isSame(n, name)).toList();
            syntax.description().options().stream().filter(o -> syntax.hasOptions())
                    .map(o -> " " + (o.letter() == Option.NONE ? o.names().getFirst()
                            : "-" + o.letter()))
                    .filter(o -> alike.stream().noneMatch(n -> tried.contains(n + o)))
                    .forEach(option -> untried.add(name + option));
        }
        assertThat(untried).isEqualTo(EXCEPTIONS.keySet());
    }

    private void read() throws IOException {
        String library = "";
        for (String part : List.of("lib.sh", "boot.sh", "differential.sh")) {
            library += Files.readString(Path.of("tests", part)) + "\n";
        }
        for (Path file : files("tests", "")) {
            String script = Files.readString(file);
            new Script(library, script).commands().forEach(this::see);
        }
        for (Path page : files("docs/applets", ".md")) {
            new Script("", examples(Files.readString(page))).commands().forEach(this::see);
        }
    }

    private static List<Path> files(String folder, String suffix) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(f -> f.toString().endsWith(suffix))
                    .filter(Files::isRegularFile).toList();
        }
    }

    private static String examples(String page) {
        StringBuilder commands = new StringBuilder();
        boolean inside = false;
        for (String line : page.lines().toList()) {
            inside = line.equals("```sh") || inside && !line.startsWith("```");
            if (inside && line.startsWith("$ ")) {
                commands.append(line.substring(2)).append('\n');
            }
        }
        return commands.toString();
    }

    /** A command that is expected to be refused tries nothing. */
    private void see(List<String> words) {
        boolean isRefused = words.contains("exits")
                && words.indexOf("100") == words.indexOf("exits") + 1;
        for (int i = 0; i < words.size() && !isRefused; i++) {
            String name = program(words, i);
            if (name != null) {
                given(name, words.subList(i + 1, words.size()));
            }
        }
    }

    /** Which of our programs that word stands for; a utility only by a name of ours. */
    private static String program(List<String> words, int at) {
        String last = words.get(at).replaceAll(".*[/=]", "");
        boolean isOurs = last.startsWith("s6-")
                || at > 0 && words.get(at - 1).matches(".*jinn\\)?");
        String bare = Applets.bareName(last);
        Applet applet = Applets.named(bare);
        return applet == null || !isOurs && PORTABLE.contains(bare) ? null : bare;
    }

    private void given(String name, List<String> words) {
        try {
            for (Options.Given one : Options.parse(Applets.named(name).syntax(), words).all()) {
                tried.add(name + " " + (one.letter() == Option.NONE
                        ? one.value().replaceAll("=.*", "") : "-" + one.letter()));
            }
        } catch (Fatal e) {
            // Not a command line, but a word that looks like a program.
        }
    }

    /** One program may have two names. */
    private static boolean isSame(String one, String other) {
        Applet first = Applets.named(one);
        Applet second = Applets.named(other);
        return first.getClass() == second.getClass()
                && first.syntax().equals(second.syntax());
    }
}
