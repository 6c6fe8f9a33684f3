package jinn.supervise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jinn.kernel.Kernel;
import jinn.sim.Fault;
import jinn.sim.SimProcess;
import jinn.value.Child;
import jinn.value.Environment;
import jinn.value.Errno;
import jinn.value.Pid;
import jinn.value.Signal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a contained service starts and forgets, on a simulated machine. */
final class ContainmentTest {

    private final Supervised machine = new Supervised();
    private final List<Signal> ignored = new ArrayList<>();

    ContainmentTest() {
        machine.world.program("daemon", (kernel, _) -> {
                    kernel.signals().catching(ignored);
                    return Supervised.sleepMs(kernel, 3_600_000);
                })
                .program("parent", (kernel, _) -> leave(kernel, "/bin/daemon"))
                .program("forker", (kernel, _) -> {
                    leave(kernel, "/bin/parent");
                    return Supervised.sleepMs(kernel, 3_600_000);
                });
        machine.world.files().executable("/bin/daemon", "daemon")
                .executable("/bin/parent", "parent");
        machine.script("run", "forker");
    }

    private static int leave(Kernel kernel, String program) {
        kernel.processes().spawn(Child.onItsOwn(List.of(new Child.NewSession()),
                new Child.Exec(program, List.of(program), Environment.INHERITED)));
        return 0;
    }

    private List<SimProcess> daemons() {
        return machine.world.titled("daemon");
    }

    @AfterEach
    void off() {
        machine.close();
    }

    @Test
    void withoutTheFlagADaemonIsLeftAlone() {
        machine.begin().ordered("d");
        assertThat(machine.heard()).endsWith("dD");
        assertThat(daemons()).hasSize(1);
    }

    @Test
    void aDaemonGoesBeforeTheServiceIsDown() {
        machine.setting("flag-contain", "").begin();
        assertThat(daemons()).hasSize(1);
        assertThat(machine.ordered("d").after(200).heard().replace(" ", "")).endsWith("udD");
        assertThat(daemons()).isEmpty();
        assertThat(machine.world.console()).contains("was left behind: sending it a SIGTERM");
    }

    @Test
    void oneThatIgnoresTheSignalIsKilledAfterTheTimeout() {
        ignored.add(Signal.TERM);
        machine.setting("flag-contain", "").setting("timeout-kill", "700\n").begin().ordered("d")
                .after(200);
        assertThat(daemons()).hasSize(1);
        assertThat(machine.heard()).endsWith("u d");
        assertThat(machine.status().flags().finishing()).isTrue();
        assertThat(machine.status().pid()).isEqualTo(daemons().getFirst().pid());
        assertThat(machine.after(700).heard()).endsWith("u d D");
        assertThat(daemons()).isEmpty();
    }

    /** Between the look into /proc and the signal. */
    @Test
    void whoGotTheNumberOfOneThatWasLeftIsSpared() {
        ignored.add(Signal.TERM);
        machine.setting("flag-contain", "").setting("timeout-kill", "700\n").begin();
        SimProcess left = daemons().getFirst();
        List<SimProcess> others = new ArrayList<>();
        machine.world.faults(call -> {
            if (others.isEmpty() && call.name().equals("kill")
                    && call.arguments().equals(List.of(new Pid(left.pid()), Signal.KILL))) {
                others.add(machine.world.replace(left, "/bin/sleep"));
            }
            return Fault.NONE;
        });
        machine.world.files().executable("/bin/sleep", "sleep");
        machine.ordered("d").after(2000);
        assertThat(others).singleElement().matches(SimProcess::isAlive)
                .matches(other -> other.pid() == left.pid());
    }

    @Test
    void whatCannotBeSeenForWantOfDescriptorsIsLookedForAgain() {
        int[] blind = {5};
        machine.world.faults(call -> call.name().equals("living") && blind[0]-- > 0
                ? new Fault.Fail(Errno.ENFILE) : Fault.NONE);
        machine.setting("flag-contain", "").begin().ordered("d").after(600);
        assertThat(machine.heard()).doesNotContain("D");
        assertThat(machine.after(2000).heard().replace(" ", "")).endsWith("udD");
        assertThat(daemons()).isEmpty();
    }

    @Test
    void noInstanceIsStartedBesideWhatIsLeftOfTheLast() {
        ignored.add(Signal.TERM);
        machine.setting("flag-contain", "").begin().after(2000).ordered("t").after(2000);
        assertThat(machine.heard()).endsWith("u d");
        assertThat(machine.after(4200).heard().replace(" ", "")).endsWith("udDu");
        assertThat(daemons()).hasSize(1);
    }

    @Test
    void aSupervisorThatIsToLeaveClearsFirst() {
        machine.setting("flag-contain", "").begin().signalled(Signal.TERM).after(200);
        assertThat(machine.world.console()).contains("was left behind: sending it a SIGTERM");
        assertThat(machine.status().pid()).isZero();
        assertThat(machine.supervisor.isAlive()).isFalse();
    }
}
