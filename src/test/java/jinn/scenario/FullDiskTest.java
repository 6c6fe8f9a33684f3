package jinn.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jinn.log.script.LogConfig.WhenFull;
import jinn.sim.Faults;
import jinn.sim.SimProcess;
import jinn.value.Errno;
import jinn.value.Signal;
import jinn.wire.WireErrno;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where the disk is full nobody loses a line but by a policy, and then it is told how many. */
final class FullDiskTest {

    private static final List<String> SCRIPT = List.of("n999", "s4096", "r100", "/logs");
    private static final int CALLS_MAX = 20_000;
    private static final int HEADER = 4096;
    private static final int SHORT_MS = 250;
    private static final int MANY = 70_000;
    private static final Pattern TOLD = Pattern.compile(
            "jinn log: disk full: .* (\\d+) lines \\((\\d+) bytes\\) between .* and .*\n");

    @ParameterizedTest
    @EnumSource(value = WireErrno.class, names = {"ENOSPC", "EDQUOT", "EROFS", "EIO"})
    void writersWaitUntilThereIsRoom(WireErrno reason) {
        Errno errno = WireErrno.of(reason.number());
        try (Logging logging = new Logging(1, SCRIPT).says(Logging.input(9000))) {
            logging.world.disk().limit(HEADER + 6000, errno);
            SimProcess service = logging.service();
            SimProcess logger = logging.logger();
            logging.world.runMs(10_000);
            assertThat(service.isAlive()).isTrue();
            logging.world.disk().unlimited();
            assertThat(logging.ends(logger)).isTrue();
            assertThat(service.status().raw()).isZero();
            assertThat(logging.logged("/logs")).isEqualTo(Logging.input(9000));
        }
    }

    @Test
    void killedAtAnyCallWhileItIsFullItLosesNothing() {
        boolean died = true;
        for (int n = 1; died; n++) {
            assertThat(n).isLessThan(CALLS_MAX);
            try (Logging logging = new Logging(1, SCRIPT)) {
                logging.world.disk().limit(HEADER + 7001, Errno.ENOSPC);
                logging.world.faults(Faults.killAtNth(Logging.OF_LOGGER, n));
                logging.service();
                SimProcess logger = logging.logger();
                logging.world.runMs(SHORT_MS);
                logging.world.disk().unlimited();
                died = !logging.ends(logger);
                assertThat(logging.comesBack()).isTrue();
                assertThat(logging.logged("/logs")).as("call " + n).isEqualTo(Logging.INPUT);
            }
        }
    }

    /** It has no spool then; as soon as there is room it has, and a kill loses nothing. */
    @ParameterizedTest
    @EnumSource(value = WireErrno.class, names = {"ENOSPC", "EDQUOT"})
    void aLoggerThatStartsOnAFullDiskGetsItsSpoolLater(WireErrno reason) {
        Errno errno = WireErrno.of(reason.number());
        for (WhenFull policy : List.of(WhenFull.BLOCK, WhenFull.DROP)) {
            for (int ms = SHORT_MS; ms < 3000; ms += SHORT_MS) {
                try (Logging logging = new Logging(1, SCRIPT).pausing(100).whenFull(policy)) {
                    logging.world.disk().limit(0, errno);
                    logging.service();
                    SimProcess logger = logging.logger();
                    logging.world.runMs(1500);
                    logging.world.disk().unlimited();
                    logging.world.runMs(ms);
                    logging.world.kill(logger, Signal.KILL);
                    logging.world.runMs(SHORT_MS);
                    assertThat(logging.comesBack()).isTrue();
                    assertThat(logging.logged("/logs")).as("after " + ms)
                            .isEqualTo(Logging.INPUT);
                }
            }
        }
    }

    /** Writers do not wait: what was said while there was no room is the price. */
    @Test
    void withSpillItReadsOnAndTakesUpASpoolOnceThereIsRoom() {
        try (Logging logging = new Logging(1, SCRIPT).pausing(100).whenFull(WhenFull.SPILL)) {
            logging.world.disk().limit(0, Errno.ENOSPC);
            logging.service();
            SimProcess logger = logging.logger();
            logging.world.runMs(500);
            logging.world.disk().unlimited();
            logging.world.runUntil(() -> logging.world.files().text("/logs/spool")
                    .startsWith("jinnlog1"), 10_000);
            logging.world.runMs(SHORT_MS);
            logging.world.kill(logger, Signal.KILL);
            assertThat(logging.comesBack()).isTrue();
            assertThat(logging.logged("/logs")).isEqualTo(Logging.INPUT);
        }
    }

    @ParameterizedTest
    @EnumSource(value = WireErrno.class, names = {"ENOSPC", "EDQUOT"})
    void oldArchivesGiveWayAndAreCounted(WireErrno reason) {
        Errno errno = WireErrno.of(reason.number());
        try (Logging logging = new Logging(1, SCRIPT).whenFull(WhenFull.DROP)) {
            logging.world.disk().limit(HEADER + 9000, errno);
            logging.service();
            assertThat(logging.ends(logging.logger())).isTrue();
            String logged = logging.logged("/logs");
            String kept = TOLD.matcher(logged).replaceAll("");
            assertThat(Logging.INPUT).endsWith(kept);
            assertThat(lost(logged)).isPositive()
                    .isEqualTo(Logging.INPUT.length() - kept.length());
        }
    }

    @Test
    void newLinesGiveWayWhenMemoryIsFullAndAreCounted() {
        String said = Logging.input(MANY);
        try (Logging logging = new Logging(1, SCRIPT).says(said).whenFull(WhenFull.SPILL)) {
            logging.world.disk().limit(HEADER + 9000, Errno.ENOSPC);
            SimProcess service = logging.service();
            SimProcess logger = logging.logger();
            logging.world.runUntil(() -> !service.isAlive(), 60_000);
            logging.world.disk().unlimited();
            assertThat(logging.ends(logger)).isTrue();
            String logged = logging.logged("/logs");
            String kept = TOLD.matcher(logged).replaceAll("");
            assertThat(said).startsWith(kept.substring(0, 1_000_000));
            assertThat(lost(logged)).isPositive().isEqualTo(said.length() - kept.length());
        }
    }

    private static long lost(String logged) {
        long lost = 0;
        Matcher told = TOLD.matcher(logged);
        while (told.find()) {
            lost += Long.parseLong(told.group(2));
        }
        return lost;
    }
}
