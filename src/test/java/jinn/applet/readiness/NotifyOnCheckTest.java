package jinn.applet.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.sim.Fault;
import jinn.sim.World;
import jinn.value.Errno;
import jinn.value.Fatal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whether there is a supervisor to tell. */
final class NotifyOnCheckTest {

    private static final String NONE = "100 no supervisor runs on the working directory";
    private static final String BEYOND =
            "111 unable to read notification-fd: no such file or directory";

    private final World world = new World(1);
    private String said = "";

    @AfterEach
    void off() {
        world.close();
    }

    /** How it ends; one step further, for want of a file, where it believes in a supervisor. */
    private String said() {
        world.program("notifyoncheck", (kernel, _) -> {
            said = answer(kernel);
            return 0;
        });
        world.files().devices().directory("/svc/supervise")
                .executable("/notifyoncheck", "notifyoncheck");
        world.start("/notifyoncheck");
        world.runToEnd(1000);
        return said;
    }

    private static String answer(Kernel kernel) {
        kernel.files().enterDirectory("/svc").orFatal("enter", "/svc");
        var program = new NotifyOnCheck();
        try {
            return "" + program.run(kernel, Options.parse(program.syntax(), List.of("true")));
        } catch (Fatal fatal) {
            return fatal.code() + " " + fatal.getMessage();
        }
    }

    private void looking(Errno errno) {
        world.faults(one -> one.name().equals("open")
                && one.arguments().contains("supervise/lock") ? new Fault.Fail(errno) : Fault.NONE);
    }

    @Test
    void withoutALockThereIsNone() {
        assertThat(said()).isEqualTo(NONE);
    }

    @Test
    void whoseLockNobodyHasIsNone() {
        world.files().file("/svc/supervise/lock", "");
        assertThat(said()).isEqualTo(NONE);
    }

    @Test
    void whoMayNotLookIsBelieved() {
        looking(Errno.EACCES);
        assertThat(said()).isEqualTo(BEYOND);
    }

    @Test
    void whoCannotLookIsToldWhy() {
        looking(Errno.EIO);
        assertThat(said()).isEqualTo(
                "111 unable to open supervise/lock: input/output error");
    }
}
