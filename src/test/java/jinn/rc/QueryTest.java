package jinn.rc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import jinn.value.Fatal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Answers as s6-rc-db of s6-rc 0.7 gives them of the same sources: what is compared here was
 * printed by it.
 */
final class QueryTest {

    private static final Compiled COMPILED = new Compiled();

    @BeforeAll
    static void compile() {
        COMPILED.longrun("A", "producer-for B").longrun("B", "consumer-for A", "producer-for C")
                .longrun("C", "consumer-for B", "pipeline-name P")
                .longrun("D", "timeout-up 100")
                .oneshot("os1", "up foo \"a b\" { x { y } } $A")
                .oneshot("os2", "dependencies D\nos1\nbun")
                .bundle("bun", "A", "D").bundle("bun2", "os1").with("bun2/flag-essential");
        assertThat(COMPILED.run()).as(COMPILED.said()).isZero();
    }

    @AfterAll
    static void off() {
        COMPILED.close();
    }

    private static Query up() {
        return new Query(COMPILED.database(), false, false);
    }

    private static Query down() {
        return new Query(COMPILED.database(), true, false);
    }

    private static Query hiding() {
        return new Query(COMPILED.database(), false, true);
    }

    private static Arguments row(String expected, Function<Query, String> question) {
        return Arguments.of(expected.replace(" ", "\n"), question);
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                row("os2 os1 D C B A s6rc-fdholder s6rc-oneshot-runner P bun2 bun ",
                        q -> q.list("all")),
                row("s6rc-oneshot-runner s6rc-fdholder A B C D os1 os2 ",
                        q -> q.list("services")),
                row("s6rc-oneshot-runner s6rc-fdholder A B C D ", q -> q.list("longruns")),
                row("os1 os2 ", q -> q.list("oneshots")),
                row("P bun2 bun ", q -> q.list("bundles")),
                row("longrun ", q -> q.type("A")), row("bundle ", q -> q.type("bun")),
                row("oneshot ", q -> q.type("os1")), row("100 ", q -> q.timeout("D")),
                row("00000001 ", q -> q.flags("os1")), row("00000000 ", q -> q.flags("A")),
                row("A D ", q -> q.contents("bun")), row("A B C ", q -> q.contents("P")),
                row("os1 D A s6rc-oneshot-runner ", q -> q.dependencies(List.of("os2"))),
                row("B s6rc-fdholder ", q -> q.dependencies(List.of("bun"))),
                row("os2 os1 D C B A s6rc-fdholder s6rc-oneshot-runner ",
                        q -> q.allDependencies(List.of("os2"))),
                row("os1 D C B A ", q -> q.atomics(List.of("bun", "os1", "P"))),
                row("A/B B/C ", q -> q.pipeline("A")), row("A/B B/C ", q -> q.pipeline("C")),
                row("", q -> q.pipeline("D")));
    }

    /** Pairs of who writes and who reads, the former as the latter names them. */
    @ParameterizedTest
    @CsvSource({"az bz cz, b/z c/z a/z", "az bz cz xb, x/b b/z c/z a/z",
        "uz ay by cy yz, a/y b/y c/y y/z u/z", "bz dz cz ad, a/d d/z c/z b/z"})
    void pipesAreInTheOrderOfTheOriginal(String pairs, String expected) {
        try (Compiled funnel = new Compiled()) {
            Map<String, String> producers = new TreeMap<>();
            for (String pair : pairs.split(" ")) {
                String reader = pair.substring(1);
                funnel.longrun(pair.substring(0, 1), "producer-for " + reader).longrun(reader);
                producers.merge(reader, pair.charAt(0) + "\n", String::concat);
            }
            producers.forEach((reader, names) -> funnel.with(reader + "/consumer-for " + names));
            assertThat(funnel.run()).as(funnel.said()).isZero();
            assertThat(new Query(funnel.database(), false, false).pipeline("z"))
                    .isEqualTo(expected.replace(" ", "\n") + "\n");
        }
    }

    @ParameterizedTest
    @MethodSource("answers")
    void anAnswerIsThatOfTheOriginal(String expected, Function<Query, String> question) {
        assertThat(question.apply(up())).isEqualTo(expected);
    }

    @Test
    void goingDownItIsWhoNeedsThem() {
        assertThat(down().dependencies(List.of("D"))).isEqualTo("os2\n");
        assertThat(down().allDependencies(List.of("C"))).isEqualTo("os2\nC\nB\nA\n");
        assertThat(down().timeout("D")).isEqualTo("0\n");
        assertThat(down().script("os1")).isEmpty();
    }

    @Test
    void essentialServicesCanBeLeftOutOfListsButOfAll() {
        assertThat(hiding().list("services")).isEqualTo("A\nB\nC\nD\nos2\n");
        assertThat(hiding().list("all")).isEqualTo(up().list("all"));
        assertThat(hiding().contents("bun2")).isEmpty();
        assertThat(hiding().dependencies(List.of("os2"))).isEqualTo("D\nA\n");
        assertThat(hiding().allDependencies(List.of("os2"))).isEqualTo("os2\nD\nC\nB\nA\n");
        assertThat(hiding().atomics(List.of("bun", "os1"))).isEqualTo("D\nA\n");
    }

    private static Arguments wrong(int code, String message, Function<Query, String> question) {
        return Arguments.of(code, message, question);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                wrong(3, "there is no service os; did you mean os1 or os2?", q -> q.type("os")),
                wrong(3, "there is no service quite-another", q -> q.flags("quite-another")),
                wrong(3, "there is no service -d; options come before the command",
                        q -> q.dependencies(List.of("A", "-d"))),
                wrong(5, "bun is a bundle", q -> q.timeout("bun")),
                wrong(5, "bun is a bundle", q -> q.flags("bun")),
                wrong(5, "bun is a bundle", q -> q.pipeline("bun")),
                wrong(5, "A is a longrun, not a bundle", q -> q.contents("A")),
                wrong(5, "A is a longrun, not a oneshot", q -> q.script("A")),
                wrong(5, "os1 is a oneshot, not a longrun", q -> q.pipeline("os1")),
                wrong(100, "there is no list of x; there are all, services, longruns, oneshots"
                        + " and bundles", q -> q.list("x")));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void aQuestionThatHasNoAnswerSaysWhy(int code, String message,
            Function<Query, String> question) {
        assertThatThrownBy(() -> question.apply(up())).hasMessage(message)
                .isInstanceOfSatisfying(Fatal.class,
                        fatal -> assertThat(fatal.code()).isEqualTo(code));
    }

    /** The numbers that the original wrote of these sources. */
    @Test
    void theCountsAreThoseOfTheOriginal() {
        assertThat(Counts.of(COMPILED.database())).containsExactly(0, 0, 0, 2, 0, 0, 0, 6,
                0, 0, 0, 92 - 16, 0, 0, 0, 20 - 6, 0, 0, 0, 10, 0, 0, 0, 2);
    }
}
