package jinn.rc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jinn.value.Fatal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule of the source format, and what is said of a source that breaks it. */
final class FaultsTest {

    private static Arguments row(int code, String message, Consumer<Compiled> sources) {
        return Arguments.of(code, message, sources);
    }

    private static Arguments broken(String message, Consumer<Compiled> sources) {
        return row(1, "jinn rc-compile: fatal: /s/" + message + "\n", sources);
    }

    private static Arguments failed(String message, Consumer<Compiled> sources) {
        return row(Fatal.SYSTEM, "jinn rc-compile: fatal: " + message + "\n", sources);
    }

    private static final String MISSING = ": no such file or directory";
    private static final String TYPE =
            "a/type: it has to be bundle, longrun or oneshot, and a newline at most";
    private static final String TIMEOUT =
            "a/timeout-up: it has to be a number of ms below 2^32, digits alone";
    private static final String LOG =
            "a/log: it has to name a log directory, by its absolute path";
    private static final String NUMBER = ": a number, digits alone and 10 at most, is wanted";
    private static final String FD = ": the number of a descriptor, digits alone, is wanted";

    static Stream<Arguments> names() {
        return Stream.of(
                failed("unable to read /t" + MISSING, c -> c.source("/t")),
                failed("unable to read /t: not a directory", c -> {
                    c.files.file("/t", "");
                    c.source("/t");
                }),
                failed("unable to stat /s/lost" + MISSING,
                        c -> c.files.symlink("nowhere", "/s/lost")),
                broken("a^Jb: a name may not have a newline in it", c -> c.oneshot("a\nb")),
                broken("s6rc-a: names that begin with s6rc- are reserved: s6rc-a",
                        c -> c.oneshot("s6rc-a")),
                broken("a/dependencies:2: names that begin with s6-rc- are reserved: s6-rc-x",
                        c -> c.oneshot("a", "dependencies #\ns6-rc-x")),
                broken("a/wants.d/s6rc-x: names that begin with s6rc- are reserved: s6rc-x",
                        c -> c.oneshot("a", "wants.d/s6rc-x")),
                broken("a/pipeline-name:1: names that begin with s6rc- are reserved: s6rc-x",
                        c -> c.longrun("a", "pipeline-name s6rc-x", "consumer-for b")
                                .longrun("b", "producer-for a")),
                row(1, "/t/a: a is defined already, in /s/a\n", c -> {
                    c.oneshot("a").source("/t");
                    c.files.file("/t/a/type", "bundle").file("/t/a/contents", "");
                }),
                broken("b/pipeline-name:1: a is defined already, in /s/a",
                        c -> c.longrun("a", "producer-for b")
                                .longrun("b", "consumer-for a", "pipeline-name a")));
    }

    static Stream<Arguments> files() {
        return Stream.of(
                failed("unable to read /s/a/type" + MISSING, c -> c.files.directory("/s/a")),
                failed("unable to read /s/a/type: is a directory",
                        c -> c.files.directory("/s/a/type")),
                broken(TYPE, c -> c.with("a/type foo")),
                broken(TYPE + "; did you mean longrun?", c -> c.with("a/type longrun ")),
                broken(TYPE + "; did you mean oneshot?", c -> c.oneshot("a", "type oneshot\n\n")),
                broken("a/run: there is none, and a longrun needs it",
                        c -> c.with("a/type longrun")),
                broken("a/run: it has to be a regular file", c -> {
                    c.with("a/type longrun");
                    c.files.directory("/s/a/run");
                }),
                broken("a/finish: it has to be a regular file", c -> {
                    c.longrun("a");
                    c.files.fifo("/s/a/finish", 0644);
                }),
                broken("a/data: it has to be a directory", c -> c.longrun("a", "data x")),
                failed("unable to read /s/a/contents" + MISSING, c -> c.with("a/type bundle")),
                failed("unable to read /s/a/contents.d: not a directory",
                        c -> c.with("a/type bundle", "a/contents.d")),
                failed("unable to read /s/a/up" + MISSING, c -> c.with("a/type oneshot")));
    }

