package jinn.sudo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import jinn.value.Bug;
import jinn.value.Errno;
import jinn.value.Pid;
import jinn.value.Signal;
import jinn.value.WaitStatus;
import org.junit.jupiter.api.Test;

/** Each event before the program runs and while it does. */
final class MachineTest {

    private static final Pid PID = new Pid(7);
    private static final State STARTING = new State.Starting();
    private static final State RUNNING = new State.Running(PID, false);
    private static final State ALONE = new State.Running(PID, true);
    private static final State ENDING = new State.Ending(PID);
    private static final Event DIED = new Event.Died(PID, WaitStatus.exited(3));

    private static Step step(State state, Event event) {
        return Machine.step(Tie.BOUND, state, event);
    }

    private static byte[] told(Effect effect) {
        return ((Effect.Tell) effect).bytes();
    }

    @Test
    void aStartIsToldAsZero() {
        Step step = step(STARTING, new Event.Started(PID));
        assertThat(step.next()).isEqualTo(RUNNING);
        assertThat(told(step.effects().getFirst())).containsExactly(0);
    }

    @Test
    void aFailedStartIsToldWithItsReason() {
        List<Effect> effects = step(STARTING, new Event.NotStarted(Errno.ENOENT)).effects();
        assertThat(told(effects.getFirst())).containsExactly(2);
        assertThat(effects.getLast()).isEqualTo(new Effect.Exit(111));
    }

    @Test
    void theEndIsToldAsItsStatus() {
        List<Effect> effects = step(RUNNING, DIED).effects();
        assertThat(told(effects.getFirst())).containsExactly(0, 0, 3, 0);
        assertThat(effects.getLast()).isEqualTo(new Effect.Exit(0));
    }

    @Test
    void otherDeathsMeanNothing() {
        assertThat(step(STARTING, DIED).effects()).isEmpty();
        assertThat(step(new State.Running(new Pid(8), false), DIED).effects()).isEmpty();
    }

    @Test
    void aClientThatLeavesTakesItsProgramAlong() {
        assertThat(step(RUNNING, new Event.Left()).effects()).containsExactly(
                new Effect.Kill(PID, Signal.TERM), new Effect.Kill(PID, Signal.CONT),
                new Effect.Exit(1));
    }

    @Test
    void aDetachedProgramGoesOn() {
        assertThat(Machine.step(Tie.DETACHED, STARTING, new Event.Started(PID)).next())
                .isEqualTo(ALONE);
        assertThat(Machine.step(Tie.DETACHED, ALONE, new Event.Left()).effects()).isEmpty();
    }

    private static void assertEnds(Step step) {
        assertThat(step).isEqualTo(new Step(ENDING, List.of(
                new Effect.KillGroup(PID, Signal.TERM), new Effect.KillGroup(PID, Signal.CONT),
                new Effect.Arm(Machine.ENDING_MS))));
    }

    @Test
    void aGroupEndsWithItsClient() {
        assertEnds(Machine.step(Tie.GROUPED, RUNNING, new Event.Left()));
        assertEnds(Machine.step(Tie.GROUPED, RUNNING, new Event.Said('?')));
    }

    @Test
    void aGroupGoesOnWhereTheClientSaysSoUntilHeSaysThatItEnds() {
        assertThat(Machine.step(Tie.GROUPED, RUNNING, new Event.Said(Driver.GO_ON)).next())
                .isEqualTo(ALONE);
        assertThat(Machine.step(Tie.GROUPED, ALONE, new Event.Left()).effects()).isEmpty();
        assertEnds(Machine.step(Tie.GROUPED, ALONE, new Event.Said(Driver.END)));
    }

    @Test
    void aGroupThatDoesNotEndIsKilled() {
        assertThat(step(ENDING, new Event.Left()).effects()).isEmpty();
        assertThat(step(ENDING, new Event.Died(new Pid(8), WaitStatus.exited(0))).effects())
                .isEmpty();
        assertThat(step(ENDING, DIED).effects()).containsExactly(new Effect.Exit(1));
        assertThat(step(ENDING, new Event.Expired()).effects()).containsExactly(
                new Effect.KillGroup(PID, Signal.KILL), new Effect.Exit(1));
    }

    @Test
    void impossibleCellsAreBugs() {
        assertThatThrownBy(() -> step(STARTING, new Event.Left())).isInstanceOf(Bug.class);
        assertThatThrownBy(() -> step(RUNNING, new Event.Started(PID))).isInstanceOf(Bug.class);
        assertThatThrownBy(() -> step(RUNNING, new Event.NotStarted(Errno.EIO)))
                .isInstanceOf(Bug.class);
    }
}
