package jinn.option;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jinn.Applets;
import org.junit.jupiter.api.Test;

final class HelpTest {

    private static boolean asks(String program, String... words) {
        return Help.isAsked(Applets.named(program).syntax(), List.of(words));
    }

    @Test
    void firstWordAsksAndNoOther() {
        assertThat(asks("svok", "--help")).isTrue();
        assertThat(asks("svok", "-h")).isTrue();
        assertThat(asks("svok", "--help", "more")).isTrue();
        assertThat(asks("svok")).isFalse();
        assertThat(asks("svok", "web", "--help")).isFalse();
        assertThat(asks("svok", "--", "--help")).isFalse();
        assertThat(asks("svok", "--help=x")).isFalse();
    }

    @Test
    void letterThatMeansSomethingElseDoesNot() {
        for (String program : List.of("svc", "halt", "shutdown", "chown", "softlimit", "pause",
                "svscanctl")) {
            assertThat(asks(program, "-h")).as(program).isFalse();
            assertThat(asks(program, "--help")).as(program).isTrue();
        }
    }

    @Test
    void wordThatMayBeMeantIsNotTaken() {
        for (String program : List.of("echo", "test", "eltest", "expr", "true", "false",
                "format-filter", "sync")) {
            assertThat(asks(program, "--help")).as(program).isFalse();
        }
        for (String program : List.of("cd", "export", "fdclose", "kill", "exit", "nuke",
                "chmod")) {
            assertThat(asks(program, "--help")).as(program).isTrue();
            assertThat(asks(program, "-h")).as(program).isFalse();
            assertThat(asks(program, "--help", "x")).as(program).isFalse();
        }
    }

    @Test
    void everyLineFitsAndEverythingIsSaid() {
        for (String name : Applets.names()) {
            Options.Syntax syntax = Applets.named(name).syntax();
            String help = Help.of(syntax);
            help.lines().forEach(line -> assertThat(line.length()).as(name + line)
                    .isLessThanOrEqualTo(80));
            assertThat(help.replaceAll("\\s+", " ")).as(name)
                    .startsWith(syntax.description().name() + ": ")
                    .contains("usage: " + syntax.usage()).contains("exit codes: ");
            for (Option option : syntax.description().options()) {
                assertThat(help.contains("\n  " + String.join(", ", option.names())))
                        .as(name + option.names()).isEqualTo(!option.text().isEmpty());
            }
        }
    }

    @Test
    void helpIsSetInColumns() {
        assertThat(Help.of(Applets.named("setlock").syntax())).isEqualTo("""
                setlock: takes a lock on a file, then executes a program that holds it

                usage: setlock [-r|-w] [-n|-N|-t timeoutms] [-d fd] file prog...

                  -r                  a shared lock
                  -w                  an exclusive lock (the default)
                  -n                  does not wait
                  -N                  waits as long as it takes (the default)
                  -t timeoutms        waits that long at most
                  -d fd               the descriptor of the file in the program
                  -h, --help          this text
                  file                a path
                  prog...             a program and its words

                exit codes:
                  1                   another process has the lock
                  100                 misuse
                  111                 a system call failed
                  126, 127            the program cannot be executed, or found; else the
                                      program's
                """);
    }
}
