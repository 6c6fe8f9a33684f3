package jinn.fdholder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jinn.scenario.Served;
import jinn.sim.SimProcess;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.PollSet;
import jinn.value.Signal;
import jinn.wire.UnixMessage;
import org.junit.jupiter.api.Test;

/** Clients that take places and time from one another. */
final class CrowdTest extends Holding {

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
    void whoStaysTooLongAtTheEndIsLeft() {
        machine.program("mutter", Served.saying("\0", true));
        holding(5, 5, 0).client("one");
        machine.client("mutter");
        machine.world.kill(machine.server(), Signal.TERM);
        machine.after(600);
        assertThat(machine.server().status().code()).isEqualTo(3);
    }

    @Test
    void aByteNowAndThenDoesNotMakeARequestLast() {
        machine.program("mutter", (kernel, _) -> {
            Fd fd = Served.connected(kernel);
            while (kernel.sockets().send(fd, new byte[1], List.of()).isOk()) {
                kernel.poller().poll(new PollSet(), Config.REQUEST_MAX_MS / 5);
            }
            return 3;
        });
        SimProcess client = holding(5, 5, 0).client("mutter");
        machine.after(Config.REQUEST_MAX_MS * 2);
        assertThat(client.status().code()).isEqualTo(3);
    }

    @Test
    void whoNeverReadsItsAnswersIsSentAway() {
        machine.program("mutter", (kernel, _) -> {
            Fd fd = Served.connected(kernel);
            kernel.files().setBlocking(fd, false);
            byte[] names = UnixMessage.of(new Request.Names().encoded()).framed();
            while (kernel.sockets().send(fd, names, List.of()).isOk()) {
                kernel.poller().poll(new PollSet(), 0);
            }
            return Served.sleep(kernel);
        });
        long before = holding(5, 5, 0).server().openDescriptors();
        machine.client("mutter");
        assertThat(machine.client("one").status().code()).isZero();
        machine.after(Config.REQUEST_MAX_MS + 1000);
        assertThat(openOfServer()).as("with what was stored").isEqualTo(before + 1);
    }

    @Test
    void aUserHasHisShareOfThePlacesAndOthersHaveTheRest() {
        machine.program("mallory", Served.as(MALLORY, Served.saying("\0", true)))
                .program("alice", Served.as(ALICE, (kernel, _) ->
                        client(kernel).names().isOk() ? 0 : 1));
        holding(new Config(4, 2, 5, 0, 500, "/rules", false));
        for (int i = 0; i < 40; i++) {
            machine.client("mallory");
        }
        assertThat(machine.client("alice").status().code()).isZero();
        assertThat(machine.client("one").status().code()).isZero();
    }

    @Test
    void whoSaysNothingLosesItsPlaceWhereSomebodyWaits() {
        machine.program("mutter", (kernel, _) -> {
            Served.connected(kernel);
            return Served.sleep(kernel);
        });
        SimProcess silent = holding(1, 5, 0).client("mutter");
        machine.after(10 * Config.CROWDED_MAX_MS);
        assertThat(silent.isAlive()).isTrue();
        SimProcess second = machine.client("one");
        machine.after(2000);
        assertThat(second.status().code()).isZero();
    }

    @Test
    void whoGoesOnAskingLosesItsPlaceInTheEndWhereSomebodyWaits() {
        machine.program("busy", (kernel, _) -> {
            Client busy = client(kernel);
            while (busy.names().isOk()) {
                kernel.poller().poll(new PollSet(), Config.CROWDED_MAX_MS / 2);
            }
            return 7;
        });
        SimProcess busy = holding(1, 5, 0).client("busy");
        SimProcess second = machine.client("one");
        machine.after(Config.CROWDED_STAY_MAX_MS / 2);
        assertThat(second.isAlive()).as("others wait for their turn").isTrue();
        machine.after(Config.CROWDED_STAY_MAX_MS);
        assertThat(second.status().code()).isZero();
        assertThat(busy.status().code()).isEqualTo(7);
    }

    @Test
    void theDeadlineOfAClientHoldsWhileItWaitsInTheQueue() {
        machine.start((kernel, _) -> Served.sleep(kernel));
        machine.program("mutter", Served.saying("\0", true)).program("hasty", (kernel, _) -> {
            Client.connect(kernel, Served.SOCKET, 1000);
            return 0;
        });
        for (int i = 0; i <= Served.BACKLOG; i++) {
            machine.client("mutter");
        }
        SimProcess hasty = machine.client("hasty");
        assertThat(hasty.isAlive()).isTrue();
        machine.after(1000);
        assertThat(hasty.output()).contains("operation timed out");
    }

    @Test
    void theSameTimeCountsForTheAnswer() {
        machine.start((kernel, _) -> Served.sleep(kernel));
        machine.program("hasty", (kernel, _) -> Client.connect(kernel, Served.SOCKET, 1000)
                .names().failedWith(Errno.ETIMEDOUT) ? 3 : 0);
        SimProcess hasty = machine.client("hasty");
        machine.after(1000);
        assertThat(hasty.status().code()).isEqualTo(3);
    }
}
