package jinn.applet.descriptor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import jinn.option.Options;
import jinn.sim.Fault;
import jinn.sim.Layout;
import jinn.sim.World;
import jinn.system.Report;
import jinn.value.Fatal;
import org.junit.jupiter.api.Test;

/** A file without a name in a directory where others may write. */
final class SeekablePipeTest {

    /** What it says where somebody does that between making and opening. */
    private static String exchanged(Consumer<Layout> exchange) {
        try (World world = new World(1)) {
            int[] opened = {0};
            world.faults(call -> {
                boolean its = call.name().equals("open")
                        && String.valueOf(call.arguments()).contains("/pub/x");
                opened[0] += its ? 1 : 0;
                if (its && opened[0] == 2) {
                    exchange.accept(world.files().remove("/pub/x"));
                }
                return Fault.NONE;
            });
            world.program("seekable", (kernel, _) -> {
                SeekablePipe program = new SeekablePipe();
                try {
                    return program.run(kernel, Options.parse(program.syntax(),
                            List.of("/pub/x", "/bin/next")));
                } catch (Fatal fatal) {
                    new Report(kernel, "seekablepipe").fatal(fatal);
                    return fatal.code();
                }
            });
            world.program("next", (kernel, _) -> {
                new Report(kernel, "next").print("began");
                return 0;
            });
            world.files().devices().directory("/pub").file("/secret", "root's own")
                    .executable("/bin/seekable", "seekable").executable("/bin/next", "next");
            world.start("/bin/seekable");
            world.runToEnd(1000);
            assertThat(opened[0]).isEqualTo(2);
            return world.console();
        }
    }

    @Test
    void anotherFileOfThatNameIsNotReadFrom() {
        assertThat(exchanged(files -> files.symlink("/secret", "/pub/x")))
                .contains("unable to open /pub/x: ").doesNotContain("began");
        assertThat(exchanged(files -> files.link("/secret", "/pub/x")))
                .contains("unable to open /pub/x: ").doesNotContain("began");
        assertThat(exchanged(files -> files.fifo("/pub/x", 0666)))
                .contains("unable to open /pub/x: ").doesNotContain("began");
    }
}
