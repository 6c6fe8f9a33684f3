package jinn.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import jinn.sim.Fault;
import jinn.sim.World;
import jinn.value.Errno;
import jinn.value.Result;
import org.junit.jupiter.api.Test;

/** A file has its mode from its first moment on: what it has at every call is looked at. */
final class ExactModeTest {

    /** The modes that the file at {@code /f} ever had. */
    private static List<Integer> modes(int umask, Function<ExactMode, Result<?>> make) {
        List<Integer> modes = new ArrayList<>();
        try (World world = new World(1)) {
            world.program("maker", (kernel, _) -> {
                kernel.files().setUmask(umask);
                make.apply(new ExactMode(kernel)).orFatal("make", "/f");
                modes.add(kernel.files().info("/f").orFatal("stat", "/f").permissions());
                modes.add(kernel.files().setUmask(0));
                return 0;
            });
            world.faults(_ -> {
                if (world.files().exists("/f")) {
                    modes.add(world.files().permissions("/f"));
                }
                return Fault.NONE;
            });
            world.files().devices().executable("/maker", "maker");
            world.start("/maker");
            world.runToEnd(1000);
        }
        return modes;
    }

    @Test
    void aFifoNeverHasMoreThanWasAsked() {
        assertThat(modes(0, make -> make.fifo("/f", 0600))).containsOnly(0600, 0);
    }

    @Test
    void theUmaskTakesNothingAwayAndStays() {
        assertThat(modes(077, make -> make.fifo("/f", 0666))).containsOnly(0666, 077);
    }

    @Test
    void aDirectoryGetsItsSetGroupBit() {
        assertThat(modes(022, make -> make.directory("/f", 02750)))
                .doesNotContain(0755, 0777).contains(02750).endsWith(022);
    }

    @Test
    void whatWasPutInItsPlaceKeepsItsMode() {
        try (World world = new World(1)) {
            List<Result<?>> made = new ArrayList<>();
            world.program("maker", (kernel, _) -> {
                made.add(new ExactMode(kernel).directory("/f", 02755));
                return 0;
            });
            world.faults(_ -> {
                if (world.files().exists("/f") && !world.files().exists("/away")) {
                    world.files().move("/f", "/away").move("/secret", "/f");
                }
                return Fault.NONE;
            });
            world.files().devices().file("/secret/key", "").mode("/secret", 0700)
                    .executable("/maker", "maker");
            world.start("/maker");
            world.runToEnd(1000);
            assertThat(world.files().permissions("/f")).isEqualTo(0700);
            assertThat(made).containsExactly(new Result.Failed<>(Errno.EAGAIN));
        }
    }
}
