package jinn.log.spool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jinn.sim.Fault;
import jinn.sim.Faults;
import jinn.sim.World;
import jinn.value.Errno;
import jinn.value.Result;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether a spool that was taken away is made anew. */
final class SpoolFileTest {

    private static final String SPOOL = "/log/spool";

    private final World world = new World(1);

    @AfterEach
    void off() {
        world.close();
    }

    /** Somebody took it away, and put that there. */
    private Result<?> restored(Runnable change, Faults faults) {
        List<Result<?>> said = new ArrayList<>();
        world.program("log", (kernel, _) -> {
            SpoolFile spool = new SpoolFile(kernel, SPOOL);
            spool.open().orFatal("open", SPOOL);
            world.files().remove(SPOOL);
            change.run();
            world.faults(faults);
            said.add(spool.restore(0));
            return 0;
        });
        world.files().devices().executable("/log-program", "log").directory("/log");
        world.start("/log-program");
        world.runToEnd(1000);
        return said.getFirst();
    }

    private void another() {
        world.files().file(SPOOL, "of another logger");
    }

    private static Faults failing(String call) {
        return one -> one.name().equals(call) && one.arguments().contains(SPOOL)
                && !one.arguments().contains(".new") ? new Fault.Fail(Errno.ENFILE) : Fault.NONE;
    }

    @Test
    void oneThatCannotBeOpenedIsNotReplaced() {
        assertThat(restored(this::another, failing("open")).failedWith(Errno.EBUSY)).isTrue();
        assertThat(world.files().text(SPOOL)).isEqualTo("of another logger");
    }

    @Test
    void oneWhoseLockCannotBeAskedForIsNotReplaced() {
        Result<?> result = restored(this::another, one -> one.name().equals("isLocked")
                ? new Fault.Fail(Errno.ENOMEM) : Fault.NONE);
        assertThat(result.failedWith(Errno.EBUSY)).isTrue();
        assertThat(world.files().text(SPOOL)).isEqualTo("of another logger");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "a symlink", "a spool that nobody has"})
    void whatIsNobodysIsNotTaken(String there) {
        assertThat(restored(() -> {
            switch (there) {
                case "a symlink" -> world.files().symlink("/etc/passwd", SPOOL);
                case "a spool that nobody has" -> world.files().file(SPOOL, "old");
                default -> { }
            }
        }, Faults.NONE).isOk()).isTrue();
    }
}
