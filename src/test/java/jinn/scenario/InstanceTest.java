package jinn.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import jinn.sim.Fault;
import org.junit.jupiter.api.Test;

/** Two who make an instance of one name at the same time. */
final class InstanceTest {

    private static final String INSTANCES = "/inst/instances";

    @Test
    void whoComesLateLeavesTheOthersInstanceAlone() {
        try (TestMachine machine = new TestMachine(1)) {
            machine.boot();
            machine.world.files().file("/inst/template/run", "").directory(INSTANCES)
                    .symlink(TestMachine.SCAN, "/inst/instance");
            machine.world.faults(call -> {
                if (call.name().equals("makeDirectory")
                        && call.arguments().contains(INSTANCES + "/a")) {
                    machine.world.files().file(INSTANCES + "/a/data", "the other's");
                }
                return Fault.NONE;
            });
            machine.world.start("/bin/jinn", "instance-create", "/inst", "a");
            machine.world.runMs(1000);
            assertThat(machine.world.files().text(INSTANCES + "/a/data"))
                    .isEqualTo("the other's");
        }
    }
}
