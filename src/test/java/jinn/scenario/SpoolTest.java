package jinn.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jinn.sim.Chance;
import jinn.sim.Faults;
import jinn.sim.Faults.Call;
import jinn.sim.SimProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A logger that comes back after a kill has every line, and none twice. */
final class SpoolTest {

    private static final int CALLS_MAX = 20_000;
    private static final int HISTORIES = 300;
    private static final int KILLS_MAX = 6;
    private static final int GAP_MAX = 120;
    private static final int LINES_FOR_A_CUT = 2500;

    /** The first is that of a new spool. */
    private static final Predicate<Call> CUTS = call -> Logging.OF_LOGGER.test(call)
            && call.name().equals("truncate");
    private static final String LOUD = Logging.INPUT.lines()
            .filter(line -> line.contains("loud")).collect(Collectors.joining("\n", "", "\n"));

    /** What loggers are told to do, and what must come of it. */
    enum Kind {
        PLAIN("n999", "s4096", "r100", "/logs"),
        STAMPED("n999", "s4096", "r100", "t", "/logs"),
        PROCESSED("n999", "s4096", "r100", "?cat", "/logs"),
        TWO("n999", "s4096", "r100", "/logs", "s6000", "-soft", "/loud");

        private final List<String> script;

        Kind(String... script) {
            this.script = List.of(script);
        }

        Logging logging(long seed) {
            return new Logging(seed, script);
        }

        void check(Logging logging, String when) {
            String logged = logging.logged("/logs");
            assertThat(this == STAMPED ? Logging.withoutStamps(logged) : logged).as(when)
                    .isEqualTo(Logging.INPUT);
            if (this == TWO) {
                assertThat(logging.logged("/loud")).as(when).isEqualTo(LOUD);
            }
            assertThat(logging.world.files().exists("/logs/spool")).as(when).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void killedAtAnyCallItLosesNothingAndRepeatsNothing(Kind kind) {
        boolean died = true;
        for (int n = 1; died; n++) {
            assertThat(n).isLessThan(CALLS_MAX);
            try (Logging logging = kind.logging(1)) {
                logging.world.faults(Faults.killAtNth(Logging.OF_LOGGER, n));
                logging.service();
                died = !logging.ends(logging.logger());
                assertThat(logging.comesBack()).isTrue();
                kind.check(logging, "killed at call " + n);
            }
        }
    }

    /** As when logger and scanner die at once: the next pipe is another one, and at its end. */
    @Test
    void whereThePipeIsGoneTooOnlyALineThatWasBegunIsEnded() {
        boolean died = true;
        for (int n = 1; died; n++) {
            try (Logging logging = Kind.PLAIN.logging(1)) {
                logging.world.faults(Faults.killAtNth(Logging.OF_LOGGER, n));
                logging.service();
                died = !logging.ends(logging.logger());
                logging.replacePipe();
                assertThat(logging.comesBack()).isTrue();
                String logged = logging.logged("/logs");
                String last = logged.isEmpty() ? "" : logged.substring(0, logged.length() - 1);
                assertThat(Logging.INPUT).as("killed at call " + n).startsWith(last);
                assertThat(logged).as("killed at call " + n).doesNotContain("\n\n");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void killedAgainAndAgainItStillHasEveryLineOnce(Kind kind) {
        Seeds.each(HISTORIES, seed -> {
            Random random = Chance.of(seed);
            try (Logging logging = kind.logging(seed)) {
                logging.service();
                int kills = 1 + random.nextInt(KILLS_MAX);
                for (int i = 0; i < kills; i++) {
                    logging.world.faults(Faults.killAtNth(Logging.OF_LOGGER,
                            1 + random.nextInt(GAP_MAX)));
                    logging.ends(logging.logger());
                }
                assertThat(logging.comesBack()).isTrue();
                kind.check(logging, "after " + kills);
            }
        });
    }

    /**
     * The header then names the cut that is due, and the next one makes it. On stdout the last
     * words may come twice.
     */
    @Test
    void killedBeforeACutAndOnceMoreAtAnyCallItLosesNothing() {
        List<String> lines = Logging.input(LINES_FOR_A_CUT).lines().toList();
        boolean died = true;
        for (int n = 1; died; n++) {
            assertThat(n).isLessThan(CALLS_MAX);
            try (Logging logging = new Logging(1, List.of("1")).spoolsIn("/spool")) {
                logging.says(Logging.input(LINES_FOR_A_CUT)).service();
                logging.world.faults(Faults.killAtNth(CUTS, 2));
                SimProcess first = logging.logger();
                assertThat(logging.ends(first)).isFalse();
                logging.world.faults(Faults.killAtNth(Logging.OF_LOGGER, n));
                SimProcess second = logging.logger();
                died = !logging.ends(second);
                logging.world.faults(Faults.NONE);
                SimProcess third = logging.logger();
                assertThat(logging.ends(third)).isTrue();
                assertThat(first.output() + '\n' + second.output() + '\n' + third.output())
                        .as("killed at call " + n).contains(lines);
                assertThat(logging.world.files().exists("/spool")).isFalse();
            }
        }
    }
}
