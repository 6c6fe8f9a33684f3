package jinn.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import jinn.log.script.Syncing;
import jinn.sim.Chance;
import jinn.sim.Fault;
import jinn.sim.Faults.Call;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a log directory still has when the power comes back, by policy. */
final class PowerLossTest {

    private static final List<String> SCRIPT = List.of("n999", "s4096", "r100", "/logs");
    private static final String BOOT = "/proc/sys/kernel/random/boot_id";
    private static final int HISTORIES = 300;
    private static final int LINES = 900;
    private static final int PAUSE_MS = 5;
    private static final int LIFE_MS = 250;
    private static final int CALLS_MAX = 100;
    private static final int WITHIN_MS = 40;

    /** What is forced to disk, on what kind of disk, and what is promised to be there. */
    enum Kind {
        BATCH(new Syncing(true, 0), false, 0), TIMED(new Syncing(true, WITHIN_MS), false,
                WITHIN_MS + 1), ARCHIVES(Syncing.AT_ROTATION, true, 0),
        NOTHING(Syncing.NEVER, false, Integer.MAX_VALUE);

        private final Syncing policy;
        private final boolean journal;
        private final long ageMs;

        Kind(Syncing policy, boolean journal, long ageMs) {
            this.policy = policy;
            this.journal = journal;
            this.ageMs = ageMs;
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whatIsPromisedOutlivesALossOfPower(Kind kind) {
        Seeds.each(HISTORIES, seed -> {
            try (Logging logging = new Logging(seed, SCRIPT).syncs(kind.policy)
                    .says(Logging.input(LINES)).pausing(PAUSE_MS)) {
                logging.world.files().file(BOOT, "before");
                logging.world.disk().beFragile(kind.journal);
                TreeMap<Long, String> seen = watch(logging, kind);
                live(logging, Chance.of(seed));
                long now = logging.world.nowMs();
                logging.world.powerLoss(seed);
                var promised = seen.floorEntry(now - kind.ageMs);
                assertThat(logging.logged("/logs"))
                        .startsWith(promised == null ? "" : promised.getValue());
                goesOn(logging);
            }
        });
    }

    /** What is there each time before the logger reads on. */
    private static TreeMap<Long, String> watch(Logging logging, Kind kind) {
        TreeMap<Long, String> seen = new TreeMap<>();
        logging.world.faults(call -> {
            if (Logging.OF_LOGGER.test(call) && isReading(call)) {
                seen.put(logging.world.nowMs(), kind == Kind.ARCHIVES
                        ? logging.archived("/logs") : logging.logged("/logs"));
            }
            return Fault.NONE;
        });
        return seen;
    }

    private static boolean isReading(Call call) {
        return call.name().equals("move");
    }

    private static void live(Logging logging, Random random) {
        logging.service();
        logging.logger();
        logging.world.runMs(random.nextInt(LIFE_MS));
        logging.world.runCalls(random.nextInt(CALLS_MAX));
    }

    private static void goesOn(Logging logging) {
        logging.world.files().file(BOOT, "after");
        String before = logging.logged("/logs");
        logging.says(Logging.INPUT).service();
        logging.world.runMs(PAUSE_MS);
        assertThat(logging.comesBack()).isTrue();
        assertThat(logging.logged("/logs")).startsWith(before).endsWith(Logging.INPUT);
    }
}
