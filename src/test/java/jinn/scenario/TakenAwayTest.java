package jinn.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import jinn.sim.Layout;
import jinn.sim.SimProcess;
import jinn.value.Signal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever somebody takes away under a logger: it goes on, and loses nothing that it has. */
final class TakenAwayTest {

    private static final List<String> PLAIN = List.of("n999", "s4096", "r100", "/logs");
    private static final List<String> QUIET = List.of("n999", "s99999", "r100", "/logs");
    private static final List<String> PROCESSED =
            List.of("n999", "s4096", "r100", "?cat", "/logs");
    private static final String SAID = Logging.input(900);
    private static final int PAUSE_MS = 100;
    private static final int SAID_MS = 3200;
    private static final int STEP_MS = 370;
    private static final int LOOK_MS = 1300;

    /** What somebody does to a file. */
    enum Act {
        REMOVE, MOVE, TRUNCATE, REPLACE;

        void apply(Layout files, String path) {
            if (!files.exists(path)) {
                return;
            }
            switch (this) {
                case REMOVE -> files.remove(path);
                case MOVE -> files.move(path, "/moved");
                case TRUNCATE -> files.truncate(path);
                case REPLACE -> files.file("/new", "foreign\n").move("/new", path);
            }
        }
    }

    private static Logging logging(List<String> script) {
        return new Logging(1, script).says(SAID).pausing(PAUSE_MS);
    }

    /** Every line once, in any order. */
    private static void check(Logging logging, String gone, String when) {
        String found = logging.logged("/logs") + logging.world.files().text("/moved");
        List<String> lines = found.lines().filter(line -> !line.equals("foreign")).toList();
        assertThat(new TreeSet<>(lines)).as(when + ": each once").hasSameSizeAs(lines);
        List<String> away = gone.lines().toList();
        List<String> wanted = SAID.lines().filter(line -> !away.contains(line)).toList();
        assertThat(lines).as(when).containsExactlyInAnyOrderElementsOf(wanted);
    }

    @ParameterizedTest
    @EnumSource(Act.class)
    void current(Act act) {
        for (List<String> script : List.of(PLAIN, QUIET, PROCESSED)) {
            for (int ms = STEP_MS; ms < SAID_MS; ms += STEP_MS) {
                try (Logging logging = logging(script)) {
                    SimProcess service = logging.service();
                    SimProcess logger = logging.logger();
                    logging.world.runMs(ms);
                    String held = logging.world.files().text("/logs/current");
                    act.apply(logging.world.files(), "/logs/current");
                    assertThat(logging.ends(logger)).isTrue();
                    assertThat(service.status().raw()).isZero();
                    check(logging, act == Act.TRUNCATE ? held : "", act + " at " + ms);
                }
            }
        }
    }

    /** Once it is made anew a kill loses nothing either. */
    @ParameterizedTest
    @CsvSource({"current,REMOVE", "current,MOVE", "current,REPLACE", "spool,REMOVE", "spool,MOVE",
        "spool,REPLACE", "spool,TRUNCATE", "lock,REMOVE", "state,REMOVE"})
    void aKillAfterwardsLosesNothing(String file, Act act) {
        for (int ms = STEP_MS; ms < SAID_MS; ms += STEP_MS) {
            try (Logging logging = logging(QUIET)) {
                logging.service();
                SimProcess logger = logging.logger();
                logging.world.runMs(ms);
                act.apply(logging.world.files(), "/logs/" + file);
                logging.world.files().remove(file.equals("spool") ? "/moved" : "/none");
                logging.world.runMs(LOOK_MS);
                logging.world.kill(logger, Signal.KILL);
                logging.world.runMs(PAUSE_MS);
                assertThat(logging.comesBack()).isTrue();
                check(logging, "", file + " " + act + " at " + ms);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"lock", "state", "spool"})
    void otherFilesDoNotMatterToALine(String file) {
        for (Act act : Act.values()) {
            try (Logging logging = logging(PROCESSED)) {
                logging.service();
                SimProcess logger = logging.logger();
                logging.world.runMs(SAID_MS / 3);
                act.apply(logging.world.files(), "/logs/" + file);
                assertThat(logging.ends(logger)).isTrue();
                logging.world.files().remove("/moved");
                check(logging, "", file + " " + act);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(value = Act.class, names = {"REMOVE", "MOVE", "REPLACE"})
    void theLockKeepsOthersAwayAgain(Act act) {
        try (Logging logging = logging(QUIET)) {
            logging.service();
            SimProcess logger = logging.logger();
            logging.world.runMs(STEP_MS);
            act.apply(logging.world.files(), "/logs/lock");
            logging.world.runMs(LOOK_MS);
            SimProcess other = logging.logger();
            logging.world.runMs(LOOK_MS);
            assertThat(other.status().code()).isEqualTo(111);
            assertThat(logging.ends(logger)).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"previous,REMOVE", "previous,MOVE", "previous,TRUNCATE", "processed,REMOVE",
        "processed,MOVE", "newstate,REMOVE"})
    void whatAProcessorWorksOn(String file, Act act) {
        try (Logging logging = logging(PROCESSED).hanging()) {
            logging.service();
            SimProcess logger = logging.logger();
            logging.world.runUntil(() -> !logging.hung().isEmpty(), SAID_MS);
            logging.world.runMs(PAUSE_MS);
            String held = logging.world.files().text("/logs/previous");
            act.apply(logging.world.files(), "/logs/" + file);
            logging.hung().forEach(process -> logging.world.kill(process, Signal.KILL));
            assertThat(logging.ends(logger)).isTrue();
            boolean kept = !file.equals("previous") || act == Act.MOVE;
            check(logging, kept ? "" : held, file + " " + act);
        }
    }

    @Test
    void aDirectoryThatIsMovedAwayIsMadeAnewAtOnce() {
        for (int ms = STEP_MS; ms < SAID_MS; ms += STEP_MS) {
            try (Logging logging = logging(QUIET)) {
                logging.service();
                SimProcess logger = logging.logger();
                logging.world.runMs(ms);
                logging.world.files().move("/logs", "/old");
                logging.world.runMs(LOOK_MS);
                logging.world.kill(logger, Signal.KILL);
                assertThat(logging.comesBack()).isTrue();
                assertThat(logging.logged("/old") + logging.logged("/logs")).as("at " + ms)
                        .isEqualTo(SAID);
                assertThat(logging.world.files().text("/old/spool")).isEmpty();
            }
        }
    }

    /** As a backup by links does. */
    @Test
    void aSecondNameElsewhereCostsNoArchive() {
        try (Logging logging = logging(PLAIN)) {
            logging.service();
            SimProcess logger = logging.logger();
            logging.world.runMs(STEP_MS);
            logging.world.files().link("/logs/current", "/backup");
            assertThat(logging.ends(logger)).isTrue();
            assertThat(logging.logged("/logs")).isEqualTo(SAID);
        }
    }
}
