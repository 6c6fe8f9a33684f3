package jinn.applet.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jinn.sim.Fault;
import jinn.sim.World;
import jinn.value.Fd;
import jinn.value.FileInfo;
import jinn.value.OpenMode;
import org.junit.jupiter.api.Test;

final class OpenServiceTest {

    private final List<String> calls = new ArrayList<>();

    private void change(int gid, int permissions) {
        try (World world = new World(1)) {
            world.files().devices().directory("/s").executable("/change", "change");
            world.program("change", (kernel, _) -> {
                kernel.files().makeFifo("/s/control", 0600).orFatal("make", "it");
                kernel.files().setOwner("/s/control", new FileInfo.Owner(0, 1001));
                kernel.files().setPermissions("/s/control", 0620).orFatal("widen", "it");
                OpenService service = OpenService.of(kernel, "/s");
                Fd home = kernel.files().open("/s", OpenMode.READ).orFatal("open", "it");
                Fd fifo = service.fifo(home, "control", "control");
                calls.clear();
                service.change(fifo, "control", gid, permissions);
                return 0;
            });
            world.faults(call -> {
                if (call.name().startsWith("set")) {
                    calls.add(call.name() + " " + call.arguments().getLast());
                }
                return Fault.NONE;
            });
            world.start("/change");
            world.runMs(100);
        }
    }

    @Test
    void nobodyButTheOwnerMayOpenItWhileTheGroupChanges() {
        change(0, 0600);
        assertThat(calls).hasSize(3);
        assertThat(calls.getFirst()).isEqualTo("setPermissions 600");
        assertThat(calls.get(1)).startsWith("setOwnerOf ");
        assertThat(calls.getLast()).isEqualTo("setPermissions 600");
    }

    @Test
    void aGroupThatStaysLosesNothingForAMoment() {
        change(1001, 0620);
        assertThat(calls).containsExactly("setPermissions 620");
    }
}
