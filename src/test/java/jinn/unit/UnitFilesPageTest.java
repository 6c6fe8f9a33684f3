package jinn.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import jinn.unit.Finding.Fate;
import jinn.unit.file.Assignment;
import jinn.unit.value.UnitName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page says of each directive what the code does. */
final class UnitFilesPageTest {

    private static final Path PAGE = Path.of("docs/formats/unit-files.md");

    private static List<String> names(String section, String pattern) throws IOException {
        String page = Files.readString(PAGE);
        int from = page.indexOf("\n## " + section + "\n");
        int to = page.indexOf("\n## ", from + 1);
        String text = page.substring(from, to < 0 ? page.length() : to);
        List<String> names = new ArrayList<>();
        Pattern.compile(pattern, Pattern.MULTILINE).matcher(text).results()
                .forEach(row -> Pattern.compile("`(\\w+)`").matcher(row.group(1)).results()
                        .forEach(name -> names.add(name.group(1))));
        return names;
    }

    @ParameterizedTest
    @CsvSource({"No meaning here,MEANINGLESS", "Not carried: hardening,HARDENING",
        "Not carried: behaviour,BEHAVIOUR"})
    void aListOfThePageIsThatOfTheCode(String section, Fate fate) throws IOException {
        assertThat(names(section, "^(`.*)$"))
                .containsExactlyElementsOf(Directives.named(fate));
    }

    @Test
    void whatThePageSaysIsCarriedIsAskedForByTheCode() throws IOException {
        List<String> carried = names("Carried", "^\\| (`[^|]*) \\|");
        assertThat(carried).hasSizeGreaterThan(100).doesNotHaveDuplicates();
        for (Fate fate : List.of(Fate.MEANINGLESS, Fate.HARDENING, Fate.BEHAVIOUR)) {
            assertThat(carried).doesNotContainAnyElementsOf(Directives.named(fate));
        }
        for (String name : carried) {
            assertThat(List.of("simple", "oneshot", "forking")).as(name)
                    .anyMatch(type -> isAskedFor(name, type));
        }
    }

    private static boolean isAskedFor(String name, String type) {
        Unit unit = new Unit(UnitName.of("d.service"), "d.service", List.of(
                new Assignment("Service", "Type", type, "d.service:1"),
                new Assignment("Service", "ExecStart", "/bin/d", "d.service:2"),
                new Assignment("Service", name, "1", "d.service:3")), List.of(), List.of());
        return Carrying.of(List.of(unit), Set.of(), "/j").getFirst().findings().getLast().fate()
                != Fate.UNKNOWN;
    }
}
