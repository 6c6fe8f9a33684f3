package jinn.rc.update;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jinn.rc.change.Sets;
import jinn.rc.database.Database;
import jinn.rc.update.Pipes.Renamed;
import org.junit.jupiter.api.Test;

/** Pipes by the names of their readers. */
final class PipesTest {

    private static Sets pair(String writer, String reader) {
        return new Sets().add(Database.RUNNER_NAME).add(Database.HOLDER_NAME)
                .add(reader).add(writer, 1, 2);
    }

    private static Pipes pipes(Sets old, Sets fresh, String lines) {
        return Pipes.of(Images.of(old.database(), fresh.database(),
                Conversions.read("f", lines)));
    }

    @Test
    void aReaderThatIsRenamedTakesItsPipeAlong() { // C71
        Pipes pipes = pipes(pair("w", "r").pipe(3, 2), pair("w2", "r2").pipe(3, 2),
                "w -> w2\nr -> r2");
        assertThat(pipes.early()).isEqualTo(new Pipes(List.of(new Renamed("r", "r2")), List.of(),
                List.of()));
        assertThat(pipes.late()).isEqualTo(new Pipes(List.of(), List.of(), List.of("r")));
        assertThat(pipes.fresh()).containsExactly("r2");
    }

    @Test
    void whoBecomesAReaderGetsAPipe() { // C78, D08
        assertThat(pipes(pair("w", "r"), pair("w", "r").pipe(3, 2), "").early())
                .isEqualTo(new Pipes(List.of(), List.of("r"), List.of()));
    }

    @Test
    void whoIsNoReaderAnyLongerHasNone() {
        assertThat(pipes(pair("w", "r").pipe(3, 2), pair("w", "r"), "").late())
                .isEqualTo(new Pipes(List.of(), List.of(), List.of("r")));
        assertThat(pipes(pair("w", "r").pipe(3, 2), pair("w", "r").pipe(3, 2), "").late())
                .isEqualTo(Pipes.NONE);
    }

    @Test
    void namesThatChangePlacesWaitUntilTheyAreFree() {
        Sets old = pair("w", "r").add("r2").add("w2", 1, 4).pipe(3, 2).pipe(5, 4);
        Pipes pipes = pipes(old, old, "r -> r2\nr2 -> r");
        assertThat(pipes.early()).isEqualTo(Pipes.NONE);
        assertThat(pipes.late()).isEqualTo(new Pipes(
                List.of(new Renamed("r", "r2"), new Renamed("r2", "r")), List.of(),
                List.of("r", "r2")));
    }
}
