package jinn.shutdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import jinn.shutdown.Progress.Phase;
import jinn.shutdown.order.Action;
import jinn.system.KillLadder;
import jinn.value.Pid;
import jinn.value.Running;
import jinn.value.Signal;
import org.junit.jupiter.api.Test;

/** How everybody goes: services, the rest, the loggers. */
final class TearDownTest {

    private static final long MS = 1_000_000;
    private static final long NOW = 5000 * MS;
    private static final Machine.Times TIMES = new Machine.Times(3000, 60_000);
    private static final Machine CONTAINER =
            new Machine(new Machine.Config("/base", TIMES, true, true));
    private static final Machine REAL =
            new Machine(new Machine.Config("/base", TIMES, false, true));
    private static final Pid SCRIPT = new Pid(50);
    private static final Running ONE = new Running(new Pid(60), Pid.INIT, 60, 0, "sleep 5");
    private static final List<Running> SOME = List.of(ONE);
    private static final Event NOBODY = new Event.Seen(List.of());
    private static final Event SOMEBODY = new Event.Seen(SOME);
    private static final Event SCRIPT_GONE = new Event.Gone(SCRIPT);

    private static final State IN_SCRIPT = new State.InScript(Action.REBOOT, 700, SCRIPT);
    private static final State SERVICES =
            new State.BringingDown(Action.HALT, 3000, NOW + 60_000 * MS, NOW + 1000 * MS,
                    Set.of());
    private static final State STOPPING =
            new State.Stopping(Action.HALT, NOW + 3000 * MS, NOW + 1000 * MS, KillLadder.ASKING);
    private static final State TOLD = stopping(NOW + 3000 * MS, NOW + 1000 * MS, false);
    private static final State LONELY = stopping(NOW + 3000 * MS, NOW + 1000 * MS, true);
    private static final State DRAINING =
            new State.Draining(Action.HALT, NOW + 1000 * MS, NOW + 2000 * MS, false);
    private static final State DRAINED =
            new State.Draining(Action.HALT, NOW + 1000 * MS, NOW + 2000 * MS, true);
    private static final State KILLING_REST =
            new State.Killing(Action.HALT, NOW + 2000 * MS, false);
    private static final State KILLING = new State.Killing(Action.HALT, NOW + 2000 * MS, true);
    private static final State LAST = new State.InLastScript(Action.REBOOT, SCRIPT);

