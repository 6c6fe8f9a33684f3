package jinn.supervise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jinn.control.ServiceHome;
import jinn.sim.Fault;
import jinn.sim.Faults;
import jinn.sim.SimProcess;
import jinn.system.Report;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.Signal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a supervisor has to close, remove and reap, each shown by what goes wrong without. */
final class HousekeepingTest {

    private final Supervised machine = new Supervised();

    @AfterEach
    void off() {
        machine.close();
    }

    private SimProcess running() {
        return machine.world.process(machine.status().pid());
    }

    /** Two SIGCHLDs that come together are one. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void childrenThatDieTogetherAreAllReaped(boolean runFirst) {
        machine.script("run", "sleep").script("reload", "sleep").begin().after(1000)
                .ordered("l");
        SimProcess run = running();
        SimProcess reload = machine.world.titled("reload").getFirst();
        for (SimProcess one : runFirst ? List.of(run, reload) : List.of(reload, run)) {
            machine.world.kill(one, Signal.KILL);
        }
        machine.after(100);
        assertThat(machine.deaths()).hasSize(1);
        assertThat(machine.world.console()).contains("./reload failed, by signal 9");
        assertThat(machine.world.process(run.pid())).isNull();
        assertThat(machine.world.process(reload.pid())).isNull();
        assertThat(machine.status().isUp()).isTrue();
    }

    /** Whatever becomes of the script, ./run gets its signal when it is over. */
    @Test
    void aScriptThatFailsStopsTheServiceAllTheSame() {
        machine.script("run", "sleep").script("stop", "exit3").begin().after(1000).ordered("d");
        assertThat(machine.status().isUp()).isFalse();
        assertThat(machine.world.console()).contains("./stop failed, by exit code 3");
        assertThat(machine.deaths()).hasSize(1);
    }

    @Test
    void aScriptThatHangsKeepsNobodyFromTheNextStop() {
        machine.script("run", "sleep").script("stop", "sleep").setting("flag-contain", "")
                .begin().after(1000).ordered("d");
        SimProcess stop = machine.world.titled("stop").getFirst();
        assertThat(machine.status().isUp()).isTrue();
        machine.world.kill(running(), Signal.KILL);
        machine.after(1000).ordered("u").after(1000);
        assertThat(machine.status().isUp()).isTrue();
        assertThat(machine.ordered("d").status().isUp()).isFalse();
        assertThat(machine.world.titled("stop")).containsExactly(stop);
        assertThat(machine.world.console()).doesNotContain("left behind")
                .contains("./stop is running still");
    }

    /** Who reaps what a contained service has left may reap a script as well. */
    @Test
    void aScriptThatDiesWithItsServiceMayRunAgain() {
        machine.script("run", "sleep").script("reload", "sleep").setting("flag-contain", "")
                .begin().after(1000).ordered("l");
        machine.world.kill(machine.world.titled("reload").getFirst(), Signal.KILL);
        machine.world.kill(running(), Signal.KILL);
        machine.after(2000).ordered("l");
        assertThat(machine.world.titled("reload")).hasSize(1);
    }

    /** Somebody else has that number now. */
    @Test
    void aProcessOfAnotherStartIsNotAdopted() {
        machine.world.program("who", (kernel, _) -> {
            String identity = kernel.processes().identity(kernel.processes().self())
                    .orFatal("ask", "who this is");
            int boot = identity.lastIndexOf(' ');
            machine.setting(ServiceHome.HERE.child(), "run " + identity.substring(0, boot) + "1"
                    + identity.substring(boot) + "\n");
            return Supervised.sleepMs(kernel, 3_600_000);
        });
        machine.world.files().directory(Supervised.DIRECTORY + "/supervise")
                .executable("/bin/who", "who");
        machine.script("run", "sleep");
        SimProcess stranger = machine.world.start("/bin/who");
        machine.after(100).begin().after(3000);
        assertThat(machine.status().isUp()).isTrue();
        assertThat(machine.status().pid()).isNotEqualTo(stranger.pid());
        assertThat(machine.ordered("k").ordered("d").status().isUp()).isFalse();
        assertThat(stranger.isAlive()).isTrue();
    }

    /** Where it cannot be looked into it is read, and the service may say nothing at all. */
    @Test
    void nobodyWaitsForAReadinessPipe() {
        machine.world.faults(call -> call.name().equals("peek")
                ? new Fault.Fail(Errno.EMFILE) : Fault.NONE);
        machine.world.program("mumble", (kernel, _) -> {
            new Report(kernel, "mumble").put(new Fd(7), "not yet");
            Supervised.sleepMs(kernel, 1000);
            new Report(kernel, "mumble").put(new Fd(7), "now\n");
            return Supervised.sleepMs(kernel, 3_600_000);
        });
        machine.script("run", "mumble").setting("notification-fd", "7\n").begin();
        machine.world.kill(machine.supervisor, Signal.CHLD);
        machine.ordered("p");
        assertThat(machine.status().flags().paused()).isTrue();
        assertThat(machine.ordered("c").after(1500).status().flags().ready()).isTrue();
        assertThat(machine.ordered("d").status().isUp()).isFalse();
    }

    @Test
    void noDescriptorIsLeftOfAnEventOrALife() {
        machine.script("run", "tell").script("finish", "exit3").script("reload", "exit3")
                .setting("notification-fd", "7\n").setting("notify-socket", "")
                .setting("lock-fd", "8\n").begin().ordered("d");
        int before = machine.supervisor.openDescriptors();
        for (int i = 0; i < 5; i++) {
            machine.ordered("u").ordered("l").ordered("p").ordered("c").after(1000).ordered("d");
        }
        assertThat(machine.heard()).contains("U");
        assertThat(machine.supervisor.openDescriptors()).isEqualTo(before);
    }

    /** Who comes to listen when the event is over could only read an old status. */
    @Test
    void whoListensOnAFullDiskHearsWhereTheServiceIs() {
        machine.script("run", "tell").setting("notification-fd", "7\n").begin();
        machine.world.faults(call -> call.caller() == machine.supervisor
                && call.name().equals("rename") ? new Fault.Fail(Errno.ENOSPC) : Fault.NONE);
        machine.ordered("t").after(3000);
        assertThat(machine.heard()).endsWith("U U U");
        machine.world.faults(Faults.NONE);
        machine.after(1000);
        assertThat(machine.status().flags().ready()).isTrue();
        String heard = machine.heard();
        assertThat(machine.after(3000).heard()).isEqualTo(heard);
        assertThat(machine.ordered("d").heard()).endsWith("U dD");
    }

    @Test
    void readinessThatCouldNotBeWrittenDownIsThereForTheNextSupervisor() {
        machine.script("run", "tell").setting("notification-fd", "7\n");
        machine.world.faults(call -> call.caller() == machine.supervisor
                && call.name().equals("rename") ? new Fault.Fail(Errno.ENOSPC) : Fault.NONE);
        machine.begin();
        int open = machine.supervisor.openDescriptors();
        machine.world.faults(Faults.NONE);
        machine.after(1500);
        assertThat(machine.status().flags().ready()).isTrue();
        assertThat(machine.supervisor.openDescriptors()).isEqualTo(open - 1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nobodyIsWrittenDownWhereNobodyRuns(boolean finish) {
        machine.script("run", "sleep");
        if (finish) {
            machine.script("finish", "exit3");
        }
        machine.begin();
        assertThat(machine.exists(ServiceHome.HERE.child())).isTrue();
        assertThat(machine.ordered("d").exists(ServiceHome.HERE.child())).isFalse();
    }
}
