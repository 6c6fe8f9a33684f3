package jinn.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import jinn.value.Bug;
import jinn.value.Errno;
import jinn.value.Pid;
import jinn.value.Signal;
import jinn.value.WaitStatus;
import org.junit.jupiter.api.Test;

final class MachineTest {

    private static final Pid PARENT = new Pid(10);
    private static final Pid DAEMON = new Pid(11);
    private static final Pid STRANGER = new Pid(12);
    private static final State STARTING = new State.Starting(PARENT);
    private static final State READING = State.Reading.FIRST;
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
        assertThat(Machine.step(READING, HANG_UP).effects())
                .isEqualTo(List.of(new Effect.KillAll(Signal.HUP)));
    }

    @Test
    void daemonThatIsFoundIsToldOf() {
        assertThat(Machine.step(READING, new Event.Found(DAEMON)))
                .isEqualTo(Step.to(WATCHING, new Effect.Watch(DAEMON)));
        assertThat(Machine.step(WATCHING, new Event.Watched()))
                .isEqualTo(Step.to(WATCHING, new Effect.Notify()));
    }

    @Test
    void daemonThatIsGoneBeforeItIsWatchedIsNotToldOf() {
        assertThat(Machine.goOn(DAEMON)).isEqualTo(
                Step.to(WATCHING, new Effect.Watch(DAEMON)));
        assertThat(Machine.step(WATCHING, new Event.Gone()).effects())
                .doesNotContain(new Effect.Notify());
    }

    @Test
    void programHasTheTimeThatItWasGiven() {
        assertThat(Machine.begin(PARENT, 700)).isEqualTo(Step.to(STARTING, new Effect.Arm(700)));
        assertThat(Machine.begin(PARENT, 0)).isEqualTo(Step.to(STARTING));
    }

    @Test
    void pidFileThatIsNotThereYetIsWaitedForButNotForEver() {
        Event notYet = new Event.NotFound(null, false);
        State state = READING;
        for (int i = 1; i <= Machine.LOOKS_MAX; i++) {
            Step step = Machine.step(state, notYet);
            assertThat(step).isEqualTo(Step.to(new State.Reading(i, false),
                    new Effect.Arm(Machine.LOOK_MS)));
            state = step.next();
            assertThat(Machine.step(state, new Event.Expired()))
                    .isEqualTo(Step.to(state, new Effect.ReadPidFile()));
        }
        assertThat(Machine.step(state, notYet).effects())
                .endsWith(new Effect.KillAll(Signal.TERM), new Effect.KillAll(Signal.CONT),
                        new Effect.Exit(Machine.NO_PID));
        assertThat(Machine.step(state, new Event.NotFound(STRANGER, false)).effects())
                .contains(new Effect.Complain("process 12 of the pid file is none of the"
                        + " program's"), new Effect.KillAll(Signal.TERM))
                .endsWith(new Effect.Exit(111));
    }

    /** What there was no descriptor to look at says nothing of the daemon. */
    @Test
    void lookThatSawNothingDoesNotCount() {
        Event notSeen = new Event.NotSeen(Errno.EMFILE);
        State last = new State.Reading(Machine.LOOKS_MAX, true);

        assertThat(Machine.step(last, notSeen)).isEqualTo(
                Step.to(last, new Effect.Arm(Machine.LOOK_MS)));
        assertThat(Machine.step(READING, notSeen)).isEqualTo(
                Step.to(new State.Reading(0, true), new Effect.WarnOfLook(Errno.EMFILE),
                        new Effect.Arm(Machine.LOOK_MS)));
        for (State state : List.of(STARTING, WATCHING)) {
            assertThatThrownBy(() -> Machine.step(state, notSeen)).isInstanceOf(Bug.class);
        }
    }

    @Test
    void whereNobodyIsLeftToWriteItThereIsNothingToWaitFor() {
        assertThat(Machine.step(READING, new Event.NotFound(null, true)).effects())
                .endsWith(new Effect.Exit(Machine.NO_PID));
        assertThat(Machine.step(READING, new Event.NotFound(STRANGER, true)).effects())
                .endsWith(new Effect.Exit(111));
    }

    @Test
    void deathThatAnotherHasReapedIsTheEndAllTheSame() {
        assertThat(Machine.step(WATCHING, new Event.Gone()).effects())
                .startsWith(new Effect.Forget()).endsWith(new Effect.Exit(111));
    }

    @Test
    void watcherEndsAsTheDaemonDoes() {
        assertThat(Machine.step(WATCHING, died(DAEMON, 7)).effects())
                .isEqualTo(List.of(new Effect.Forget(), new Effect.Exit(7)));
        assertThat(Machine.step(WATCHING, killed(DAEMON)).effects())
                .endsWith(new Effect.Exit(143));
        assertThat(Machine.step(WATCHING, died(DAEMON, 200)).effects())
                .endsWith(new Effect.Exit(128));
    }

    @Test
    void strangersAreOnlyReaped() {
        assertThat(Machine.step(STARTING, died(STRANGER, 1))).isEqualTo(Step.to(STARTING));
        assertThat(Machine.step(READING, died(STRANGER, 1))).isEqualTo(Step.to(READING));
        assertThat(Machine.step(WATCHING, died(STRANGER, 1))).isEqualTo(Step.to(WATCHING));
    }

    @Test
    void lateTimerIsNothing() {
        assertThat(Machine.step(WATCHING, new Event.Expired())).isEqualTo(Step.to(WATCHING));
    }

    @Test
    void whatCannotHappenIsABug() {
        for (Event event : List.of(new Event.Found(DAEMON), new Event.NotFound(null, true))) {
            assertThatThrownBy(() -> Machine.step(STARTING, event)).isInstanceOf(Bug.class);
            assertThatThrownBy(() -> Machine.step(WATCHING, event)).isInstanceOf(Bug.class);
        }
        for (State state : List.of(STARTING, READING)) {
            assertThatThrownBy(() -> Machine.step(state, new Event.Gone()))
                    .isInstanceOf(Bug.class);
        }
    }
}
