package jinn.shutdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import jinn.shutdown.Effect.Script;
import jinn.shutdown.Progress.Phase;
import jinn.shutdown.order.Action;
import jinn.shutdown.order.Order;
import jinn.system.KillLadder;
import jinn.value.Bug;
import jinn.value.Errno;
import jinn.value.Pid;
import jinn.value.Signal;
import jinn.value.WaitStatus;
import org.junit.jupiter.api.Test;

final class MachineTest {

    private static final long MS = 1_000_000;
    private static final long NOW = 5000 * MS;
    private static final Machine.Times TIMES = new Machine.Times(3000, 60_000);
    private static final Machine CONTAINER =
            new Machine(new Machine.Config("/base", TIMES, true, true));
    private static final Machine REAL =
            new Machine(new Machine.Config("/base", TIMES, false, true));
    private static final Pid SCRIPT = new Pid(50);
    private static final Event EXPIRED = new Event.Expired();
    private static final Event NOBODY = new Event.Seen(List.of());
    private static final Event GONE = new Event.Gone(new Pid(60));
    private static final Event SCRIPT_GONE = new Event.Gone(SCRIPT);
    private static final Event TERMINATED = new Event.Terminated();
    private static final Event STRANGER = new Event.Died(new Pid(99), WaitStatus.exited(0));

    private static final State WAITING =
            new State.Waiting(Action.HALT, NOW + 10 * MS, 3000);
    private static final State IN_SCRIPT = new State.InScript(Action.REBOOT, 700, SCRIPT);
    private static final State ONLY_SCRIPT = new State.InScript(Action.SCRIPT_ONLY, 700, SCRIPT);
    private static final State SERVICES =
            new State.BringingDown(Action.HALT, 3000, NOW + 60_000 * MS, NOW + 1000 * MS,
                    Set.of());
    private static final State STOPPING =
            new State.Stopping(Action.HALT, NOW + 3000 * MS, NOW + 1000 * MS, KillLadder.ASKING);
    private static final State DRAINING =
            new State.Draining(Action.HALT, NOW + 1000 * MS, NOW + 2000 * MS, false);
    private static final State KILLING_REST =
            new State.Killing(Action.HALT, NOW + 2000 * MS, false);
    private static final State KILLING = new State.Killing(Action.HALT, NOW + 2000 * MS, true);
    private static final State LAST = new State.InLastScript(Action.REBOOT, SCRIPT);

    private static Event ordered(Action action, long delayMs, long graceMs) {
        return new Event.Ordered(new Order.Later(action, delayMs * MS, graceMs));
    }

    private static Event notDown(Supervised... services) {
        return new Event.NotDown(List.of(services));
    }

    private static Step container(State state, Event event) {
        return CONTAINER.step(state, event, NOW);
    }

    private static Step real(State state, Event event) {
        return REAL.step(state, event, NOW);
    }

    @Test
    void withoutARecordItWaitsForAnOrder() {
        assertThat(CONTAINER.begin(Optional.empty(), null, NOW)).isEqualTo(Step.to(
                new State.Waiting(Action.SCRIPT_ONLY, Progress.NEVER, 3000),
                new Effect.Listen(true), new Effect.Arm(Progress.NEVER)));
    }

    @Test
    void anOrderIsWrittenDownBeforeItIsWaitedFor() {
        Step step = container(WAITING, ordered(Action.REBOOT, 20, 500));

        assertThat(step.next()).isEqualTo(
                new State.Waiting(Action.REBOOT, NOW + 20 * MS, 500));
        assertThat(step.effects()).containsExactly(
                new Effect.Save(Phase.WAITING, Action.REBOOT, 500, NOW + 20 * MS),
                new Effect.Listen(true), new Effect.Arm(NOW + 20 * MS));
    }

    @Test
    void anOrderWithoutGraceTimeKeepsTheOneBefore() {
        assertThat(container(WAITING, ordered(Action.REBOOT, 20, 0)).effects())
                .contains(new Effect.Save(Phase.WAITING, Action.REBOOT, 3000, NOW + 20 * MS));
    }

    @Test
    void aCancelledOrderLeavesItsGraceTime() {
        State next = container(new State.Waiting(Action.HALT, NOW + 1, 77),
                new Event.Ordered(new Order.Cancel())).next();

        assertThat(next).isEqualTo(
                new State.Waiting(Action.SCRIPT_ONLY, Progress.NEVER, 77));
    }

    @Test
    void anEndlessDelayIsNever() {
        Event endless = new Event.Ordered(new Order.Later(Action.HALT, Order.DELAY_MAX_NS, 0));

        assertThat(container(WAITING, endless).next())
                .isEqualTo(new State.Waiting(Action.HALT, Progress.NEVER, 3000));
    }

    @Test
    void aLongDelayIsSleptInNaps() {
        assertThat(container(WAITING, ordered(Action.HALT, 600_000, 0)).effects())
                .contains(new Effect.Arm(NOW + 30_000 * MS));
    }

