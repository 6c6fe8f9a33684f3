package jinn.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalInt;
import jinn.kernel.Bug;
import jinn.kernel.Pid;
import jinn.kernel.Signal;
import jinn.kernel.WaitStatus;
import org.junit.jupiter.api.Test;

final class MachineTest {

    private static final Pid PARENT = new Pid(10);
    private static final Pid DAEMON = new Pid(11);
    private static final Pid STRANGER = new Pid(12);
    private static final State STARTING = new State.Starting(PARENT);
    private static final State READING = new State.Reading();
    private static final State WATCHING = new State.Watching(DAEMON);
    private static final Event HANG_UP = new Event.Caught(Signal.HUP);

    private static Event died(Pid who, int code) {
        return new Event.Died(who, WaitStatus.exited(code));
    }

    private static Event killed(Pid who) {
        return new Event.Died(who, WaitStatus.killed(Signal.TERM));
    }

    @Test
    void parentThatEndsWellHasLeftAPidFile() {
        assertThat(Machine.step(STARTING, died(PARENT, 0)))
                .isEqualTo(Step.to(READING, new Effect.ReadPidFile()));
    }

    @Test
    void parentThatFailsIsTheEnd() {
        assertThat(Machine.step(STARTING, died(PARENT, 3)).effects())
                .isEqualTo(List.of(new Effect.RemovePidFile(), new Effect.Exit(3)));
        assertThat(Machine.step(STARTING, killed(PARENT)).effects())
                .isEqualTo(List.of(new Effect.RemovePidFile(), new Effect.Exit(143)));
    }

    @Test
    void parentThatTakesTooLongIsKilled() {
        assertThat(Machine.step(STARTING, new Event.Expired()))
                .isEqualTo(Step.to(STARTING, new Effect.Kill(PARENT, Signal.KILL)));
    }

    @Test
    void signalsGoToWhomThereIs() {
        assertThat(Machine.step(STARTING, HANG_UP).effects())
                .isEqualTo(List.of(new Effect.Kill(PARENT, Signal.HUP)));
        assertThat(Machine.step(WATCHING, HANG_UP).effects())
                .isEqualTo(List.of(new Effect.Kill(DAEMON, Signal.HUP)));
    }

    @Test
    void daemonThatIsFoundIsToldOf() {
        assertThat(Machine.step(READING, new Event.Read(OptionalInt.of(11))))
                .isEqualTo(Step.to(WATCHING, new Effect.Notify()));
    }

    @Test
    void pidFileWithoutDaemonIsTheEnd() {
        assertThat(Machine.step(READING, new Event.Read(OptionalInt.empty())).effects())
                .contains(new Effect.Exit(Machine.NO_PID));
    }

    @Test
    void watcherEndsAsTheDaemonDoes() {
        assertThat(Machine.step(WATCHING, died(DAEMON, 7)).effects())
                .isEqualTo(List.of(new Effect.Exit(7)));
        assertThat(Machine.step(WATCHING, killed(DAEMON)).effects())
                .isEqualTo(List.of(new Effect.Exit(143)));
        assertThat(Machine.step(WATCHING, died(DAEMON, 200)).effects())
                .isEqualTo(List.of(new Effect.Exit(128)));
    }

    @Test
    void strangersAreOnlyBuried() {
        assertThat(Machine.step(STARTING, died(STRANGER, 1))).isEqualTo(Step.to(STARTING));
        assertThat(Machine.step(WATCHING, died(STRANGER, 1))).isEqualTo(Step.to(WATCHING));
    }

    @Test
    void lateTimerIsNothing() {
        assertThat(Machine.step(WATCHING, new Event.Expired())).isEqualTo(Step.to(WATCHING));
    }

    @Test
    void whatCannotHappenIsABug() {
        Event read = new Event.Read(OptionalInt.of(11));
        assertThatThrownBy(() -> Machine.step(STARTING, read)).isInstanceOf(Bug.class);
        assertThatThrownBy(() -> Machine.step(WATCHING, read)).isInstanceOf(Bug.class);
        for (Event event : List.of(HANG_UP, new Event.Expired(), died(DAEMON, 0))) {
            assertThatThrownBy(() -> Machine.step(READING, event)).isInstanceOf(Bug.class);
        }
    }
}
