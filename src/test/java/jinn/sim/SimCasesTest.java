package jinn.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jinn.cases.Runner;
import jinn.value.Account;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The simulated kernel answers as a real one did: {@code answers.txt} is a native run's output. */
final class SimCasesTest {

    private static final Path ANSWERS = Path.of("src/test/java/jinn/cases/answers.txt");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void simulatedKernelAnswersAsARealOneDid(long seed) throws IOException {
        List<String> expected = Files.readAllLines(ANSWERS);

        assertThat(answers(seed).lines().toList()).isEqualTo(expected);
    }

    @Test
    void everySeedGivesTheSameRunTwice() {
        assertThat(answers(7)).isEqualTo(answers(7));
    }

    private static String answers(long seed) {
        try (World world = new World(seed)) {
            world.program("cases", (kernel, _) -> Runner.main(kernel)).entry(Runner::enter)
                    .account(new Account("root", 0, 0, List.of(0), "/root"));
            world.files().devices().executable("/cases", "cases").directory("/scratch");
            world.start("/cases", "/scratch");
            world.runToEnd(600_000);
            return world.console();
        }
    }
}
