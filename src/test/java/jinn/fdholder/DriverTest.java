package jinn.fdholder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jinn.kernel.Account;
import jinn.kernel.Errno;
import jinn.kernel.Fd;
import jinn.kernel.Kernel;
import jinn.kernel.Report;
import jinn.kernel.Signal;
import jinn.scenario.Served;
import jinn.sim.Fault;
import jinn.sim.Faults;
import jinn.sim.SimProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A holder of descriptors on a simulated machine, and clients that misbehave. */
final class DriverTest {

    private final Served machine = new Served();

    @AfterEach
    void off() {
        machine.close();
    }

    private static Client client(Kernel kernel) {
        return Client.connect(kernel, Served.SOCKET, 0);
    }

    private static Entry named(String id) {
        return new Entry(Entry.NEVER, id);
    }

    private Served holding(int connectionsMax, int heldMax, long timeoutMs) {
        machine.program("one", (kernel, _) ->
                client(kernel).store(named("one"), Fd.STDIN).isOk() ? 0 : 1);
        machine.program("two", (kernel, _) ->
                client(kernel).store(named("two"), Fd.STDIN).failedWith(Errno.ENFILE) ? 2 : 0);
        machine.program("names", (kernel, _) -> {
            var names = client(kernel).names().orFatal("list", "names");
            new Report(kernel, "names").print(names.toString());
            return 0;
        });
        machine.world.account(new Account("root", 0, 0, List.of(0), "/root")).files()
                .file("/rules/uid/0/allow", "").file("/rules/uid/0/env/S6_FDHOLDER_LIST", "\n")
                .file("/rules/uid/0/env/S6_FDHOLDER_STORE_REGEX", ".\n");
        Config config = new Config(connectionsMax, heldMax, timeoutMs, 500, "/rules", false);
        return machine.start((kernel, _) ->
                new Driver(config, new Report(kernel, "fdholderd")).run(false));
    }

    @Test
    void whatOneStoresAnotherSees() {
        assertThat(holding(5, 5, 0).client("one").status().code()).isZero();
        assertThat(machine.client("names").output()).isEqualTo("[one]");
    }

    @Test
    void aFullShelfRefuses() {
        holding(5, 1, 0).client("one");
        assertThat(machine.client("two").status().code()).isEqualTo(2);
        assertThat(machine.client("names").output()).isEqualTo("[one]");
    }

    @Test
    void withoutDescriptorsTheClientWaitsAndIsServedLater() {
        holding(5, 5, 0).world.faults(call -> call.name().equals("accept")
                && machine.world.nowMs() < 2500 ? new Fault.Fail(Errno.EMFILE) : Fault.NONE);
        SimProcess client = machine.client("one");
        assertThat(client.isAlive()).isTrue();
        machine.after(4000);
        assertThat(client.status().code()).isZero();
    }

    @Test
    void whoGoesAmidAMessageHarmsNobody() {
        machine.program("mutter", Served.saying("\0\0\0\77\0\1S", false));
        holding(5, 5, 0).client("mutter");
        assertThat(machine.client("one").status().code()).isZero();
    }

    @Test
    void whoSaysNonsenseIsSentAway() {
        machine.program("mutter", Served.saying("\377\377\377\377\0\0", true));
        holding(1, 5, 0).client("mutter");
        assertThat(machine.client("one").status().code()).isZero();
    }

    @Test
    void aFullTableLetsTheNextOneWait() {
        machine.program("mutter", Served.saying("\0", true));
        SimProcess first = holding(1, 5, 0).client("mutter");
        SimProcess second = machine.client("one");
        assertThat(second.isAlive()).isTrue();
        machine.world.kill(first, Signal.KILL);
        machine.after(100);
        assertThat(second.status().code()).isZero();
    }

    @Test
    void whoIsTooSlowMakesRoom() {
        machine.program("mutter", Served.saying("\0", true));
        holding(1, 5, 1000).client("mutter");
        SimProcess second = machine.client("one");
        machine.after(1200);
        assertThat(second.status().code()).isZero();
    }

    @Test
    void whoWasResetIsForgotten() {
        holding(5, 5, 0).world.faults(Faults.failNth(call -> call.name().equals("receive")
                && call.caller() == machine.server(), 1, Errno.ECONNRESET));
        assertThat(machine.client("one").status().code()).isEqualTo(1);
        assertThat(machine.client("names").output()).isEqualTo("[]");
    }

    @Test
    void whoStaysTooLongAtTheEndIsLeft() {
        machine.program("mutter", Served.saying("\0", true));
        holding(5, 5, 0).client("one");
        machine.client("mutter");
        machine.world.kill(machine.server(), Signal.TERM);
        machine.after(600);
        assertThat(machine.server().status().code()).isEqualTo(3);
    }
}
