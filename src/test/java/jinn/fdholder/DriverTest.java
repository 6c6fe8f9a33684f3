package jinn.fdholder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import jinn.kernel.Kernel;
import jinn.scenario.Served;
import jinn.sim.Fault;
import jinn.sim.Faults;
import jinn.sim.Program;
import jinn.sim.SimProcess;
import jinn.system.Report;
import jinn.text.Bytes;
import jinn.text.Decimal;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.Pid;
import jinn.value.PollSet;
import jinn.value.Signal;
import jinn.wire.UnixMessage;
import jinn.wire.WireErrno;
import org.junit.jupiter.api.Test;

/** A holder of descriptors on a simulated machine, and clients that misbehave. */
final class DriverTest extends Holding {

    @Test
    void whatOneStoresAnotherSees() {
        assertThat(holding(5, 5, 0).client("one").status().code()).isZero();
        assertThat(machine.client("names").output()).isEqualTo("[one]");
    }

    @Test
    void manyLongNamesAreListed() {
        machine.program("many", (kernel, _) -> {
            Client client = client(kernel);
            for (int i = 0; i < 600; i++) {
                String id = Decimal.padded(i, Entry.ID_MAX);
                client.store(named(id), Fd.STDIN).orFatal("store", id);
            }
            return client.names().orFatal("list", "names").size() == 600 ? 0 : 1;
        });
        SimProcess client = holding(5, Config.HELD_LIMIT, 0).client("many");
        machine.world.runUntil(() -> !client.isAlive(), 10_000);
        assertThat(client.status().code()).isZero();
    }

    @Test
    void whoAsksForMuchAtOnceHasOneAnswerATurn() {
        int[] heard = new int[2];
        machine.program("greedy", (kernel, _) -> {
            for (int i = 0; i < 20; i++) {
                client(kernel).store(named(Decimal.padded(i, Entry.ID_MAX)), Fd.STDIN);
            }
            Fd greedy = Served.connected(kernel);
            Fd modest = Served.connected(kernel);
            Pid server = new Pid(machine.server().pid());
            kernel.poller().poll(new PollSet(), 50);
            kernel.processes().kill(server, Signal.STOP);
            byte[] names = UnixMessage.of(Bytes.toArray("L")).framed();
            for (int i = 0; i < 50; i++) {
                kernel.sockets().send(greedy, names, List.of()).orFatal("send", "it");
            }
            kernel.sockets().send(modest, names, List.of()).orFatal("send", "it");
            kernel.processes().kill(server, Signal.CONT);
            heard[0] = received(kernel, modest);
            heard[1] = received(kernel, greedy);
            return 0;
        });
        SimProcess client = holding(50, 20, 0).client("greedy");
        assertThat(client.status().code()).isZero();
        assertThat(heard[0]).isGreaterThan(20 * Entry.ID_MAX);
        assertThat(heard[1]).isBetween(heard[0], 3 * heard[0]);
    }

    private static int received(Kernel kernel, Fd fd) {
        byte[] buffer = new byte[1 << 18];
        return kernel.sockets().receive(fd, buffer, 0, buffer.length).orFatal("read", "it").count();
    }

