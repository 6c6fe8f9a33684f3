package jinn.maker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import jinn.kernel.Kernel;
import jinn.sim.Faults;
import jinn.sim.World;
import jinn.system.Report;
import jinn.value.Errno;
import jinn.value.Fatal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A tree is made whole, or not at all. */
final class PerformerTest {

    private final World world = new World(1);
    private List<Item> items = BaseDirectoryTest.of("-e", "A=1");
    private Optional<String> user = Optional.empty();
    private int code = -1;
    private boolean there;
    private int umask;

    @AfterEach
    void off() {
        world.close();
    }

    private int maker(Kernel kernel, List<String> words) {
        kernel.files().setUmask(022);
        try {
            Performer.make(new Report(kernel, "maker"), items, user, "/new");
            code = 0;
        } catch (Fatal fatal) {
            code = fatal.code();
        }
        there = kernel.files().linkInfo("/new").isOk();
        umask = kernel.files().setUmask(0);
        return code;
    }

    private void run() {
        world.program("maker", this::maker).files().executable("/bin/maker", "maker");
        world.start("/bin/maker");
        world.runMs(1000);
    }

    @Test
    void everyItemIsThere() {
        run();
        assertThat(code).isZero();
        assertThat(world.files().text("/new/env/A")).isEqualTo("1\n");
        assertThat(world.files().text("/new/scripts/rc.init")).startsWith("#!/bin/jinn execlineb");
    }

    @ParameterizedTest
    @ValueSource(strings = {"makeFifo", "setPermissions", "write"})
    void whatFailsLeavesNothingBehind(String call) {
        world.faults(Faults.failNth(c -> c.name().equals(call), 2, Errno.ENOSPC));
        run();
        assertThat(code).isEqualTo(Fatal.SYSTEM);
        assertThat(there).isFalse();
        assertThat(umask).isEqualTo(022);
    }

    @Test
    void whatIsThereAlreadyStays() {
        world.files().file("/new/mine", "mine");
        run();
        assertThat(umask).isEqualTo(022);
        assertThat(code).isEqualTo(Fatal.SYSTEM);
        assertThat(world.files().text("/new/mine")).isEqualTo("mine");
    }

    @Test
    void nothingIsMadeForAUserWhoDoesNotExist() {
        user = Optional.of("nobody-of-that-name");
        run();
        assertThat(code).isEqualTo(Fatal.USAGE);
        assertThat(there).isFalse();
    }

    @Test
    void onlyTheFinalScriptMayLack() {
        items = List.of(new Item.Copied("final", 0755, "/skel/final", true));
        run();
        assertThat(code).isZero();
    }

    @Test
    void anyOtherScriptMustBeThere() {
        items = List.of(new Item.Copied("rc", 0755, "/skel/rc", false));
        run();
        assertThat(code).isEqualTo(Fatal.SYSTEM);
        assertThat(there).isFalse();
    }
}
