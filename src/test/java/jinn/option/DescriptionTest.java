package jinn.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import jinn.option.Operand.Shape;
import jinn.option.Option.Place;
import jinn.value.Fatal;
import org.junit.jupiter.api.Test;

final class DescriptionTest {

    private static final String WAITS = """
            waits - waits until things are: how and where
            !-u: up
            |-d: down: for good
            -t,--timeout ms: for so long
            | -f: for ever
            *-x name: not that one
            ~-F fd
            ~--plain
            key unless -x
            { pattern { prog... } ... }
            [file...]
            1: they cannot get there
            """;

    private static Description of(String... lines) {
        return Description.of("p - is a program\n" + String.join("",
                List.of(lines).stream().map(line -> line + "\n").toList()));
    }

    private static List<Shape> shapes(String... operands) {
        return of(operands).operands().stream().map(Operand::shape).toList();
    }

    @Test
    void usageIsMadeOfTheLines() {
        assertThat(Description.of(WAITS).usage()).isEqualTo("waits -u|-d [-t ms | -f] [-x name]..."
                + " key { pattern { prog... } ... } [file...]");
        assertThat(of("= p [whatever]", "-a").usage()).isEqualTo("p [whatever]");
        assertThat(of().usage()).isEqualTo("p");
    }

    @Test
    void linesAreTakenApart() {
        Description all = Description.of(WAITS);
        assertThat(all.purpose()).isEqualTo("waits until things are: how and where");
        assertThat(all.options().get(1)).isEqualTo(
                new Option('d', List.of("-d"), "", Place.ELSE, "down: for good"));
        assertThat(all.options().get(2)).isEqualTo(
                new Option('t', List.of("-t", "--timeout"), "ms", Place.OWN, "for so long"));
        assertThat(all.options().get(6).letter()).isEqualTo(Option.NONE);
        assertThat(all.operands().getFirst()).isEqualTo(
                new Operand("key", Shape.WORD, 'x', ""));
        assertThat(all.exits()).containsExactly(
                new Description.Exit("1", "they cannot get there"));
        assertThat(all.needed()).isEqualTo("ud");
        assertThat(Description.letters(WAITS)).isEqualTo("udt:fx:F:");
    }

    @Test
    void operandsHaveTheShapeThatTheyAreWrittenIn() {
        assertThat(shapes("word", "[word]", "word...", "[word...]")).containsExactly(Shape.WORD,
                Shape.OPTIONAL_WORD, Shape.WORDS, Shape.OPTIONAL_WORDS);
        assertThat(shapes("{ prog-if... }", "{ word... }", "{ a { prog... } ... }",
                "[{ pids... }]", "[prog...]", "prog...")).containsExactly(Shape.PROGRAM_BLOCK,
                Shape.WORD_BLOCK, Shape.PAIRS_BLOCK, Shape.OPTIONAL_BLOCK, Shape.REMAINDER,
                Shape.PROGRAM);
    }

    @Test
    void whatMayBeLeftOutBeforeSomethingElseIsNotPlain() {
        assertThat(of("[word]", "[prog...]").isPlain()).isTrue();
        assertThat(of("word", "{ prog... }", "word...").isPlain()).isTrue();
        assertThat(of("word...", "target").isPlain()).isFalse();
        assertThat(of("[first]", "last").isPlain()).isFalse();
        assertThat(of("[name=value...]", "[prog...]").isPlain()).isFalse();
    }

    @Test
    void longNamesStandForTheirLetters() {
        Options.Syntax syntax = Options.Syntax.of(WAITS);
        Options options = Options.parse(syntax,
                List.of("--timeout", "3", "--timeout=4", "-u", "--plain", "--", "-d"));
        assertThat(options.all()).containsExactly(new Options.Given('t', "3"),
                new Options.Given('t', "4"), new Options.Given('u', ""),
                new Options.Given(Option.NONE, "--plain"));
        assertThat(options.operands()).containsExactly("-d");
        for (String wrong : List.of("--time", "--plain=x", "--timeout", "-t", "-z")) {
            assertThatThrownBy(() -> Options.parse(syntax, List.of(wrong)))
                    .isInstanceOf(Fatal.class).hasMessageContaining("waits -u|-d");
        }
    }

    @Test
    void nameOfAValueTellsItsKind() {
        assertThat(Kind.of("timeoutms")).isEqualTo(Kind.MILLISECONDS);
        assertThat(Kind.of("pipe_fd")).isEqualTo(Kind.DESCRIPTOR);
        assertThat(Kind.of("servicedir")).isEqualTo(Kind.SERVICE);
        assertThat(Kind.of("whatever")).isEqualTo(Kind.TEXT);
    }

    @Test
    void purposeIsToldWithoutTheRest() {
        assertThat(Description.purpose("one - does this: or that\n-a: b\n"))
                .isEqualTo("does this: or that");
    }
}