    static Stream<Arguments> contents() {
        return Stream.of(
                broken("a/up:2: unmatched {", c -> c.oneshot("a", "up x\n{ a\n")),
                broken("a/up:1: unmatched }", c -> c.oneshot("a", "up a }\n")),
                broken("a/down:1: syntax error", c -> c.oneshot("a", "down \"a")),
                broken("a/reload:1: unmatched {", c -> c.oneshot("a", "reload { a ")),
                broken("a/log:1: syntax error", c -> c.oneshot("a", "log \"t")),
                broken("a/log: no action directive specified", c -> c.oneshot("a", "log n3 t")),
                broken(LOG, c -> c.oneshot("a", "log n3 1")),
                broken(LOG, c -> c.oneshot("a", "log ./logs")),
                broken("a/env/A: the value is longer than 4095 bytes",
                        c -> c.oneshot("a", "env/A " + "x".repeat(4096))),
                failed("unable to read /s/a/env/A: is a directory",
                        c -> c.oneshot("a", "env/A/b")),
                broken(TIMEOUT, c -> c.oneshot("a", "timeout-up abc")),
                broken(TIMEOUT, c -> c.oneshot("a", "timeout-up")),
                broken(TIMEOUT, c -> c.longrun("a", "timeout-up 4294967296")),
                broken(TIMEOUT, c -> c.oneshot("a", "timeout-up -1")),
                broken(TIMEOUT, c -> c.oneshot("a", "timeout-up 5 ")),
                failed("/s/a/notification-fd" + FD, c -> c.longrun("a", "notification-fd x")),
                failed("/s/a/lock-fd" + FD, c -> c.longrun("a", "lock-fd  3")),
                failed("/s/a/timeout-kill" + NUMBER, c -> c.longrun("a", "timeout-kill")),
                failed("/s/a/timeout-finish" + NUMBER, c -> c.longrun("a", "timeout-finish 1s")),
                failed("/s/a/max-death-tally" + NUMBER,
                        c -> c.longrun("a", "max-death-tally \n5")),
                broken("a/lock-fd: lock-fd and notification-fd are the same",
                        c -> c.longrun("a", "lock-fd 3\n", "notification-fd 3\n")));
    }

    static Stream<Arguments> graphs() {
        return Stream.of(
                broken("a/dependencies.d/eable: there is no service eable; did you mean able?",
                        c -> c.oneshot("able").oneshot("a", "dependencies.d/eable")),
                broken("a/contents:1: there is no service quite-another",
                        c -> c.with("a/type bundle", "a/contents quite-another")),
                broken("a/dependencies:1: cyclic dependencies: a -> a",
                        c -> c.oneshot("a", "dependencies a")),
                broken("a/dependencies.d/b: cyclic dependencies: a -> b -> a",
                        c -> c.oneshot("a", "dependencies.d/b").oneshot("b", "dependencies.d/a")),
                broken("a/dependencies:1: cyclic dependencies: a -> c (in b) -> a",
                        c -> c.oneshot("a", "dependencies b").bundle("b", "c")
                                .oneshot("c", "dependencies a")),
                broken("b: cyclic bundles: b -> c -> b",
                        c -> c.bundle("b", "c").bundle("c", "b")),
                broken("b: cyclic bundles: b -> b", c -> c.bundle("b", "b")),
                broken("a/producer-for:1: there is no service b",
                        c -> c.longrun("a", "producer-for b")),
                broken("a/consumer-for:1: there is no service b",
                        c -> c.longrun("a", "consumer-for b")),
                broken("a/producer-for:1: b is a oneshot, and only a longrun can be at an end of"
                        + " a pipe", c -> c.longrun("a", "producer-for b").oneshot("b")),
                broken("a/consumer-for:1: b is a bundle, and only a longrun can be at an end of"
                        + " a pipe", c -> c.longrun("a", "consumer-for b").bundle("b")),
                broken("a/producer-for:1: b does not name a in its consumer-for",
                        c -> c.longrun("a", "producer-for b").longrun("b")),
                broken("c/consumer-for:1: a does not name c in its producer-for",
                        c -> c.longrun("a", "producer-for b").longrun("b", "consumer-for a")
                                .longrun("c", "consumer-for a")),
                broken("a/producer-for: it has to be one name, and there are 2",
                        c -> c.longrun("a", "producer-for b\nc")),
                broken("a/producer-for: it has to be one name, and there are 0",
                        c -> c.longrun("a", "producer-for #")),
                broken("b/pipeline-name: it has to be one name, and there are 2",
                        c -> c.longrun("a", "producer-for b")
                                .longrun("b", "consumer-for a", "pipeline-name x\ny")),
                broken("a/producer-for:1: cyclic dependencies: a -> b -> a",
                        c -> c.longrun("a", "producer-for b", "consumer-for b")
                                .longrun("b", "consumer-for a", "producer-for a")));
    }

