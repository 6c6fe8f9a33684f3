package jinn.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jinn.Applets;
import jinn.applet.Applet;
import jinn.option.Description;
import jinn.option.Options;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LinterTest {

    /** All of ours, and {@code theirs}. */
    private static final class Ours implements Linter.Programs {

        @Override
        public Options.Syntax syntax(String program) {
            Applet applet = Applets.named(program);
            return applet == null ? null : applet.syntax();
        }

        @Override
        public boolean exists(String program) {
            return program.equals("theirs") || program.startsWith("./")
                    || Applets.named(program) != null;
        }
    }

    private static List<String> lint(String text) {
        List<String> found = new ArrayList<>();
        for (Linter.Finding finding : Linter.lint(text, new Ours())) {
            found.add(finding.line() + " " + finding.message());
        }
        return found;
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "# nothing\n", "theirs -x { a } b", "cd / theirs", "foreground { cd / theirs } exit 3",
        "if { theirs } foreground { } theirs", "ifelse { theirs } { theirs } theirs",
        "redirfd -w 1 file fdmove -c 2 1 theirs", "importas -i A A theirs", "importas -S A $A",
        "importas -uSi A theirs", "$program nonsense { x }", "define x \" y\" theirs $x",
        "export $@ theirs", "if $@", "fdmove $a $b $c", "wait { } exit", "posix-cd", "posix-cd /",
        "backtick -D 3 v { theirs } importas v v theirs", "exit", "exit $?", "umask 022 ./run",
        "multisubstitute { importas a a define b c } theirs", "pipeline { theirs } theirs",
        "eltest -f x -a ! -d y", "s6-setuidgid user s6-envdir dir theirs", "foreground { theirs }",
        "exit $?", "umask 0022 exit", "umask $m exit", "wait $a", "wait", "wait 1 2",
        "wait { } exit 3", "trap { TERM { theirs } sigusr1 { } default { } 12 { exit } } theirs",
        "redirfd --read 0 file theirs", "redirfd -wfE v file theirs",
        "multisubstitute { define -s a b elgetpositionals -P 2 multidefine x { a b } } exit",
        "multisubstitute { importas -u a A importas -SiD x b } exit",
        "svlisten { a b } theirs", "log -b -- t ./d", "s6-log n20 s1000000 /var/log/x",
        "case a { b { theirs } }", "nuke -b", "nuke -bt 300", "chmod -R 755 x",
        "posix-umask u=rwx ./run", "seq 3", "mknod x p", "mknod x b 1 2",
        "ifelse { theirs } { theirs }", "ln -s a b", "hpr -p",
        "ifelse { theirs } { theirs } ", "cd \"\" theirs", "export A \"\" theirs",
    })
    void whatCanWorkIsLeftAlone(String script) {
        assertThat(lint(script)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "\ncd /", "\n\"\" x", "\nnonsense x", "\ncd / nonsense", "\nexport A theirs",
        "\nforeground theirs", "\nif { theirs", "\nexit abc", "\numask 9 exit",
        "\nfdmove a 1 exit", "\nfdclose 1x exit",
        "\ntrap { FOO { exit } } exit", "\nmultisubstitute { foo a b } exit",
        "\nmultisubstitute { define a b nonsense } exit", "\nmultisubstitute { define a } exit",
        "\nexit 1 2", "\nexit -x", "\ncd { / } theirs",
        "\nifelse { theirs } theirs", "\nlog", "\ns6-log -x t",
        "\nforeground { nonsense } theirs", "\n}", "\na \"b",
        "\n{ theirs } theirs", "\nredirfd 1 file theirs", "\nredirfd -w 1 file",
        "\nfdmove -x 1 2 a",
        "\nif -x { theirs } theirs", "\nbacktick { theirs } theirs", "\nimportas A theirs",
        "\npipeline { theirs }", "\nforeground { cd / } exit", "\nhomeof a b", "\nunexport A { }",
        "\ncut file", "\nrunblock x", "\nmaximumtime x exit", "\ninstance-control -u a",
    })
    void whatCannotWorkIsFoundInItsLine(String script) {
        assertThat(lint(script)).singleElement().asString().startsWith("2 ");
    }

    @Test
    void linesAreThoseOfTheProgramsInBlocks() {
        assertThat(lint("if {\n  foreground {\n    nonsense\n  }\n  cd /\n}\nfoolish"))
                .containsExactly("3 unknown program: nonsense", "5 cd: prog is missing;"
                        + " usage: cd path prog...", "7 unknown program: foolish");
    }

    @Test
    void aBlockThatNeverEndsIsToldWhereItBegins() {
        assertThat(lint("if {\n  foreground {\n    a\n  }\n b\n\n")).containsExactly(
                "1 unmatched {");
    }

    @Property
    void anyTextHasAnAnswer(@ForAll @StringLength(max = 60)
            @CharRange(from = 0, to = 127) String text) {
        assertThat(lint(text)).isNotNull();
        assertThat(lint("if { " + text.replace('\0', ' ') + "\n} exit")).isNotNull();
    }

    @Test
    void operandsOfChainLoadersAreUnderstood() {
        List<String> odd = new ArrayList<>();
        for (String name : Applets.names()) {
            Description description = Applets.named(name).syntax().description();
            if (description.hasProgram() && !description.isPlain()) {
                odd.add(name);
            }
        }
        assertThat(odd).containsExactly("env");
    }
}
