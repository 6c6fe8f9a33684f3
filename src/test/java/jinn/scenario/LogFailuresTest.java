package jinn.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import jinn.sim.Fault;
import jinn.sim.SimProcess;
import jinn.value.Errno;
import jinn.value.Signal;
import jinn.wire.WireErrno;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever fails under a logger for a while: in the end it has every line, and once. */
final class LogFailuresTest {

    private static final List<String> PLAIN = List.of("n999", "s4096", "r100", "/logs");
    private static final List<String> PROCESSED =
            List.of("n999", "s4096", "r100", "?cat", "/logs");
    private static final Set<String> MAY_FAIL = Set.of("open", "write", "writeAt", "readAt",
            "move", "truncate", "rename", "remove", "sync", "setPermissions", "list", "info",
            "linkInfo", "makeDirectory", "spawn");
    private static final String SAID = Logging.input(900);
    private static final int SAID_MS = 200;
    private static final int PAUSE_MS = 5;
    private static final long HOUR_S = 3600;

    private static Logging logging(List<String> script) {
        return new Logging(1, script).says(SAID).pausing(PAUSE_MS);
    }

    @ParameterizedTest
    @EnumSource(value = WireErrno.class, names = {"ENOSPC", "EDQUOT", "EROFS", "EMFILE", "EACCES",
            "EIO", "EAGAIN"})
    void whateverFailsForAWhile(WireErrno reason) {
        Errno errno = WireErrno.of(reason.number());
        for (String name : MAY_FAIL) {
            try (Logging logging = logging(PROCESSED)) {
                SimProcess service = logging.service();
                SimProcess logger = logging.logger();
                logging.world.runMs(PAUSE_MS);
                logging.world.faults(call -> Logging.OF_LOGGER.test(call)
                        && call.name().equals(name) ? new Fault.Fail(errno) : Fault.NONE);
                logging.world.runMs(2 * SAID_MS);
                logging.world.faults(_ -> Fault.NONE);
                assertThat(logging.ends(logger)).as(name).isTrue();
                assertThat(service.status().raw()).as(name).isZero();
                assertThat(logging.logged("/logs")).as(name).isEqualTo(SAID);
            }
        }
    }

    @Test
    void aDirectoryThatIsTakenAwayIsMadeAnew() {
        for (int ms = 0; ms < SAID_MS; ms += PAUSE_MS) {
            try (Logging logging = logging(PLAIN)) {
                SimProcess service = logging.service();
                SimProcess logger = logging.logger();
                logging.world.runMs(PAUSE_MS + ms);
                String archived = logging.archived("/logs");
                logging.world.files().names("/logs").forEach(name ->
                        logging.world.files().remove("/logs/" + name));
                logging.world.files().removeDirectory("/logs");
                assertThat(logging.ends(logger)).isTrue();
                assertThat(service.status().raw()).isZero();
                assertThat(archived + logging.logged("/logs")).as("after " + ms).isEqualTo(SAID);
            }
        }
    }

    @Test
    void aProcessorThatHangsHoldsUpTheWriterAndLosesNothing() {
        try (Logging logging = logging(PROCESSED).hanging()) {
            SimProcess service = logging.service();
            SimProcess logger = logging.logger();
            logging.world.runMs(2 * SAID_MS);
            logging.hung().forEach(process -> logging.world.kill(process, Signal.KILL));
            assertThat(logging.ends(logger)).isTrue();
            assertThat(service.status().raw()).isZero();
            assertThat(logging.logged("/logs")).isEqualTo(SAID);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {HOUR_S, -HOUR_S})
    void aClockThatStepsLeavesArchivesInOrder(long seconds) {
        try (Logging logging = logging(PLAIN)) {
            logging.service();
            SimProcess logger = logging.logger();
            logging.world.runMs(SAID_MS / 3);
            logging.world.stepRealTime(seconds);
            logging.world.runMs(SAID_MS / 3);
            logging.world.stepRealTime(-2 * seconds);
            assertThat(logging.ends(logger)).isTrue();
            assertThat(logging.logged("/logs")).isEqualTo(SAID);
        }
    }
}
