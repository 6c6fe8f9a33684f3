package jinn.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jinn.kernel.Errno;
import jinn.sim.Faults;
import jinn.sim.SimProcess;
import org.junit.jupiter.api.Test;

/** The scanner becomes itself anew, as process 1 of a whole machine. */
final class RebirthTest {

    private static final int SEEDS = 20;

    private static String reborn(TestMachine machine) {
        return machine.client("/bin/jinn", "svscanctl", "-E", TestMachine.SCAN);
    }

    @Test
    void treeStaysAndIsLookedAfter() {
        Seeds.each(SEEDS, seed -> {
            try (TestMachine machine = new TestMachine(seed)) {
                machine.logged("a", Services.talker("a", 50)).boot();
                machine.world.runMs(2000);
                SimProcess supervisor = machine.supervisor("a");
                SimProcess running = machine.running("a");

                assertThat(reborn(machine)).isEmpty();
                machine.await("jinn svscan: info: became the program anew; services: 2", 500);
                machine.kill(machine.supervisor("a/log"));
                machine.world.runMs(3000);

                assertThat(List.of(machine.supervisor("a"), machine.running("a")))
                        .isEqualTo(List.of(supervisor, running));
                assertThat(machine.supervisor("a/log")).isNotNull();
                assertThat(machine.world.process(1).isAlive()).isTrue();
            }
        });
    }

    @Test
    void withoutAProgramItGoesOnAsItIs() {
        try (TestMachine machine = new TestMachine(1)) {
            machine.service("a", Services.quiet("a")).boot();
            machine.world.faults(call -> call.caller().pid() == 1
                    ? Faults.failNth(c -> c.name().equals("exec"), 1, Errno.ENOENT).before(call)
                    : Faults.NONE.before(call));

            assertThat(reborn(machine)).isEmpty();

            machine.await("jinn svscan: warning: unable to become the program anew:"
                    + " no such file or directory", 500);
            assertThat(machine.client("/bin/jinn", "svscanctl", "-a", TestMachine.SCAN))
                    .isEmpty();
        }
    }
}