    @ParameterizedTest
    @MethodSource({"names", "files", "contents", "graphs"})
    void aFaultIsToldOnceAndNothingIsLeft(int code, String message, Consumer<Compiled> sources) {
        try (Compiled compiled = new Compiled()) {
            sources.accept(compiled);
            assertThat(compiled.run()).isEqualTo(code);
            assertThat(compiled.said()).containsOnlyOnce(message);
            assertThat(compiled.said().lines().filter(line -> line.contains("fatal"))).hasSize(1);
            assertThat(compiled.files.exists("/db")).isFalse();
        }
    }

    private static Arguments warned(String message, Consumer<Compiled> sources) {
        return row(1, "jinn rc-compile: warning: /s" + message + "\n", sources);
    }

    static Stream<Arguments> warnings() {
        return Stream.of(
                warned(": there is no service in it", c -> c.with("README", "s6rc-note")),
                warned("/a/notification-fd: descriptor 1 is stdin, stdout or stderr",
                        c -> c.longrun("a", "notification-fd 1")),
                warned("/a/log: it is left out: of a oneshot, it has to be a file with a logging"
                        + " script", c -> c.oneshot("a", "log/run x")),
                warned("/a/pipeline-name: it has no effect: the last longrun of a pipeline names"
                        + " it", c -> c.longrun("a", "pipeline-name s6rc-x y")),
                warned("/a/up:1: it is a line of execline, not a file that is executed: #!/bin/sh"
                        + " is a comment", c -> c.oneshot("a", "up #!/bin/sh\ntrue")),
                warned("/a/log: it is left out: a logger is a longrun of its own, with"
                        + " consumer-for in it", c -> c.longrun("a", "log/run #!/x")),
                warned("/a/down-signal: invalid down-signal: the name or the number of a signal"
                        + " is wanted", c -> c.longrun("a", "down-signal WHAT")));
    }

    @ParameterizedTest
    @MethodSource("warnings")
    void aWarningIsNoFaultAndCanBeLeftOut(int verbosity, String message,
            Consumer<Compiled> sources) {
        for (int v = 0; v <= verbosity; v++) {
            try (Compiled compiled = new Compiled()) {
                sources.accept(compiled.verbosity(v));
                assertThat(compiled.run()).isZero();
                assertThat(compiled.said()).isEqualTo(v < verbosity ? "" : message);
            }
        }
    }

    @Test
    void aRepeatedNameIsToldToWhoAsks() {
        try (Compiled compiled = new Compiled()) {
            compiled.verbosity(2).oneshot("x").with("a/type bundle", "a/contents x\nx").run();
            assertThat(compiled.said()).isEqualTo(
                    "jinn rc-compile: warning: /s/a/contents:2: x is there already\n");
        }
    }

    @Test
    void allFaultsAreToldInOneRunAndTheFirstDecidesTheCode() {
        try (Compiled compiled = new Compiled()) {
            compiled.with("a/type oneshot", "b/type what").oneshot("c", "dependencies b\nd")
                    .longrun("e", "producer-for f", "timeout-up x").oneshot("g", "up {");
            assertThat(compiled.run()).isEqualTo(Fatal.SYSTEM);
            assertThat(compiled.said().lines().map(l -> l.replaceAll(".*/s/|: .*", "")))
                    .isEqualTo(List.of("a/up", "b/type", "e/timeout-up", "g/up:1",
                            "e/producer-for:1", "c/dependencies:2"));
        }
    }

    @Test
    void ofVeryManyFaultsSomeAreOnlyCounted() {
        try (Compiled compiled = new Compiled()) {
            StringBuilder many = new StringBuilder();
            for (int i = 0; i < 1005; i++) {
                many.append("name-").append(i).append('\n');
            }
            compiled.oneshot("a", "dependencies " + many).run();
            assertThat(compiled.said()).endsWith("fatal: there are 5 more faults\n");
        }
    }
}
