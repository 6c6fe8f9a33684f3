package jinn.journal;

import static org.assertj.core.api.Assertions.assertThat;

import jinn.sim.World;
import jinn.value.Instant;
import jinn.value.PollSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BootTest {

    private static final String FIELDS = " S 0 1 1 0 -1 4194560 1 2 3 4 5 6 7 8 20 0 1 0 ";

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1 (init)|1234|12340", "1 (a) b ( )|7|70",
        "1 (init)|0|0", "1 (init)|x|0"})
    void startIsBehindTheName(String name, String ticks, long ms) {
        assertThat(Boot.startMs(name + FIELDS + ticks + " 22 33")).isEqualTo(ms);
    }

    @ParameterizedTest
    @CsvSource({"''", "1", "1 (init) S 0", "garbage) 1 2 3"})
    void whatIsNoStatusHasNoStart(String stat) {
        assertThat(Boot.startMs(stat)).isZero();
    }

    @Test
    void containerBeganWithItsProcessOne() {
        assertThat(bootOf("1 (init)" + FIELDS + "250 0\n"))
                .isEqualTo(new Instant(bootOf("").seconds() + 2, 0));
    }

    /** Three and a half seconds after the kernel's boot. */
    private static Instant bootOf(String stat) {
        try (var world = new World(1)) {
            Instant[] boot = new Instant[1];
            world.program("logs", (kernel, _) -> {
                kernel.poller().poll(new PollSet(), 3500);
                boot[0] = Boot.time(kernel);
                return 0;
            });
            world.files().executable("/bin/logs", "logs").directory("/proc")
                    .directory("/proc/1");
            if (!stat.isEmpty()) {
                world.files().file("/proc/1/stat", stat);
            }
            var process = world.start("/bin/logs");
            world.runUntil(() -> !process.isAlive(), 10_000);
            return boot[0];
        }
    }
}
