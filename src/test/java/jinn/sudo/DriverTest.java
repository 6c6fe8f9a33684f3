package jinn.sudo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import jinn.kernel.Limits.Limit;
import jinn.kernel.Limits.Resource;
import jinn.scenario.Served;
import jinn.sim.Faults;
import jinn.sim.SimProcess;
import jinn.system.Report;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.PollSet;
import jinn.value.Signal;
import jinn.wire.Deadline;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A program run for a client on a simulated machine, and clients that misbehave. */
final class DriverTest {

    private static final long TIMEOUT_MS = 2000;

    private final Served machine = new Served();
    private int openFilesMax = 1024;

    @AfterEach
    void off() {
        machine.close();
    }

    /** Serves the one client that comes first. */
    private Served serving(String program, boolean detached) {
        return serving(program, detached, TIMEOUT_MS);
    }

    private Served serving(String program, boolean detached, long timeoutMs) {
        var kept = List.of(false, false, false);
        var config = new Driver.Config(List.of(program), timeoutMs, kept,
                detached ? Tie.DETACHED : Tie.BOUND);
        machine.program("seven", (kernel, _) -> {
            new Report(kernel, "seven").print("done");
            return 7;
        });
        machine.program("linger", (kernel, _) -> Served.sleep(kernel));
        machine.program("ask", (kernel, _) -> {
            Fd fd = Served.connected(kernel);
            Client client = new Client(kernel, fd, fd);
            client.start(new Request(List.of("word"), List.of()),
                    Deadline.in(kernel.clock(), 0));
            return client.await(0);
        });
        return machine.start((kernel, _) -> {
            Fd fd = kernel.sockets().accept(Fd.STDIN).orFatal("accept", "a client");
            kernel.files().copy(fd, Fd.STDIN);
            kernel.files().copy(fd, Fd.STDOUT);
            kernel.files().close(fd);
            kernel.limits().setLimit(Resource.OPEN_FILES, new Limit(openFilesMax, openFilesMax))
                    .orFatal("limit", "open files");
            return new Driver(config, new Report(kernel, "sudod")).run();
        });
    }

    @Test
    void theProgramHasTheClientsOutputAndTheClientItsExitCode() {
        SimProcess client = serving("/bin/seven", false).client("ask");
        assertThat(client.output()).isEqualTo("done");
        assertThat(client.status().code()).isEqualTo(7);
    }

    @Test
    void whatCannotBeStartedIsToldToTheClient() {
        SimProcess client = serving("/bin/nothing", false).client("ask");
        assertThat(client.status().code()).isEqualTo(111);
        assertThat(client.output()).contains("no such file or directory");
    }

    @Test
    void aForkThatFailsIsToldToTheClient() {
        serving("/bin/seven", false).world.faults(Faults.failNth(
                call -> call.name().equals("spawn"), 1, Errno.EAGAIN));
        assertThat(machine.client("ask").output()).contains("resource temporarily unavailable");
    }

    @Test
    void aClientThatGoesAmidItsMessageIsGivenUp() {
        machine.program("mutter", Served.saying("\0\0", false));
        serving("/bin/seven", false).client("mutter");
        assertThat(machine.server().status().code()).isEqualTo(111);
    }

    @Test
    void aClientThatSaysNothingIsGivenUpInTime() {
        serving("/bin/seven", false).client("hear");
        assertThat(machine.server().isAlive()).isTrue();
        machine.after(TIMEOUT_MS);
        assertThat(machine.server().status().code()).isEqualTo(111);
        assertThat(machine.world.titled("seven")).isEmpty();
    }

    @Test
    void aMessageWithoutDescriptorsIsNotUnderstood() {
        machine.program("mutter", Served.saying("\0\0\0\1\0\0x", true));
        serving("/bin/seven", false).client("mutter");
        assertThat(machine.server().status().code()).isEqualTo(111);
    }

    @Test
    void theProgramEndsWithItsClient() {
        SimProcess client = serving("/bin/linger", false).client("ask");
        assertThat(machine.world.titled("linger")).hasSize(1);
        machine.world.kill(client, Signal.KILL);
        machine.after(100);
        assertThat(machine.server().status().code()).isEqualTo(1);
        assertThat(machine.world.titled("linger")).isEmpty();
    }

    @Test
    void aDetachedProgramStaysWithoutItsClient() {
        SimProcess client = serving("/bin/linger", true).client("ask");
        machine.world.kill(client, Signal.KILL);
        machine.after(100);
        assertThat(machine.world.titled("linger")).hasSize(1);
    }

    @Test
    void withoutATimeoutAClientThatSaysNothingIsGivenUpAllTheSame() {
        serving("/bin/seven", false, 0).client("hear");
        machine.after(Request.ASKED_MAX_MS - 1000);
        assertThat(machine.server().isAlive()).isTrue();
        machine.after(1000);
        assertThat(machine.server().status().code()).isEqualTo(111);
    }

    @Test
    void aByteNowAndThenDoesNotMakeARequestLast() {
        machine.program("mutter", (kernel, _) -> {
            Fd fd = Served.connected(kernel);
            while (kernel.sockets().send(fd, new byte[1], List.of()).isOk()) {
                kernel.poller().poll(new PollSet(), 500);
            }
            return 3;
        });
        serving("/bin/seven", false, 0).client("mutter");
        machine.after(Request.ASKED_MAX_MS);
        assertThat(machine.server().status().code()).isEqualTo(111);
    }

    /** The kernel drops what there is no room for. */
    @Test
    void withoutRoomForItsDescriptorsAClientIsGivenUp() {
        openFilesMax = 5;
        SimProcess client = serving("/bin/seven", false).client("ask");
        assertThat(machine.server().status().code()).isEqualTo(111);
        assertThat(machine.server().output())
                .contains("unable to read a message from the client: too many open files");
        assertThat(machine.world.titled("seven")).isEmpty();
        assertThat(client.status().code()).isEqualTo(111);
    }

    @Test
    void moreDescriptorsThanAProgramHasAreNotWaitedFor() {
        machine.program("mutter", (kernel, _) -> {
            Fd fd = Served.connected(kernel);
            byte[] header = {0, 0, 0, 9, 0, 4};
            kernel.sockets().send(fd, header, Collections.nCopies(4, Fd.STDIN));
            return Served.sleep(kernel);
        });
        serving("/bin/seven", false, 0).client("mutter");
        assertThat(machine.server().status().code()).isEqualTo(111);
    }
}
