package jinn.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import jinn.guide.Completion.Ask;
import jinn.guide.Completion.Candidate;
import jinn.option.Description;
import org.junit.jupiter.api.Test;

final class CompletionTest {

    private static final Map<String, Description> PROGRAMS = Map.of(
            "svc", Description.of("""
                    svc - gives orders
                    -u: up
                    |-d: down
                    -T,--timeout ms: waits
                    -s,--signal signal: sends
                    -F,--file file: reads
                    ~-x
                    servicedir...
                    """),
            "setuid", Description.of("""
                    setuid - becomes somebody
                    -f,--form 35|43: form
                    account
                    prog...
                    """),
            "help", Description.of("""
                    help - shows
                    [program-or-theme]: what
                    """));

    private static final Completion.Known KNOWN = new Completion.Known() {
        @Override
        public Description about(String program) {
            return PROGRAMS.get(program);
        }

        @Override
        public List<String> programs() {
            return PROGRAMS.keySet().stream().sorted().toList();
        }

        @Override
        public String purpose(String program) {
            return PROGRAMS.get(program).purpose();
        }
    };

    private static List<String> words(String... line) {
        return Completion.of(KNOWN, List.of(line)).candidates().stream().map(Candidate::word)
                .toList();
    }

    private static Ask ask(String... line) {
        return Completion.of(KNOWN, List.of(line)).ask();
    }

    @Test
    void programsComeFirst() {
        assertThat(words("jinn", "")).containsExactly("help", "setuid", "svc");
        assertThat(Completion.of(KNOWN, List.of("/bin/jinn", "sv")).candidates())
                .containsExactly(new Candidate("svc", "gives orders"));
        assertThat(words("jinn", "-")).containsExactly("--help", "--version");
        assertThat(words("jinn", "nosuch", "")).isEmpty();
    }

    @Test
    void optionsAreThoseOfTheProgram() {
        assertThat(words("jinn", "svc", "-")).containsExactly("-u", "-d", "-T", "--timeout", "-s",
                "--signal", "-F", "--file", "--help");
        assertThat(words("svc", "--t")).containsExactly("--timeout");
        assertThat(words("jinn", "svc", "--", "-")).isEmpty();
        assertThat(words("jinn", "svc", "web", "-")).isEmpty();
    }

    @Test
    void valueIsOfItsKind() {
        assertThat(words("jinn", "svc", "-s", "HU")).containsExactly("HUP");
        assertThat(words("jinn", "svc", "-us", "HU")).containsExactly("HUP");
        assertThat(words("jinn", "svc", "--signal=HU")).containsExactly("--signal=HUP");
        assertThat(words("jinn", "svc", "--signal", "=", "HU")).containsExactly("HUP");
        assertThat(words("setuid", "--form", "=")).containsExactly("35", "43");
        assertThat(ask("jinn", "svc", "-F", "")).isEqualTo(Ask.FILE);
        assertThat(ask("jinn", "svc", "-T", "")).isEqualTo(Ask.NOTHING);
    }

    @Test
    void operandsAreOfTheirKindToo() {
        assertThat(ask("jinn", "svc", "")).isEqualTo(Ask.SERVICE);
        assertThat(ask("jinn", "svc", "-T", "5", "web", "")).isEqualTo(Ask.SERVICE);
        assertThat(ask("jinn", "setuid", "")).isEqualTo(Ask.USER);
        assertThat(words("jinn", "help", "s")).contains("services", "svc");
    }

    @Test
    void programBehindAProgramIsCompletedToo() {
        assertThat(ask("jinn", "setuid", "www", "")).isEqualTo(Ask.COMMAND);
        assertThat(words("jinn", "setuid", "www", "jinn", "sv")).containsExactly("svc");
        assertThat(ask("jinn", "setuid", "www", "svc", "-u", "")).isEqualTo(Ask.SERVICE);
        assertThat(ask("jinn", "setuid", "www", "tar", "")).isEqualTo(Ask.FILE);
    }

    @Test
    void everyShellHasItsScript() {
        assertThat(Shell.script("bash")).contains("complete -F _jinn jinn");
        assertThat(Shell.script("zsh")).startsWith("#compdef jinn\n");
        assertThat(Shell.script("fish")).contains("complete -c jinn");
        assertThat(Shell.script("csh")).isNull();
    }
}
