package jinn.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jinn.journal.Driver;
import jinn.journal.Place;
import jinn.journal.Query;
import jinn.journal.line.View;
import jinn.kernel.Kernel;
import jinn.value.Fd;
import jinn.value.OpenMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who follows a log directory sees every line once, whatever becomes of the files. */
final class FollowTest {

    private static final String INPUT = Logging.input(3000);
    private static final int SETTLED_MS = 500;
    private static final int AFTERWARDS_MS = 2000;

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 50, 300})
    void linesAreShownOnceAcrossRotations(int pauseMs) {
        for (String processor : List.of("!", "?cat")) {
            List<String> script = List.of("n999", "s4096", "r100", processor, "/logs");
            try (Logging logging = new Logging(pauseMs, script)) {
                logging.says(INPUT).pausing(pauseMs);
                logging.world.files().executable("/bin/logs", "logs");
                logging.world.program("logs", (kernel, _) -> follow(kernel));
                follows(logging);
                assertThat(logging.world.files().names("/logs")).hasSizeGreaterThan(20);
                assertThat(logging.world.files().text("/out")).isEqualTo(INPUT);
            }
        }
    }

    /** The logger makes its directory anew, and who follows goes on there. */
    @ParameterizedTest
    @ValueSource(strings = {"removed", "moved"})
    void aDirectoryThatIsMadeAnewIsFollowed(String how) {
        List<String> script = List.of("n999", "s99999", "r100", "/logs");
        try (Logging logging = new Logging(1, script).says(INPUT).pausing(50)) {
            logging.world.files().executable("/bin/logs", "logs");
            logging.world.program("logs", (kernel, _) -> follow(kernel));
            logging.service();
            var logger = logging.logger();
            logging.world.runUntil(() -> logging.world.files().exists("/logs/current"),
                    SETTLED_MS);
            logging.world.start("/bin/logs");
            logging.world.runMs(AFTERWARDS_MS);
            if (how.equals("moved")) {
                logging.world.files().move("/logs", "/old");
            } else {
                logging.world.files().names("/logs").forEach(name ->
                        logging.world.files().remove("/logs/" + name));
                logging.world.files().removeDirectory("/logs");
            }
            assertThat(logging.ends(logger)).isTrue();
            logging.world.runMs(2 * AFTERWARDS_MS);
            List<String> shown = logging.world.files().text("/out").lines().toList();
            assertThat(shown).containsAll(INPUT.lines().toList());
            assertThat(how.equals("removed") || shown.size() == INPUT.lines().count()).isTrue();
        }
    }

    private static void follows(Logging logging) {
        logging.service();
        var logger = logging.logger();
        logging.world.runUntil(() -> logging.world.files().exists("/logs/current"), SETTLED_MS);
        logging.world.start("/bin/logs");
        assertThat(logging.ends(logger)).isTrue();
        logging.world.runMs(AFTERWARDS_MS);
    }

    private static int follow(Kernel kernel) {
        Fd out = kernel.files().open("/out", OpenMode.REPLACE).orFatal("open", "out");
        kernel.files().copy(out, Fd.STDOUT).orFatal("copy", "out");
        return new Driver(kernel, List.of(new Place("talk", "/logs")), Query.ALL.following(),
                View.PLAIN).run();
    }
}