    private static State stopping(long killNs, long tellNs, boolean lastLookEmpty) {
        return new State.Stopping(Action.HALT, killNs, tellNs,
                new KillLadder(KillLadder.Rung.ASK, Set.of(new Pid(60)), lastLookEmpty));
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
    void bringingDownIsWrittenDownBeforeAnybodyIsTold() {
        assertThat(container(IN_SCRIPT, SCRIPT_GONE).effects()).containsExactly(
                new Effect.Save(Phase.SERVICES, Action.REBOOT, 700, NOW + 60_000 * MS),
                new Effect.WriteHaltCode(Action.REBOOT), new Effect.Unsupervise(),
                new Effect.SignalAll(Signal.CONT), new Effect.LookAtServices());
    }

    @Test
    void aMachineTakesTheConsoleBeforeItsLoggerGoes() {
        assertThat(real(IN_SCRIPT, SCRIPT_GONE).effects()).containsSubsequence(
                new Effect.TakeConsole(), new Effect.Sync(), new Effect.Unsupervise());
    }

    @Test
    void aServiceThatGoesDownIsWaitedForAndNobodyElseIsTold() {
        Supervised slow = new Supervised("db", false, 77, "77", false, 10_000, 0);
        Step step = container(SERVICES, notDown(slow));

        assertThat(step).isEqualTo(Step.to(SERVICES, new Effect.Await(new Pid(77)),
                new Effect.Arm(NOW + 10 * MS)));
    }

    @Test
    void eachSecondTellsWhichServicesAreLeft() {
        Supervised slow = new Supervised("db", false, 77, "77", false, 10_000, 0);
        State due = new State.BringingDown(Action.HALT, 3000, NOW + 57_000 * MS, NOW, Set.of());

        Step step = container(due, notDown(slow));
        assertThat(step.effects()).startsWith(new Effect.TellServices(List.of(slow)));
        assertThat(step.next()).isEqualTo(new State.BringingDown(Action.HALT, 3000,
                NOW + 57_000 * MS, NOW + 1000 * MS, Set.of()));
    }

    @Test
    void nobodyIsAwaitedWhoHasNoProcessLeft() {
        Supervised finished = new Supervised("db", false, 0, "0", false, 0, 5000);
        assertThat(container(SERVICES, notDown(finished)))
                .isEqualTo(Step.to(SERVICES, new Effect.Arm(NOW + 10 * MS)));
    }

    @Test
    void theConsoleIsTakenFromALoggerThatThereIs() {
        Progress stopping = new Progress(Phase.STOPPING, Action.HALT, 500, NOW, "1");
        Machine.Config bare = new Machine.Config("/base", TIMES, false, false);
        assertThat(REAL.begin(Optional.of(stopping), null, NOW).effects())
                .contains(new Effect.TakeConsole());
        assertThat(new Machine(bare).begin(Optional.of(stopping), null, NOW).effects())
                .doesNotContain(new Effect.TakeConsole());
    }

    @Test
    void aServiceWithoutTimeoutIsKilledAfterTheGraceTimeAndItsSupervisorGoesOn() {
        Supervised deaf = new Supervised("deaf", false, 77, "77", false, 0, 0);
        State late = new State.BringingDown(Action.HALT, 3000, NOW + 57_000 * MS, NOW + MS,
                Set.of());

        assertThat(container(late, notDown(deaf)).effects())
                .startsWith(new Effect.KillServices(List.of(deaf)));
    }

    @Test
    void whenNoServiceIsLeftTheRestIsStopped() {
        Supervised logger = new Supervised("db/log", true, 78, "78", false, 0, 0);
        for (Event down : List.of(notDown(), notDown(logger))) {
            assertThat(container(SERVICES, down)).isEqualTo(Step.to(STOPPING,
                    new Effect.Save(Phase.STOPPING, Action.HALT, 3000, NOW + 3000 * MS),
                    new Effect.Look(false)));
        }
        assertThat(real(SERVICES, notDown()).effects()).contains(
                new Effect.Say("sending all processes the TERM signal"));
    }

    @Test
    void theTotalBoundsWhateverServicesSay() {
        Supervised slow = new Supervised("db", false, 77, "77", false, 90_000, 0);
        State over = new State.BringingDown(Action.HALT, 3000, NOW, NOW + MS, Set.of());

        assertThat(real(over, notDown(slow)).next()).isEqualTo(STOPPING);
    }

    @Test
    void theRestOfAContainerHasWhatServicesLeaveOfTheGraceTimeOrASecond() {
        State later = new State.BringingDown(Action.HALT, 3000, NOW + 59_000 * MS, NOW, Set.of());
        State late = new State.BringingDown(Action.HALT, 3000, NOW + 55_000 * MS, NOW, Set.of());

        assertThat(container(later, notDown()).next()).isEqualTo(new State.Stopping(
                Action.HALT, NOW + 2000 * MS, NOW + 1000 * MS, KillLadder.ASKING));
        assertThat(container(late, notDown()).next()).isEqualTo(new State.Stopping(
                Action.HALT, NOW + 1000 * MS, NOW + 1000 * MS, KillLadder.ASKING));
        assertThat(real(late, notDown()).next()).isEqualTo(STOPPING);
    }

    @Test
    void nobodyLeftTwiceInARowLeavesTheLoggers() {
        assertThat(container(TOLD, NOBODY)).isEqualTo(Step.to(LONELY, new Effect.Look(false)));
        assertThat(container(LONELY, NOBODY))
                .isEqualTo(Step.to(DRAINING, new Effect.Look(true)));
    }

    @Test
    void noLoggerLeftTwiceInARowIsTheEnd() {
        assertThat(container(DRAINING, NOBODY))
                .isEqualTo(Step.to(DRAINED, new Effect.Look(true)));
        assertThat(container(DRAINED, NOBODY).effects()).containsExactly(
                new Effect.ForgetScript(), new Effect.Save(Phase.LAST, Action.HALT, 0, 0),
                new Effect.LeaveContainer(), new Effect.Exit(0));
    }

    @Test
    void aLoggerReadsToItsEndAndIsToldToGoOnlyWhereItDoesNot() {
        State due = new State.Draining(Action.HALT, NOW, NOW + 1000 * MS, false);
        State over = new State.Draining(Action.HALT, Progress.NEVER, NOW, false);

        assertThat(container(DRAINING, SOMEBODY)).isEqualTo(Step.to(DRAINING,
                new Effect.Await(ONE.pid()), new Effect.Arm(NOW + 100 * MS)));
        assertThat(container(due, SOMEBODY).effects()).startsWith(new Effect.Tell(SOME),
                new Effect.Send(Signal.TERM, SOME), new Effect.Send(Signal.CONT, SOME));
        assertThat(container(over, SOMEBODY).effects()).contains(
                new Effect.Send(Signal.KILL, SOME));
        assertThat(container(over, SOMEBODY).next()).isEqualTo(KILLING);
    }

    @Test
    void somebodyAfterNobodyIsWaitedFor() {
        assertThat(container(LONELY, SOMEBODY)).isEqualTo(Step.to(TOLD,
                new Effect.Await(ONE.pid()), new Effect.Arm(NOW + 100 * MS)));
        assertThat(container(DRAINED, SOMEBODY).next()).isEqualTo(DRAINING);
    }

    @Test
    void everybodySeenIsToldOnce() {
        assertThat(container(STOPPING, SOMEBODY)).isEqualTo(Step.to(TOLD,
                new Effect.Send(Signal.TERM, SOME), new Effect.Send(Signal.CONT, SOME),
                new Effect.Await(ONE.pid()), new Effect.Arm(NOW + 100 * MS)));
    }

    @Test
    void eachSecondTellsWhoIsLeft() {
        Step step = container(stopping(NOW + 3000 * MS, NOW, false), SOMEBODY);

        assertThat(step.effects()).startsWith(new Effect.Tell(SOME));
        assertThat(step.next()).isEqualTo(TOLD);
    }

    @Test
    void afterTheGraceTimeWhoIsLeftIsKilledAndTheLoggersAreNot() {
        State due = stopping(NOW, NOW, false);

        assertThat(container(due, SOMEBODY)).isEqualTo(Step.to(KILLING_REST,
                new Effect.Tell(SOME), new Effect.Say("killing whoever is left"),
                new Effect.Send(Signal.KILL, SOME), new Effect.Look(false)));
        assertThat(container(KILLING_REST, NOBODY).next()).isEqualTo(DRAINING);
        assertThat(container(new State.Killing(Action.HALT, NOW, false), SOMEBODY).next())
                .isEqualTo(DRAINING);
    }

    @Test
    void aMachineKillsEverybodyInTheEnd() {
        assertThat(real(DRAINED, NOBODY).effects()).containsSubsequence(new Effect.Sync(),
                new Effect.SignalAll(Signal.KILL), new Effect.Look(true));
    }

    @Test
    void inTheDarkTheGraceTimePassesInFull() {
        State due = stopping(NOW, NOW, false);

        assertThat(container(STOPPING, new Event.Blind())).isEqualTo(Step.to(STOPPING,
                new Effect.SignalAll(Signal.TERM), new Effect.SignalAll(Signal.CONT),
                new Effect.Arm(NOW + 3000 * MS)));
        for (State state : List.of(due, DRAINING)) {
            assertThat(container(state, new Event.Blind()).effects()).containsSubsequence(
                    new Effect.SignalAll(Signal.KILL), new Effect.LeaveContainer());
        }
    }

    /** Nobody is told, killed or given up by a look for which a descriptor was missing. */
    @Test
    void whatCannotBeSeenNowIsLookedAtAgain() {
        Event notSeen = new Event.NotSeen();

        for (State state : List.of(STOPPING, TOLD, LONELY, DRAINING, DRAINED, KILLING_REST,
                KILLING)) {
            assertThat(container(state, notSeen)).isEqualTo(
                    Step.to(state, new Effect.Arm(NOW + 100 * MS)));
            assertThat(container(state, new Event.Expired()).effects()).hasSize(1)
                    .hasOnlyElementsOfType(Effect.Look.class);
        }
    }

    @Test
    void whatCannotBeSeenForAllItsTimeIsKilledInTheSameOrder() {
        Event notSeen = new Event.NotSeen();

        assertThat(container(stopping(NOW, NOW, false), notSeen)).isEqualTo(
                Step.to(KILLING_REST, new Effect.Look(false)));
        assertThat(container(new State.Killing(Action.HALT, NOW, false), notSeen).next())
                .isEqualTo(DRAINING);
        assertThat(container(new State.Draining(Action.HALT, NOW, NOW, false), notSeen).next())
                .isEqualTo(KILLING);
        assertThat(container(new State.Killing(Action.HALT, NOW, true), notSeen).effects())
                .containsSubsequence(new Effect.SignalAll(Signal.KILL),
                        new Effect.LeaveContainer());
    }

    @Test
    void whoIsBornWhileAllAreKilledIsKilledToo() {
        assertThat(container(KILLING, SOMEBODY).effects()).containsExactly(
                new Effect.Send(Signal.KILL, SOME), new Effect.Await(ONE.pid()),
                new Effect.Arm(NOW + 100 * MS));
    }

    @Test
    void whoeverSurvivesKillIsNotWaitedForForEver() {
        State late = new State.Killing(Action.HALT, NOW, true);

        assertThat(container(late, SOMEBODY).effects()).containsSubsequence(
                new Effect.SignalAll(Signal.KILL), new Effect.LeaveContainer());
        assertThat(container(KILLING, new Event.Blind()).next()).isEqualTo(new State.Over());
    }
}
