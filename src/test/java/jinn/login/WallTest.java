package jinn.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jinn.kernel.Kernel;
import jinn.sim.Fault;
import jinn.sim.World;
import jinn.system.Report;
import jinn.text.Bytes;
import jinn.value.FileInfo;
import jinn.value.Instant;
import jinn.value.OpenMode;
import org.junit.jupiter.api.Test;

/** What others have written into utmp decides which files are opened by root: terminals only. */
final class WallTest {

    private static final String DRIVERS = """
            /dev/tty             /dev/tty        5       0 system:/dev/tty
            /dev/console         /dev/console    5       1 system:console
            pty_slave            /dev/pts      136 0-1048575 pty:slave
            """;

    private final List<String> opened = new ArrayList<>();

    /** The words of /dev that were opened for writing, with such lines in utmp. */
    private List<String> opened(String drivers, String... lines) {
        StringBuilder utmp = new StringBuilder();
        for (String line : lines) {
            utmp.append(Bytes.fromArray(new Utmp(Utmp.USER_PROCESS, 7, line, "1", "alice", "", 7,
                    new Instant(5, 0)).bytes()));
        }
        try (World world = new World(1)) {
            world.files().devices().file(Logins.UTMP, utmp.toString())
                    .file("/proc/tty/drivers", drivers).file("/dev/file", "")
                    .directory("/dev/shm").directory("/elsewhere").executable("/wall", "wall");
            world.program("wall", (kernel, _) -> {
                device(kernel, "/dev/watchdog", 10 << 8 | 130);
                device(kernel, "/elsewhere/tty", 5 << 8 | 1);
                kernel.files().makeSymlink("/elsewhere", "/dev/shm/away").orFatal("link", "it");
                kernel.files().makeSymlink("console", "/dev/systty").orFatal("link", "it");
                world.faults(call -> {
                    if (call.arguments().contains(OpenMode.Access.WRITE)) {
                        boolean below = call.name().equals("openAt");
                        opened.add(call.arguments().get(below ? 1 : 0).toString());
                    }
                    return Fault.NONE;
                });
                new Wall(new Report(kernel, "wall")).say("NOW");
                return 0;
            });
            world.start("/wall");
            world.runMs(1000);
        }
        return opened;
    }

    private static void device(Kernel kernel, String path, long special) {
        FileInfo like = kernel.files().info("/dev/null").orFatal("look at", "null");
        kernel.files().makeNode(path, new FileInfo(like.type(), 0666,
                new FileInfo.Identity(0, 0, special), like.owner(), 0, 1, like.modified(),
                like.accessed())).orFatal("make", path);
    }

    @Test
    void aTerminalIsOpened() {
        assertThat(opened(DRIVERS, "console")).containsExactly("console");
    }

    @Test
    void anotherDeviceIsNotEvenOpened() {
        assertThat(opened(DRIVERS, "watchdog", "null", "file", "shm", "", ".")).isEmpty();
    }

    @Test
    void noNameLeadsOutOfDev() {
        assertThat(opened(DRIVERS, "shm/away/tty", "systty", "shm/../console",
                "../elsewhere/tty", "/console")).isEmpty();
    }

    @Test
    void withoutTheListOfDriversNoneIsOpened() {
        assertThat(opened("", "console")).isEmpty();
    }
}
