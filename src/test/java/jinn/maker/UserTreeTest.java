package jinn.maker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import jinn.option.Options;
import jinn.value.Fatal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class UserTreeTest {

    private static List<Item> of(String line) {
        Options options = Options.parse(UserTree.SYNTAX, List.of(line.split(" ")));
        return new UserTree("/bin/jinn", options).items();
    }

    @Test
    void theUsersScanDirectoryIsBelowHisHome() {
        assertThat(BaseDirectoryTest.text(of("joe /log tree"), "run"))
                .endsWith("/bin/jinn svscan -d3 -f ${JINN_STATUS_SIZE} -- \"${HOME}/service\"\n");
    }

    @Test
    void theLoggerDoesAsAsked() {
        assertThat(BaseDirectoryTest.text(of("-l log -t3 -n5 -s9 -S7 -Px joe /log t"), "log/run"))
                .endsWith("/bin/jinn setuidgid log\n"
                        + "/bin/jinn log -bd3 -- t T n5 s9 S7 px /log\n");
    }

    @Test
    void variablesOfItsDirectoryCanBeNamed() {
        assertThat(BaseDirectoryTest.text(of("-E /env -e WHERE -d $WHERE joe /log t"), "run"))
                .contains("/bin/jinn envdir /env\n", "  importas -D \"\" WHERE WHERE\n",
                        "-- \"$WHERE\"\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a b/jinn", "jinn", "/a\nb", "/$x/jinn"})
    void aProgramThatNoScriptCouldCallIsMisuse(String program) {
        Options options = Options.parse(UserTree.SYNTAX, List.of("joe", "/log", "t"));
        assertThatThrownBy(() -> new UserTree(program, options).items())
                .isInstanceOfSatisfying(Fatal.class,
                        fatal -> assertThat(fatal.code()).isEqualTo(Fatal.USAGE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"joe /log", "joe log t", "-t4 joe /log t", "-r a joe /log t",
        "-r a//b joe /log t", "-r a/b/c/d joe /log t", "joe /log t more"})
    void whatDoesNotFitIsMisuse(String line) {
        assertThatThrownBy(() -> of(line)).isInstanceOfSatisfying(Fatal.class,
                fatal -> assertThat(fatal.code()).isEqualTo(Fatal.USAGE));
    }
}
