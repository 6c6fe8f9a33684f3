package jinn.journal.file;

import static org.assertj.core.api.Assertions.assertThat;

import jinn.journal.line.Zone;
import jinn.sim.World;
import jinn.text.Tai64n;
import jinn.value.Fd;
import jinn.value.FileInfo;
import jinn.value.Instant;
import jinn.value.OpenMode;
import org.junit.jupiter.api.Test;

/** Where in a large file lines of some time begin. */
final class StoredTest {

    private static final long START = 1_600_000_000L;
    private static final int LINES = 60_000;
    private static final String REST = " a line of a log, and the next one comes a second later\n";
    private static final int LINE_SIZE = Tai64n.TEXT_SIZE + REST.length();

    private static String stamped() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < LINES; i++) {
            text.append(Tai64n.ofUnix(START + i, 0).text()).append(REST);
        }
        return text.toString();
    }

    @Test
    void placeIsBeforeTheTimeAndNotFarFromIt() {
        String text = stamped();
        for (int wanted : new int[] {0, 1, LINES / 3, LINES - 1, 2 * LINES}) {
            long place = placeOf(text, START + wanted);
            assertThat(place % LINE_SIZE).isZero();
            assertThat(place).isLessThanOrEqualTo((long) wanted * LINE_SIZE);
            assertThat(Math.min(wanted, LINES) * (long) LINE_SIZE - place)
                    .isLessThanOrEqualTo(Stored.IN_ANY_CASE);
        }
    }

    @Test
    void withoutStampsItIsTheBeginning() {
        assertThat(placeOf("no stamp\n".repeat(200_000), START)).isZero();
        assertThat(placeOf("x".repeat(2_000_000), START)).isZero();
    }

    @Test
    void smallFileIsReadWhole() {
        assertThat(placeOf(stamped().substring(0, 10_000), START + LINES)).isZero();
    }

    private static long placeOf(String text, long second) {
        long[] place = {-1};
        try (World world = new World(1)) {
            world.program("logs", (kernel, _) -> {
                Fd fd = kernel.files().open("/text", OpenMode.READ).orFatal("open", "it");
                FileInfo info = kernel.files().info(fd).orFatal("stat", "it");
                place[0] = new Stored.Plain(kernel.files(), fd, info.size(), false)
                        .before(new Instant(second, 0), new Zone(kernel.clock()));
                return 0;
            });
            world.files().file("/text", text).executable("/bin/logs", "logs");
            var process = world.start("/bin/logs");
            world.runUntil(() -> !process.isAlive(), 10_000);
        }
        return place[0];
    }
}
