package jinn.probe;

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

    private static final Machine.Config CONFIG = new Machine.Config(3, 1000, 0);
    private static final Pid CHECK = new Pid(10);
    private static final State PAUSING = new State.Pausing(0);
    private static final State STARTING = new State.Starting(0);
    private static final State CHECKING = new State.Checking(0, CHECK);
    private static final Event YES = new Event.Died(CHECK, WaitStatus.exited(0));
    private static final Event NO = new Event.Died(CHECK, WaitStatus.exited(1));
    private static final Event STRANGER = new Event.Died(new Pid(11), WaitStatus.exited(0));
    private static final Event EXPIRED = new Event.Expired();
    private static final Event STARTED = new Event.Started(CHECK);
    private static final Event NOT_STARTED = new Event.NotStarted(Errno.ENOENT);

    private static Step step(State state, Event event) {
        return Machine.step(CONFIG, state, event);
    }

    @Test
    void afterThePauseACheckStarts() {
        assertThat(step(PAUSING, EXPIRED)).isEqualTo(Step.to(STARTING, new Effect.StartCheck()));
        assertThat(step(STARTING, STARTED)).isEqualTo(Step.to(CHECKING));
    }

    @Test
    void checkThatSaysYesIsToldAndEndsIt() {
        assertThat(step(CHECKING, YES).effects())
                .isEqualTo(List.of(new Effect.Notify(), new Effect.Exit(0)));
    }

    @Test
    void checkThatSaysNoOrDiesIsAskedAgain() {
        Step again = Step.to(new State.Pausing(1), new Effect.Arm(1000));
        assertThat(step(CHECKING, NO)).isEqualTo(again);
        assertThat(step(CHECKING, new Event.Died(CHECK, WaitStatus.killed(Signal.SEGV))))
                .isEqualTo(again);
    }

    @Test
    void afterTheLastTryNobodyIsAsked() {
        assertThat(step(new State.Checking(2, CHECK), NO).effects())
                .contains(new Effect.Exit(Machine.NEVER_READY));
    }

    @Test
    void zeroTriesAreAnyNumber() {
        var endless = new Machine.Config(0, 1000, 0);
        assertThat(Machine.step(endless, new State.Checking(1000, CHECK), NO))
                .isEqualTo(Step.to(new State.Pausing(1001), new Effect.Arm(1000)));
    }

    @Test
    void checkThatTakesTooLongIsEndedAndCountsAsNo() {
        var timed = new Machine.Config(3, 1000, 50);
        assertThat(Machine.step(timed, STARTING, STARTED))
                .isEqualTo(Step.to(CHECKING, new Effect.Arm(50)));
        assertThat(Machine.step(timed, CHECKING, EXPIRED))
                .isEqualTo(Step.to(new State.Pausing(1), new Effect.Terminate(CHECK),
                        new Effect.Arm(1000)));
        assertThat(Machine.step(timed, new State.Pausing(1), YES))
                .isEqualTo(Step.to(new State.Pausing(1)));
    }

    @Test
    void deathOfTheServiceEndsIt() {
        Event died = new Event.ServiceDied();
        Effect exit = new Effect.Exit(Machine.SERVICE_DIED);
        assertThat(step(PAUSING, died).effects()).isEqualTo(List.of(exit));
        assertThat(step(STARTING, died).effects()).isEqualTo(List.of(exit));
        assertThat(step(CHECKING, died).effects())
                .isEqualTo(List.of(new Effect.Terminate(CHECK), exit));
    }

    @Test
    void endOfTheTimeEndsIt() {
        Event over = new Event.GivenUp();
        Effect exit = new Effect.Exit(Machine.GIVEN_UP);
        assertThat(step(PAUSING, over).effects()).isEqualTo(List.of(exit));
        assertThat(step(STARTING, over).effects()).isEqualTo(List.of(exit));
        assertThat(step(CHECKING, over).effects())
                .isEqualTo(List.of(new Effect.Terminate(CHECK), exit));
    }

    @Test
    void checkThatCannotStartEndsIt() {
        assertThat(step(STARTING, NOT_STARTED).effects())
                .isEqualTo(List.of(new Effect.Exit(111)));
    }

    @Test
    void strangersMeanNothing() {
        for (State state : List.of(PAUSING, STARTING, CHECKING)) {
            assertThat(step(state, STRANGER)).isEqualTo(Step.to(state));
        }
    }

    @Test
    void whatCannotHappenIsABug() {
        for (State state : List.of(PAUSING, CHECKING)) {
            assertThatThrownBy(() -> step(state, STARTED)).isInstanceOf(Bug.class);
            assertThatThrownBy(() -> step(state, NOT_STARTED)).isInstanceOf(Bug.class);
        }
        assertThatThrownBy(() -> step(STARTING, EXPIRED)).isInstanceOf(Bug.class);
    }
}
