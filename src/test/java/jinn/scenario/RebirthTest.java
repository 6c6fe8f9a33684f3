package jinn.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import jinn.sim.Fault;
import jinn.sim.Faults;
import jinn.sim.SimProcess;
import jinn.value.Errno;
import jinn.wire.WireErrno;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The scanner becomes itself anew, as process 1 of a whole machine. */
final class RebirthTest {

    private static final int SEEDS = 20;

    private static final Set<String> OPENING = Set.of("open", "pipe", "pair", "catching", "list",
            "visit", "spawn", "make");

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

    /** Whatever the new program asks for at first, until there is room again. */
    @ParameterizedTest
    @EnumSource(value = WireErrno.class, names = {"EMFILE", "ENFILE", "ENOMEM"})
    void shortOfDescriptorsItWaitsAndLosesNothing(WireErrno reason) {
        try (TestMachine machine = new TestMachine(1)) {
            machine.logged("a", Services.talker("a", 50)).boot();
            machine.world.runMs(2000);
            List<SimProcess> before = List.of(machine.supervisor("a"), machine.running("a"),
                    machine.supervisor("a/log"));
            long until = machine.world.nowMs() + 8000;
            boolean[] reborn = {false};
            machine.world.faults(call -> {
                reborn[0] |= call.caller().pid() == 1 && call.name().equals("exec");
                return reborn[0] && call.caller().pid() == 1 && machine.world.nowMs() < until
                        && OPENING.contains(call.name())
                        ? new Fault.Fail(WireErrno.of(reason.number())) : Fault.NONE;
            });
            reborn(machine);
            machine.await("jinn svscan: info: became the program anew; services: 2", 12_000);
            machine.kill(machine.supervisor("a/log"));
            machine.world.runMs(3000);
            assertThat(List.of(machine.supervisor("a"), machine.running("a")))
                    .isEqualTo(before.subList(0, 2));
            assertThat(machine.supervisor("a/log")).isNotNull().isNotEqualTo(before.get(2));
            assertThat(machine.world.process(1).isAlive()).isTrue();
        }
    }

    /** At each call before, at and after the order, and for some time: nothing is lost. */
    @Test
    void descriptorsRefusedAtAnyCallOfTheScannerLoseNoService() {
        for (int n = 0; n < 60; n++) {
            int from = n;
            try (TestMachine machine = new TestMachine(1)) {
                machine.logged("a", Services.talker("a", 50)).boot();
                machine.world.runMs(1000);
                SimProcess running = machine.running("a");
                long until = machine.world.nowMs() + 4000;
                int[] calls = {0};
                machine.world.faults(call -> call.caller().pid() == 1
                        && OPENING.contains(call.name()) && calls[0]++ >= from
                        && machine.world.nowMs() < until
                        ? new Fault.Fail(from % 2 == 0 ? Errno.EMFILE : Errno.ENFILE)
                        : Fault.NONE);
                machine.kill(machine.supervisor("a"));
                reborn(machine);
                machine.world.runMs(20_000);
                assertThat(machine.world.process(1).isAlive()).as("call " + n).isTrue();
                // Its parent is process 1 by now; another one would have its title.
                assertThat(machine.world.living().stream()
                        .filter(one -> one.title().equals(running.title())))
                        .as("call " + n).containsExactly(running);
                assertThat(machine.supervisor("a")).as("call " + n).isNotNull();
                assertThat(machine.supervisor("a/log")).as("call " + n).isNotNull();
            }
        }
    }

    /** Once there is room for looking at who lives. */
    @ParameterizedTest
    @ValueSource(strings = {"jinn svscan 9", "jinn svscan", ""})
    void whatAnotherVersionWroteIsLookedForInstead(String first) {
        try (TestMachine machine = new TestMachine(1)) {
            machine.logged("a", Services.talker("a", 50)).boot();
            machine.world.runMs(2000);
            List<SimProcess> before = List.of(machine.supervisor("a"), machine.running("a"),
                    machine.supervisor("a/log"), machine.running("a/log"));
            String path = TestMachine.SCAN + "/" + ".s6-svscan/handover";
            int[] blind = {0};
            machine.world.faults(call -> {
                if (call.caller().pid() == 1 && call.name().equals("living") && blind[0]-- > 0) {
                    return new Fault.Fail(Errno.ENFILE);
                }
                if (call.caller().pid() == 1 && call.name().equals("exec")) {
                    blind[0] = 2;
                    String text = machine.world.files().text(path);
                    machine.world.files().file(path, first + text.substring(text.indexOf('\0')));
                }
                return Fault.NONE;
            });
            reborn(machine);
            machine.await("going on with the 3 supervisors that are there", 5000);
            machine.world.runMs(3000);
            assertThat(List.of(machine.supervisor("a"), machine.running("a"),
                    machine.supervisor("a/log"), machine.running("a/log"))).isEqualTo(before);
        }
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
