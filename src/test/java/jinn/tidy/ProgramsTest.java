package jinn.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jinn.Applets;
import org.junit.jupiter.api.Test;

/** No program without its row, its page and its scenario. */
final class ProgramsTest {

    private static final Path PAGES = Path.of("docs/applets");
    private static final List<String> NAMES = Applets.names();

    /** Those that have always had links. */
    private static final List<String> LINKED = List.of("check", "lint", "logs", "status");

    @Test
    void rowsAreInTheOrderOfTheirNames() {
        assertThat(NAMES).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void everyProgramHasItsPageAndEveryPageItsProgram() throws IOException {
        try (Stream<Path> pages = Files.list(PAGES)) {
            assertThat(pages.map(p -> p.getFileName().toString().replace(".md", "")).toList())
                    .containsExactlyInAnyOrderElementsOf(NAMES);
        }
    }

    @Test
    void everyProgramIsTriedFromOutside() throws IOException {
        String scenarios = texts(Path.of("tests"));
        assertThat(NAMES.stream().filter(name -> !mentions(scenarios, name)).toList()).isEmpty();
    }

    /** Rooms of words for people, whose names would be in the way of others. */
    @Test
    void everydayWordsGetNoLinksUnasked() throws IOException {
        StringBuilder rooms = new StringBuilder();
        for (String room : List.of("guide", "manage", "view")) {
            Path folder = Source.MAIN.resolve("jinn/applet").resolve(room);
            rooms.append(Files.exists(folder) ? texts(folder) : "");
        }
        List<String> words = Pattern.compile("new Row\\(\"([a-z-]+)\"").matcher(rooms).results()
                .map(row -> row.group(1)).filter(name -> !LINKED.contains(name)).toList();
        assertThat(words).contains("help", "version", "completion");
        assertThat(Applets.everyday()).containsAll(words).doesNotContainAnyElementsOf(LINKED);
    }

    private static boolean mentions(String text, String name) {
        return Pattern.compile("(?<![a-z-])(s6-)?" + Pattern.quote(name) + "(?![a-z0-9-])")
                .matcher(text).find();
    }

    private static String texts(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).map(ProgramsTest::read)
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
