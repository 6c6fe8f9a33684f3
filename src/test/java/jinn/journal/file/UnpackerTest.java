package jinn.journal.file;

import static org.assertj.core.api.Assertions.assertThat;

import jinn.sim.Fault;
import jinn.sim.World;
import jinn.system.Report;
import org.junit.jupiter.api.Test;

/** Archives in a directory of somebody else's, on a simulated machine. */
final class UnpackerTest {

    private static final String ARCHIVE = "/log/@400000006b02ed88227b6880.s";

    /** Put there between the look at what it is packed with and the tool's start. */
    @Test
    void fifoInAnArchivesPlaceHoldsNobodyUp() {
        try (var world = new World(1)) {
            world.program("logs", (kernel, _) -> {
                Unpacker unpacker = new Unpacker(new Troubles(new Report(kernel, "logs")));
                unpacker.open(ARCHIVE).ifPresent(unpacker::close);
                return 0;
            }).program("gzip", (_, _) -> 1);
            world.files().directory("/log").file(ARCHIVE, "\u001f\u008bpacked")
                    .executable("/bin/logs", "logs").executable("/bin/gzip", "gzip");
            world.faults(call -> {
                if (call.name().equals("pipe")) {
                    world.files().remove(ARCHIVE).fifo(ARCHIVE, 0666);
                }
                return Fault.NONE;
            });
            world.start("/bin/logs");
            world.runMs(1000);
            assertThat(world.isRunning()).isFalse();
        }
    }
}
