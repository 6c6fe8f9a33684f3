package jinn.ipc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jinn.value.Errno;
import jinn.value.FileInfo;
import jinn.value.Pid;
import jinn.value.Signal;
import jinn.value.WaitStatus;
import org.junit.jupiter.api.Test;

/** Every event of the server, full and not. */
final class MachineTest {

    private static final Config CONFIG = new Config(List.of("serve"), 3, 2, true);
    private static final Client ANN = new Client(new FileInfo.Owner(5, 50), "");
    private static final Client BOB = new Client(new FileInfo.Owner(6, 60), "/b");

    private State state = State.EMPTY;

    private List<Effect> take(Event event) {
        Step step = Machine.step(CONFIG, state, event);
        state = step.next();
        return step.effects();
    }

    private List<Effect> serve(Client client, int pid) {
        return take(new Event.Started(client, new Pid(pid)));
    }

    @Test
    void aConnectionStartsTheProgram() {
        assertThat(take(new Event.Connected(ANN))).containsExactly(new Effect.Start(ANN, 1));
    }

    @Test
    void connectionsOfOneUserAreCounted() {
        serve(ANN, 10);
        assertThat(take(new Event.Connected(ANN))).containsExactly(new Effect.Start(ANN, 2));
        assertThat(take(new Event.Connected(BOB))).containsExactly(new Effect.Start(BOB, 1));
    }

    @Test
    void aUserWithTooManyIsRefused() {
        serve(ANN, 10);
        serve(ANN, 11);
        assertThat(take(new Event.Connected(ANN))).containsExactly(
                new Effect.Refuse(), new Effect.Tell("deny 5:50 count 2/2"));
    }

    @Test
    void nobodyIsCountedWhereNobodyIsAsked() {
        Client unknown = new Client(null, "");
        serve(unknown, 10);
        serve(unknown, 11);
        assertThat(take(new Event.Connected(unknown)))
                .containsExactly(new Effect.Start(unknown, 1));
    }

    @Test
    void theLastPlaceStopsTheListening() {
        assertThat(serve(ANN, 10)).containsExactly(
                new Effect.Tell("allow 5:50 pid 10 count 1/2"), new Effect.Tell("status: 1/3"));
        serve(ANN, 11);
        assertThat(serve(BOB, 12)).contains(new Effect.Listen(false));
    }

    @Test
    void aDeathMakesRoom() {
        serve(ANN, 10);
        assertThat(take(new Event.Died(new Pid(10), WaitStatus.killed(Signal.KILL))))
                .containsExactly(new Effect.Tell("end pid 10 uid 5 signal 9"),
                        new Effect.Tell("status: 0/3"), new Effect.Listen(true));
    }

    @Test
    void anInheritedChildMeansNothing() {
        assertThat(take(new Event.Died(new Pid(99), WaitStatus.exited(0)))).isEmpty();
    }

    @Test
    void aProgramThatCannotStartIsReported() {
        assertThat(take(new Event.NotStarted(Errno.ENOENT))).containsExactly(
                new Effect.Refuse(), new Effect.Warn("start", "serve", Errno.ENOENT));
    }

    @Test
    void hangupEndsThePrograms() {
        serve(ANN, 10);
        assertThat(take(new Event.Caught(Signal.HUP))).contains(
                new Effect.Kill(new Pid(10), Signal.TERM),
                new Effect.Kill(new Pid(10), Signal.CONT)).doesNotContain(new Effect.Exit(0));
    }

    @Test
    void quitAndAbortEndTheServerToo() {
        serve(ANN, 10);
        assertThat(take(new Event.Caught(Signal.QUIT))).contains(
                new Effect.Kill(new Pid(10), Signal.TERM), new Effect.Exit(0));
        assertThat(take(new Event.Caught(Signal.ABRT))).contains(
                new Effect.Kill(new Pid(10), Signal.KILL), new Effect.Exit(0));
    }

    @Test
    void terminationLeavesTheProgramsAlone() {
        serve(ANN, 10);
        assertThat(take(new Event.Caught(Signal.TERM))).containsExactly(
                new Effect.Tell("received SIGTERM, quitting"), new Effect.Exit(0));
        assertThat(take(new Event.Caught(Signal.USR1))).isEmpty();
    }
}