    @Test
    void tooEarlyATimerIsSetAgain() {
        assertThat(container(WAITING, EXPIRED).effects())
                .containsExactly(new Effect.Arm(NOW + 10 * MS));
    }

    @Test
    void whenItIsDueTheScriptRunsAndNoOrderIsRead() {
        Step step = container(new State.Waiting(Action.HALT, NOW, 3000), EXPIRED);

        assertThat(step.next()).isEqualTo(new State.InScript(Action.HALT, 3000, null));
        assertThat(step.effects()).containsExactly(new Effect.Listen(false),
                new Effect.ForgetScript(), new Effect.Save(Phase.SCRIPT, Action.HALT, 3000, NOW),
                new Effect.RelieveLog(), new Effect.StartScript(Script.SHUTDOWN));
    }

    @Test
    void theLogIsRelievedForAsLongAsTheScriptRuns() {
        Event due = new Event.ReliefDue();
        assertThat(container(IN_SCRIPT, due))
                .isEqualTo(Step.to(IN_SCRIPT, new Effect.RelieveLog()));
        for (State state : List.of(WAITING, SERVICES, STOPPING, DRAINING, KILLING, LAST)) {
            assertThat(container(state, due)).isEqualTo(Step.to(state));
        }
        Machine unlogged = new Machine(new Machine.Config("/base", TIMES, true, false));
        assertThat(unlogged.step(new State.Waiting(Action.HALT, NOW, 3000), EXPIRED, NOW)
                .effects()).doesNotContain(new Effect.RelieveLog());
    }

    @Test
    void whoWaitsEndsWhenToldTo() {
        assertThat(container(WAITING, TERMINATED).effects())
                .containsExactly(new Effect.Exit(0));
    }

    @Test
    void whatTheScriptComesToIsNoMatter() {
        for (Event over : List.of(new Event.NotStarted(Errno.EACCES), SCRIPT_GONE,
                new Event.Died(SCRIPT, WaitStatus.exited(0)),
                new Event.Died(SCRIPT, WaitStatus.exited(1)),
                new Event.Died(SCRIPT, WaitStatus.killed(Signal.KILL)))) {
            assertThat(container(IN_SCRIPT, over).next())
                    .isEqualTo(new State.BringingDown(Action.REBOOT, 700, NOW + 60_000 * MS,
                            NOW + 1000 * MS, Set.of()));
            assertThat(container(ONLY_SCRIPT, over).next()).isEqualTo(
                    new State.Waiting(Action.SCRIPT_ONLY, Progress.NEVER, 700));
        }
    }

    @Test
    void aFailedScriptIsToldOf() {
        assertThat(container(IN_SCRIPT, new Event.NotStarted(Errno.EACCES)).effects())
                .startsWith(new Effect.WarnOfStart(Script.SHUTDOWN, Errno.EACCES));
        assertThat(container(IN_SCRIPT, new Event.Died(SCRIPT, WaitStatus.exited(1))).effects())
                .startsWith(new Effect.WarnOfScript(WaitStatus.exited(1)));
    }

    @Test
    void aScriptAloneMayBeAbandonedAndAShutdownMayNot() {
        assertThat(container(ONLY_SCRIPT, TERMINATED).effects())
                .containsExactly(new Effect.Exit(0));
        for (State state : List.of(IN_SCRIPT, SERVICES, STOPPING, DRAINING, KILLING, LAST)) {
            assertThat(container(state, TERMINATED)).isEqualTo(Step.to(state));
        }
    }

    @Test
    void aMachineUnmountsRunsItsLastScriptAndStops() {
        Step step = real(KILLING, NOBODY);

        assertThat(step.next()).isEqualTo(new State.InLastScript(Action.HALT, null));
        assertThat(step.effects()).containsExactly(new Effect.ForgetScript(),
                new Effect.Save(Phase.LAST, Action.HALT, 0, 0), new Effect.UnmountAll(),
                new Effect.StartScript(Script.FINAL));
        for (Event over : List.of(SCRIPT_GONE, new Event.NotStarted(Errno.ENOENT),
                new Event.Died(SCRIPT, WaitStatus.exited(9)))) {
            assertThat(real(LAST, over).effects())
                    .containsExactly(new Effect.Stop(Action.REBOOT));
        }
        assertThat(real(LAST, new Event.NotStarted(Errno.EACCES)).effects()).containsExactly(
                new Effect.WarnOfStart(Script.FINAL, Errno.EACCES),
                new Effect.Stop(Action.REBOOT));
    }

    @Test
    void aMachineThatDoesNotStopIsToldToAgainByTheNextDaemon() {
        assertThat(real(LAST, new Event.Refused(Errno.EPERM)).effects())
                .containsExactly(new Effect.Exit(111));
    }

