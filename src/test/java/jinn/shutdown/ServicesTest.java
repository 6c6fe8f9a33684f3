package jinn.shutdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jinn.sim.Fault;
import jinn.sim.Faults;
import jinn.sim.World;
import jinn.system.Report;
import jinn.value.Errno;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom an end waits for. */
final class ServicesTest {

    private static final String LOCK = "/run/service/web/supervise/lock";

    private final World world = new World(1);

    @AfterEach
    void off() {
        world.close();
    }

    private List<String> notDown(Faults faults) {
        List<String> names = new ArrayList<>();
        world.program("shutdownd", (kernel, _) -> {
            new Services(new Report(kernel, "shutdownd"), false).notDown()
                    .forEach(one -> names.add(one.name()));
            return 0;
        });
        world.files().devices().directory("/run/service/web/supervise")
                .executable("/shutdownd", "shutdownd");
        world.faults(faults);
        world.start("/shutdownd");
        world.runToEnd(1000);
        return names;
    }

    @Test
    void whoseLockNobodyHasIsDown() {
        world.files().file(LOCK, "");
        assertThat(notDown(Faults.NONE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"EMFILE", "ENFILE", "ENOMEM"})
    void whoCannotBeAskedIsWaitedFor(String reason) {
        world.files().file(LOCK, "");
        Errno errno = switch (reason) {
            case "EMFILE" -> Errno.EMFILE;
            case "ENFILE" -> Errno.ENFILE;
            default -> Errno.ENOMEM;
        };
        assertThat(notDown(one -> one.name().equals("open") && one.arguments().contains(LOCK)
                ? new Fault.Fail(errno) : Fault.NONE)).containsExactly("web");
    }
}
