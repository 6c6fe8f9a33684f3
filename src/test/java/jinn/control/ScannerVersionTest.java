package jinn.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import jinn.kernel.Kernel;
import jinn.sim.World;
import jinn.system.Build;
import jinn.system.SmallFiles;
import jinn.text.Bytes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a scanner says of itself counts for as long as that very process scans. */
final class ScannerVersionTest {

    private static final ScannerHome HOME = ScannerHome.of("/run/service");

    private final World world = new World(1);

    @AfterEach
    void off() {
        world.close();
    }

    private List<Object> said(Function<Kernel, List<Object>> questions) {
        List<Object> said = new ArrayList<>();
        world.program("asks", (kernel, _) -> {
            said.addAll(questions.apply(kernel));
            return 0;
        });
        world.files().devices().directory("/run/service/.s6-svscan").executable("/asks", "asks");
        world.start("/asks");
        world.runToEnd(1000);
        return said;
    }

    private static Object read(Kernel kernel) {
        String words = ScannerVersion.read(kernel, HOME);
        return words == null ? "nothing" : words;
    }

    @Test
    void itIsReadWhileTheLockIsHeld() {
        assertThat(said(kernel -> {
            ScannerVersion.write(kernel, HOME);
            Object before = read(kernel);
            HOME.takeLock(kernel.files());
            return List.of(before, read(kernel),
                    ScannerVersion.ofService(kernel, "/run/service/web"),
                    ScannerVersion.ofService(kernel, "/run/service/web/log/"));
        })).containsExactly("nothing", Build.words(), Build.words(), Build.words());
    }

    @Test
    void thatOfAnotherProcessIsNot() {
        assertThat(said(kernel -> {
            HOME.takeLock(kernel.files());
            new SmallFiles(kernel.files()).replace(HOME.version(),
                    Bytes.toArray("0.1 abc\n4711 12 of another\n"));
            Object foreign = read(kernel);
            new SmallFiles(kernel.files()).replace(HOME.version(), Bytes.toArray("0.1 abc\n"));
            Object nobodys = read(kernel);
            ScannerVersion.remove(kernel.files(), HOME);
            return List.of(foreign, nobodys, read(kernel));
        })).containsExactly("nothing", "0.1 abc", "nothing");
    }
}