    @Test
    void aStartedScriptIsRemembered() {
        assertThat(container(new State.InScript(Action.HALT, 1, null),
                new Event.Started(SCRIPT)).next())
                .isEqualTo(new State.InScript(Action.HALT, 1, SCRIPT));
        assertThat(real(new State.InLastScript(Action.HALT, null), new Event.Started(SCRIPT))
                .next()).isEqualTo(new State.InLastScript(Action.HALT, SCRIPT));
    }

    @Test
    void deathsOfOthersAreNoMatter() {
        for (State state : List.of(WAITING, IN_SCRIPT, SERVICES, STOPPING, DRAINING, KILLING,
                LAST)) {
            assertThat(container(state, STRANGER)).isEqualTo(Step.to(state));
        }
        assertThat(container(WAITING, GONE)).isEqualTo(Step.to(WAITING));
        for (State state : List.of(IN_SCRIPT, LAST)) {
            assertThat(container(state, EXPIRED)).isEqualTo(Step.to(state));
        }
        for (Event event : List.of(EXPIRED, GONE)) {
            assertThat(container(SERVICES, event))
                    .isEqualTo(Step.to(SERVICES, new Effect.LookAtServices()));
            for (State state : List.of(STOPPING, KILLING_REST)) {
                assertThat(container(state, event))
                        .isEqualTo(Step.to(state, new Effect.Look(false)));
            }
            for (State state : List.of(DRAINING, KILLING)) {
                assertThat(container(state, event))
                        .isEqualTo(Step.to(state, new Effect.Look(true)));
            }
        }
    }

    @Test
    void theNextDaemonGoesOnWhereOneWasKilled() {
        assertThat(begun(CONTAINER, Phase.WAITING, null).effects())
                .containsExactly(new Effect.Listen(true), new Effect.Arm(NOW + 7));
        assertThat(begun(CONTAINER, Phase.SCRIPT, null).effects())
                .containsExactly(new Effect.RelieveLog(),
                        new Effect.StartScript(Script.SHUTDOWN));
        assertThat(begun(CONTAINER, Phase.SCRIPT, SCRIPT).effects())
                .containsExactly(new Effect.RelieveLog(), new Effect.Await(SCRIPT));
        assertThat(begun(CONTAINER, Phase.STOPPING, null).next()).isEqualTo(
                new State.Stopping(Action.HALT, NOW + 7, NOW + 1000 * MS, KillLadder.ASKING));
        assertThat(begun(CONTAINER, Phase.SERVICES, null).next()).isEqualTo(
                new State.BringingDown(Action.HALT, 500, NOW + 7, NOW + 1000 * MS, Set.of()));
        assertThat(begun(CONTAINER, Phase.LAST, null).effects())
                .containsExactly(new Effect.LeaveContainer(), new Effect.Exit(0));
        assertThat(begun(REAL, Phase.LAST, null).effects()).containsExactly(
                new Effect.TakeConsole(), new Effect.UnmountAll(),
                new Effect.StartScript(Script.FINAL));
        assertThat(begun(REAL, Phase.LAST, SCRIPT).effects())
                .containsExactly(new Effect.TakeConsole(), new Effect.UnmountAll(),
                        new Effect.Await(SCRIPT));
    }

    private static Step begun(Machine machine, Phase phase, Pid script) {
        return machine.begin(Optional.of(new Progress(phase, Action.HALT, 500, NOW + 7, "1")),
                script, NOW);
    }

    @Test
    void everyOtherCellIsABug() {
        Event order = ordered(Action.HALT, 0, 0);
        Event refused = new Event.Refused(Errno.EPERM);
        Event started = new Event.Started(SCRIPT);
        Event notStarted = new Event.NotStarted(Errno.EIO);
        Event blind = new Event.Blind();
        Event notSeen = new Event.NotSeen();
        mustBeBugs(WAITING, started, notStarted, NOBODY, blind, notSeen, refused, notDown());
        mustBeBugs(IN_SCRIPT, order, NOBODY, blind, notSeen, refused, notDown());
        mustBeBugs(SERVICES, order, started, notStarted, refused, NOBODY, blind, notSeen);
        mustBeBugs(STOPPING, order, started, notStarted, refused, notDown());
        mustBeBugs(DRAINING, order, started, notStarted, refused, notDown());
        mustBeBugs(KILLING, order, started, notStarted, refused, notDown());
        mustBeBugs(LAST, order, NOBODY, blind, notSeen, notDown());
        assertThat(container(new State.Over(), order)).isEqualTo(Step.to(new State.Over()));
    }

    private static void mustBeBugs(State state, Event... events) {
        for (Event event : events) {
            assertThatThrownBy(() -> container(state, event)).isInstanceOf(Bug.class);
        }
    }

    @Test
    void whoIsBuriedLateEndsNoScript() {
        assertThat(real(LAST, GONE)).isEqualTo(Step.to(LAST));
        assertThat(real(IN_SCRIPT, GONE)).isEqualTo(Step.to(IN_SCRIPT));
        State before = new State.InLastScript(Action.REBOOT, null);
        assertThat(real(before, GONE)).isEqualTo(Step.to(before));
    }
}
