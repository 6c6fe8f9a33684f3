package jinn.ipc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jinn.scenario.Served;
import jinn.sim.Fault;
import jinn.sim.Faults;
import jinn.sim.SimProcess;
import jinn.system.Report;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.Signal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A server on a simulated machine, and what may go wrong with its clients. */
final class DriverTest {

    private final Served machine = new Served();

    @AfterEach
    void off() {
        machine.close();
    }

    private Served serving(String program, int connectionsMax) {
        return serving(new Config(List.of(program), connectionsMax, connectionsMax, true));
    }

    private Served serving(Config config) {
        machine.program("greet", (kernel, _) -> {
            new Report(kernel, "greet").print("hello");
            return 0;
        });
        machine.program("linger", (kernel, _) -> Served.sleep(kernel));
        return machine.start((kernel, _) ->
                new Driver(config, new Report(kernel, "ipcserverd"), 2).run(false));
    }

    @Test
    void aClientTalksToAProgram() {
        assertThat(serving("/bin/greet", 5).client("hear").output()).isEqualTo("hello.");
    }

    @Test
    void aProgramThatCannotBeStartedEndsTheConnection() {
        assertThat(serving("/bin/nothing", 5).client("hear").output()).isEqualTo(".");
        assertThat(machine.server().output()).contains("no such file or directory");
        assertThat(machine.server().isAlive()).isTrue();
    }

    @Test
    void withoutDescriptorsTheClientWaitsAndIsServedLater() {
        serving("/bin/greet", 5).world.faults(call -> call.name().equals("accept")
                && machine.world.nowMs() < 2500 ? new Fault.Fail(Errno.EMFILE) : Fault.NONE);
        SimProcess client = machine.client("hear");
        assertThat(client.output()).isEmpty();
        assertThat(machine.server().output()).contains("unable to accept a connection");
        machine.after(4000);
        assertThat(client.output()).isEqualTo("hello.");
    }

    @Test
    void aConnectionThatWasResetIsNoReasonToRest() {
        serving("/bin/greet", 5).world.faults(Faults.failNth(
                call -> call.name().equals("accept"), 1, Errno.ECONNRESET));
        assertThat(machine.client("hear").output()).isEqualTo("hello.");
    }

    @Test
    void aClientThatNobodyKnowsIsSentAway() {
        serving("/bin/greet", 5).world.faults(Faults.failNth(
                call -> call.name().equals("peer"), 1, Errno.EINVAL));
        assertThat(machine.client("hear").output()).isEqualTo(".");
        assertThat(machine.client("hear").output()).isEqualTo("hello.");
    }

    @Test
    void whereTheTableIsFullTheNextOneWaits() {
        serving("/bin/linger", 1).client("hear");
        machine.client("hear");
        assertThat(machine.world.titled("linger")).hasSize(1);
        machine.world.kill(machine.world.titled("linger").getFirst(), Signal.KILL);
        machine.after(100);
        assertThat(machine.world.titled("linger")).hasSize(1);
    }

    @Test
    void whatIsNoSocketIsMisuse() {
        machine.start((kernel, _) -> {
            kernel.files().close(Fd.STDIN);
            return new Driver(new Config(List.of("/bin/greet"), 5, 5, true),
                    new Report(kernel, "ipcserverd"), 1).run(false);
        });
        assertThat(machine.server().status().code()).isEqualTo(100);
    }

    @Test
    void whoHasHisShareIsSentAwayAndDoesNotStandBeforeOthers() {
        for (String name : List.of("mallory", "alice")) {
            machine.program(name, Served.as(name.equals("alice") ? 2001 : 2002, (kernel, _) ->
                    Served.hear(kernel, Served.connected(kernel))));
        }
        serving(new Config(List.of("/bin/linger"), 4, 2, true));
        int staying = 0;
        for (int i = 0; i < 20; i++) {
            staying += machine.client("mallory").isAlive() ? 1 : 0;
        }
        assertThat(staying).isEqualTo(2);
        assertThat(machine.client("alice").isAlive()).isTrue();
        assertThat(machine.world.titled("linger")).hasSize(3);
    }
}
