package jinn.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jinn.sim.Faults;
import jinn.sim.SimProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the system limits the size of files, no logger dies of it and no line is lost. */
final class SizeLimitTest {

    private static final List<String> PLAIN = List.of("n999", "s8192", "r100", "/logs");
    private static final List<String> STAMPED = List.of("n999", "s8192", "r100", "t", "/logs");
    private static final String SAID = Logging.input(900);
    private static final int SPOOL_LEAST = 6146;
    private static final int CALLS_MAX = 20_000;

    @ParameterizedTest
    @ValueSource(ints = {200, 4096, SPOOL_LEAST, 5000, 8191, 16_384, 70_000})
    void nothingIsLost(int limit) {
        for (List<String> script : List.of(PLAIN, STAMPED)) {
            try (Logging logging = new Logging(1, script).says(SAID).sizeLimit(limit)) {
                SimProcess service = logging.service();
                assertThat(logging.ends(logging.logger())).isTrue();
                assertThat(service.status().raw()).isZero();
                String logged = logging.logged("/logs");
                assertThat(script == PLAIN ? logged : Logging.withoutStamps(logged))
                        .isEqualTo(SAID);
            }
        }
    }

    @Test
    void norByAKillAtAnyCall() {
        boolean died = true;
        for (int n = 1; died; n++) {
            assertThat(n).isLessThan(CALLS_MAX);
            try (Logging logging = new Logging(1, PLAIN).sizeLimit(SPOOL_LEAST)) {
                logging.world.faults(Faults.killAtNth(Logging.OF_LOGGER, n));
                logging.service();
                died = !logging.ends(logging.logger());
                assertThat(logging.comesBack()).isTrue();
                assertThat(logging.logged("/logs")).as("call " + n).isEqualTo(Logging.INPUT);
            }
        }
    }

    @Test
    void whatFitsInNoFileIsCutAsLinesAre() {
        String line = "x".repeat(1500) + "\n";
        try (Logging logging = new Logging(1, PLAIN).says(line + line).sizeLimit(1000)) {
            logging.service();
            assertThat(logging.ends(logging.logger())).isTrue();
            assertThat(logging.logged("/logs").lines().map(String::length))
                    .allMatch(length -> length < 1000);
            assertThat(logging.logged("/logs").replace("\n", "")).isEqualTo("x".repeat(3000));
        }
    }

    /** Somebody lowers it while the logger runs. */
    @Test
    void aFileThatMayNotGrowIsFull() {
        try (Logging logging = new Logging(1, List.of("n999", "s99999", "r100", "/logs"))
                .says(SAID).pausing(5)) {
            logging.service();
            SimProcess logger = logging.logger();
            logging.world.runMs(50);
            int size = logging.world.files().text("/logs/current").length();
            logger.limitFiles(size + 4096);
            assertThat(logging.ends(logger)).isTrue();
            assertThat(logging.archived("/logs")).isNotEmpty();
            assertThat(logging.logged("/logs")).isEqualTo(SAID);
        }
    }
}
