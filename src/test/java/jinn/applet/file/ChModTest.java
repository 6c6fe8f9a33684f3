package jinn.applet.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jinn.option.Options;
import jinn.sim.Fault;
import jinn.sim.Layout;
import jinn.sim.World;
import org.junit.jupiter.api.Test;

/** A mode in letters is computed from the very file that gets it. */
final class ChModTest {

    private final World world = new World(1);
    private final Layout files = world.files();

    /** Just before a mode is changed for the first time, that happens to the names. */
    private void changing(List<String> words, Runnable meanwhile) {
        boolean[] done = {false};
        world.faults(call -> {
            if (!done[0] && call.name().startsWith("setPermissions")) {
                done[0] = true;
                meanwhile.run();
            }
            return Fault.NONE;
        });
        world.program("chmod", (kernel, _) ->
                new ChMod().run(kernel, Options.parse(new ChMod().syntax(), words)));
        files.devices().executable("/chmod", "chmod");
        world.start("/chmod");
        world.runToEnd(1000);
        world.close();
        assertThat(done[0]).isTrue();
    }

    @Test
    void aSymlinkInThePlaceOfAFileGetsNothingOfItsMode() {
        files.file("/d/x", "").mode("/d/x", 04777).script("/bin/prog", "");
        changing(List.of("go-w", "/d/x"),
                () -> files.remove("/d/x").symlink("/bin/prog", "/d/x"));
        assertThat(files.permissions("/bin/prog")).isEqualTo(0755);
    }

    @Test
    void anotherFileInThePlaceOfOneOfATreeGetsNothingOfItsMode() {
        files.file("/d/x", "").mode("/d/x", 04777).script("/bin/prog", "");
        changing(List.of("-R", "go-w", "/d"),
                () -> files.move("/d/x", "/y").move("/bin/prog", "/d/x"));
        assertThat(files.permissions("/d/x")).isEqualTo(0755);
        assertThat(files.permissions("/y")).isEqualTo(04755);
    }
}
