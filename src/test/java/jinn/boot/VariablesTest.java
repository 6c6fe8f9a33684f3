package jinn.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jinn.sim.World;
import jinn.system.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class VariablesTest {

    private static List<String> set(String text) {
        List<String> variables = new ArrayList<>(List.of("PATH=/bin", "AB=2", "A=1"));
        Variables.set(variables, "A", text);
        return variables;
    }

    @Test
    void theWholeFileIsTheValueButOneNewline() {
        assertThat(set(" x \ny\n\n")).containsExactly("PATH=/bin", "AB=2", "A= x \ny\n");
        assertThat(set("x")).containsExactly("PATH=/bin", "AB=2", "A=x");
    }

    @Test
    void aLoneNewlineSetsToNothing() {
        assertThat(set("\n")).containsExactly("PATH=/bin", "AB=2", "A=");
    }

    @Test
    void anEmptyFileUnsets() {
        assertThat(set("")).containsExactly("PATH=/bin", "AB=2");
    }

    @Test
    void zeroBytesStandForNewlines() {
        assertThat(set("a\0b\0")).containsExactly("PATH=/bin", "AB=2", "A=a\nb\n");
    }

    @Test
    void whatIsTooLongOrTooMuchIsToldOf() {
        try (Booted machine = new Booted()) {
            machine.world.files().file("/base/env/BIG", "x".repeat(70_000));
            for (int i = 0; i < Variables.MAX; i++) {
                machine.world.files().file("/base/env/V" + i, "v");
            }
            machine.boot();
            assertThat(machine.world.console())
                    .contains("unable to read /base/env/BIG: file too large",
                            "more than " + Variables.MAX + " files in /base/env");
            assertThat(machine.scannerVariables).contains("V0=v")
                    .noneMatch(variable -> variable.startsWith("BIG="));
        }
    }

    @Test
    void whateverItsNameNoVariableTakesTheFileOfAnother() {
        try (World world = dumped(List.of("FOO.new=first", "FOO=second"))) {
            assertThat(world.files().text("/kept/FOO.new")).isEqualTo("first\n");
            assertThat(world.files().text("/kept/FOO")).isEqualTo("second\n");
        }
    }

    @Test
    void whatNoFileCanBeCalledIsLeftOutAndToldOf() {
        String tooLong = "L".repeat(256);
        try (World world = dumped(List.of("a/b=1", ".c=2", "=3", tooLong + "=4", "D=5"))) {
            assertThat(world.files().names("/kept")).containsExactly("D");
            assertThat(world.console()).contains("the variable a/b", "the variable .c",
                    "the variable " + tooLong, "is left out");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/kept", "/kept.new"})
    void aSymlinkInThePlaceOfADumpIsNotFollowed(String planted) {
        try (World world = new World(1)) {
            world.files().file("/etc/passwd", "root").symlink("/etc", planted);
            dump(world, List.of("passwd=mine", "D=5"));
            assertThat(world.files().names("/etc")).containsExactly("passwd");
            assertThat(world.files().text("/etc/passwd")).isEqualTo("root");
            assertThat(world.console()).contains("unable to dump the environment into /kept");
        }
    }

    @Test
    void anOldDumpIsReplaced() {
        try (World world = new World(1)) {
            world.files().file("/kept/OLD", "1").file("/kept.new/HALF", "2");
            dump(world, List.of("D=5"));
            assertThat(world.files().names("/kept")).containsExactly("D");
            assertThat(world.files().exists("/kept.new")).isFalse();
        }
    }

    private static World dumped(List<String> variables) {
        World world = new World(1);
        dump(world, variables);
        return world;
    }

    private static void dump(World world, List<String> variables) {
        world.program("dumper", (kernel, _) -> {
            new Variables(kernel, new Report(kernel, "init")).dump("/kept", variables);
            return 0;
        });
        world.files().devices().executable("/dumper", "dumper");
        world.start("/dumper");
        world.runToEnd(1000);
    }
}