    @Test
    void anEmptyExpressionFitsNoName() {
        holding(5, 5, 0).world.files()
                .file("/rules/uid/0/env/S6_FDHOLDER_STORE_REGEX", "\n^mine$\n");
        assertThat(machine.client("one").status().code()).isEqualTo(1);
        assertThat(machine.client("names").output()).isEqualTo("[]");
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
    void whoMaySendNoDumpIsSentAwayBeforeItIsLarge() {
        machine.program("mutter", Served.saying("\0\0\2\0\0\0", true));
        holding(1, 5, 0).client("mutter");
        assertThat(machine.client("one").status().code()).isZero();
    }

    @Test
    void whoWasResetIsForgotten() {
        holding(5, 5, 0).world.faults(Faults.failNth(call -> call.name().equals("receive")
                && call.caller() == machine.server(), 1, Errno.ECONNRESET));
        assertThat(machine.client("one").status().code()).isEqualTo(1);
        assertThat(machine.client("names").output()).isEqualTo("[]");
    }

    /** An unfinished message that brings that many descriptors along. */
    private static Program bringing(String text, int count) {
        return (kernel, _) -> {
            Fd fd = Served.connected(kernel);
            List<Fd> many = Collections.nCopies(count, Fd.STDIN);
            kernel.sockets().send(fd, Bytes.toArray(text), many).orFatal("send", text);
            return Served.sleep(kernel);
        };
    }

    @Test
    void whoBringsMoreDescriptorsThanARequestHasIsSentAwayAtOnce() {
        machine.program("mutter", bringing("\0\0\0\1\0\375S", 253));
        long before = holding(5, 5, 0).server().openDescriptors();
        machine.client("mutter");
        assertThat(openOfServer()).isEqualTo(before);
    }

    @Test
    void descriptorsWithoutAWholeHeaderAreNotKeptEither() {
        machine.program("mutter", bringing("\0", 2));
        long before = holding(5, 5, 0).server().openDescriptors();
        machine.client("mutter");
        assertThat(openOfServer()).isEqualTo(before);
    }

    @Test
    void aClientHoldsAConnectionAndOneDescriptor() {
        machine.program("mutter", bringing("\0\0\0\77\0\1S", 1));
        long before = holding(5, 5, 0).server().openDescriptors();
        machine.client("mutter");
        assertThat(openOfServer()).isEqualTo(before + 2);
    }

    @Test
    void halfARequestTimesOutWhereNobodyAskedForATimeout() {
        machine.program("mutter", bringing("\0\0\0\77\0\1S", 1));
        long before = holding(5, 5, 0).server().openDescriptors();
        machine.client("mutter");
        machine.after(Config.REQUEST_MAX_MS);
        assertThat(openOfServer()).isEqualTo(before);
    }

    /** Begins a dump of four, brings two, and says with its exit code that it may not. */
    private static Program loading(String first, String second) {
        return (kernel, _) -> {
            Fd fd = Served.connected(kernel);
            kernel.sockets().send(fd,
                    UnixMessage.of(new Request.Load(4).encoded()).framed(), List.of());
            kernel.sockets().receive(fd, new byte[100], 0, 100);
            var some = new UnixMessage(
                    new Request.Loading(List.of(named(first), named(second))).encoded(),
                    List.of(Fd.STDIN, Fd.STDIN));
            kernel.sockets().send(fd, some.framed(), some.descriptors());
            byte[] answer = new byte[100];
            kernel.sockets().receive(fd, answer, 0, 100);
            boolean goesOn = answer[UnixMessage.HEADER_SIZE]
                    == WireErrno.number(Errno.EAGAIN);
            return goesOn ? Served.sleep(kernel) : 5;
        };
    }

    @Test
    void whatDumpsHaveBroughtSoFarCountsAsHeld() {
        machine.program("load", loading("a", "b")).program("more", loading("c", "d"));
        machine.world.files().file("/rules/uid/0/env/S6_FDHOLDER_SETDUMP", "\n");
        SimProcess first = holding(5, 5, 0).client("load");
        assertThat(first.isAlive()).isTrue();
        assertThat(machine.client("more").status().code()).isEqualTo(5);
        assertThat(first.isAlive()).isTrue();
    }

    @Test
    void afterAFullShelfThereIsStillRoomForAConnection() {
        machine.world.faults(call -> call.name().equals("setLimit")
                ? new Fault.Fail(Errno.EPERM) : Fault.NONE);
        machine.start((kernel, _) -> {
            int held = Allowance.heldMax(new Report(kernel, "fdholderd"), 1000, 16);
            new Report(kernel, "fdholderd").print(held + " and so on");
            return 0;
        });
        assertThat(machine.server().output()).contains("1024").contains("675 and so on");
    }
}
