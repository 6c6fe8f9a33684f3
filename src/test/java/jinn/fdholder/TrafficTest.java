package jinn.fdholder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import jinn.scenario.Served;
import jinn.sim.Fault;
import jinn.sim.SimProcess;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.PollSet;
import jinn.value.Signal;
import jinn.wire.UnixMessage;
import org.junit.jupiter.api.Test;

/** Descriptors that were sent and that nobody reads. */
final class TrafficTest extends Holding {

    /** How many descriptors the server has sent. */
    private final AtomicInteger sent = new AtomicInteger();

    /** The limit of open files is 1024, and the kernel refuses as it does to others than root. */
    private Served holdingAnd(Config config, boolean full) {
        machine.world.faults(call -> {
            boolean carries = call.name().equals("send") && call.caller() == machine.server()
                    && call.arguments().getLast() instanceof List<?> some && !some.isEmpty();
            if (carries && full && machine.world.nowMs() < 2500) {
                return new Fault.Fail(Errno.ETOOMANYREFS);
            }
            sent.addAndGet(carries ? ((List<?>) call.arguments().getLast()).size() : 0);
            return Fault.NONE;
        });
        machine.program("retrieve", (kernel, _) ->
                client(kernel).retrieve("one", false).isOk() ? 0 : 1);
        for (int uid : List.of(0, MALLORY, ALICE)) {
            machine.world.files()
                    .file("/rules/uid/" + uid + "/env/S6_FDHOLDER_RETRIEVE_REGEX", ".\n");
        }
        machine.program("alice", Served.as(ALICE, (kernel, _) ->
                client(kernel).retrieve("one", false).isOk() ? 0 : 1));
        machine.program("mallory", Served.as(MALLORY, (kernel, _) -> {
            Fd fd = Served.connected(kernel);
            kernel.files().setBlocking(fd, false);
            byte[] asked = UnixMessage.of(new Request.Retrieve("one", false).encoded()).framed();
            while (kernel.sockets().send(fd, asked, List.of()).isOk()) {
                kernel.poller().poll(new PollSet(), 1);
            }
            return Served.sleep(kernel);
        }));
        return holding(config);
    }

    @Test
    void whatNobodyReadsHasALimitForEachUser() {
        Served holding = holdingAnd(new Config(9, 3, 5, 0, 500, "/rules", false), false);
        holding.client("one");
        for (int i = 0; i < 3; i++) {
            machine.client("mallory");
        }
        machine.after(2000);
        assertThat(sent.get()).isEqualTo(1024 / Unread.PART_OF_ONE);
        assertThat(machine.client("alice").status().code()).isZero();
        assertThat(machine.client("retrieve").status().code()).isZero();
    }

    @Test
    void whoWasGivenUpKeepsItsPlaceUntilItHasRead() {
        Served holding = holdingAnd(new Config(9, 3, 5, 1000, 500, "/rules", false), false);
        holding.client("one");
        List<SimProcess> mallory = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            mallory.add(machine.client("mallory"));
            machine.after(1000);
        }
        assertThat(sent.get()).isEqualTo(1024 / Unread.PART_OF_ONE);
        assertThat(machine.client("alice").status().code()).isZero();
        mallory.forEach(one -> machine.world.kill(one, Signal.KILL));
        long before = machine.after(2000).server().openDescriptors();
        machine.client("mallory");
        assertThat(openOfServer()).as("it may come again").isEqualTo(before + 1);
        assertThat(sent.get()).isGreaterThan(1024 / Unread.PART_OF_ONE);
    }

    @Test
    void whereTheKernelCarriesNoMoreItWaitsAndOthersAreServed() {
        holdingAnd(new Config(9, 3, 5, 0, 500, "/rules", false), true).client("one");
        SimProcess waiting = machine.client("retrieve");
        assertThat(waiting.isAlive()).isTrue();
        assertThat(machine.client("names").output()).isEqualTo("[one]");
        machine.after(2500);
        assertThat(waiting.status().code()).isZero();
    }
}
