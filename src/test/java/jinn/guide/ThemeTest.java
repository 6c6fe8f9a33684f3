package jinn.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import jinn.Applets;
import org.junit.jupiter.api.Test;

/** Whoever adds a program puts it into a theme. */
final class ThemeTest {

    private static final List<String> LISTED =
            Theme.all().stream().flatMap(theme -> theme.programs().stream()).toList();

    @Test
    void everyProgramIsInOneTheme() {
        assertThat(LISTED).doesNotHaveDuplicates().containsAll(Applets.names());
    }

    @Test
    void nothingElseIsInOne() {
        assertThat(LISTED.stream().filter(name -> !Applets.names().contains(name))).isEmpty();
    }

    @Test
    void noThemeIsCalledAsAProgramIs() {
        assertThat(Theme.names()).doesNotHaveDuplicates().doesNotContainAnyElementsOf(LISTED)
                .doesNotContain("jinn");
        assertThat(Theme.named("sockets").title()).contains("socket");
        assertThat(Theme.named("svc")).isNull();
    }

    @Test
    void everyLineFitsATerminal() {
        Index index = new Index(name -> Applets.named(name) == null ? null
                : Applets.named(name).syntax().description().purpose());
        String text = index.all(Theme.all()) + Index.themes(Theme.all());
        assertThat(text.lines().filter(line -> line.length() > 80)).isEmpty();
        for (String name : Applets.names()) {
            assertThat(text).contains("\n  " + name + " ");
        }
    }

    @Test
    void whatIsTooLongIsCutBehindAWord() {
        Function<String, String> purposes =
                name -> name.equals("svc") ? "orders ".repeat(20).strip() : null;
        List<String> lines = new Index(purposes)
                .of(new Theme("one", "a theme", List.of("absent", "svc"))).lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst()).isEqualTo("one: a theme");
        assertThat(lines.getLast()).startsWith("  svc           orders orders")
                .endsWith("orders...").hasSizeLessThanOrEqualTo(80);
    }
}
