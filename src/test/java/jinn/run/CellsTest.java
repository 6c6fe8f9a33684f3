package jinn.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import jinn.control.ServiceOrder;
import jinn.run.Effect.Arm;
import jinn.run.Effect.Send;
import jinn.run.Effect.Warn;
import jinn.run.State.Awaiting;
import jinn.run.State.Cleaning;
import jinn.run.State.Ending;
import jinn.run.State.Gone;
import jinn.run.State.Phase;
import jinn.run.State.Running;
import jinn.run.State.Stopping;
import jinn.value.Bug;
import jinn.value.Signal;
import jinn.value.WaitStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The cells of the machine's table one by one: nothing happens, or nothing may. */
final class CellsTest {

    private static final State AWAITING = new Awaiting(2);
    private static final State RUNNING = new Running(2);
    private static final State ENDING = new Ending(2, 7, 0);
    private static final State STOPPING = new Stopping(2, 7);
    private static final State CLEANING = new Cleaning(7, Phase.ASKED);

    private static final Event BEGAN = new Event.Began();
    private static final Event USER_1 = new Event.Caught(Signal.USR1);
    private static final Event WANTED_UP = ordered('u');
    private static final Event NOT_STARTED = new Event.CommandNotStarted(127);
    private static final Event DIED = new Event.CommandDied(WaitStatus.exited(3));
    private static final Event STOPPED = new Event.CommandStopped();
    private static final Event NO_SCANNER = new Event.ScannerNotStarted();
    private static final Event AWAITED = new Event.Awaited(WaitStatus.exited(1));
    private static final Event LOWERED = new Event.Lowered();
    private static final Event STRANGER = new Event.StrangerDied();
    private static final Event SOMEBODY = new Event.SomebodyLeft();
    private static final Event NOBODY = new Event.NobodyLeft();

    static final List<Arguments> IMPOSSIBLE = Stream.of(
            among(AWAITING, BEGAN, NOT_STARTED, DIED, STOPPED, LOWERED, SOMEBODY, NOBODY),
            among(RUNNING, BEGAN, AWAITED, LOWERED, SOMEBODY, NOBODY),
            among(ENDING, BEGAN, AWAITED, LOWERED, NOT_STARTED, SOMEBODY, NOBODY),
            among(STOPPING, BEGAN, NOT_STARTED, DIED, STOPPED, LOWERED, SOMEBODY, NOBODY),
            among(CLEANING, BEGAN, NOT_STARTED)).flatMap(s -> s).toList();

    static final List<Arguments> QUIET = Stream.of(
            among(AWAITING, USER_1, WANTED_UP, STRANGER, expired(Timer.TELL)),
            among(RUNNING, WANTED_UP, ordered('x'), STRANGER, expired(Timer.TELL)),
            among(ENDING, WANTED_UP, ordered('x'), STRANGER, STOPPED, expired(Timer.RESPAWN)),
            among(STOPPING, USER_1, WANTED_UP, STRANGER, AWAITED, expired(Timer.KILL),
                    expired(Timer.CLEAR), expired(Timer.RESPAWN)),
            among(CLEANING, USER_1, WANTED_UP, STOPPED, NO_SCANNER, SOMEBODY,
                    expired(Timer.KILL), expired(Timer.SERVICES), expired(Timer.TELL),
                    expired(Timer.RESPAWN)),
            among(new Cleaning(7, Phase.KILLED), expired(Timer.TOTAL)),
            among(new Gone(), BEGAN, USER_1, NOBODY)).flatMap(s -> s).toList();

    private static Stream<Arguments> among(State state, Event... events) {
        return Stream.of(events).map(event -> Arguments.of(state, event));
    }

    private static Event ordered(char letter) {
        return new Event.Ordered(ServiceOrder.of((byte) letter));
    }

    private static Event expired(Timer timer) {
        return new Event.Expired(timer);
    }

    private static Step step(State state, Event event) {
        return new Machine(new Config(List.of("app"), new Config.Times(4000, 9000, 300),
                new Config.Services(List.of(List.of("--", "/a"), List.of("--", "/b")),
                        List.of("web"), List.of("web"), null), "/top",
                new Config.Manner(false, false))).step(state, event, 0);
    }

    @ParameterizedTest
    @FieldSource("IMPOSSIBLE")
    void whatCannotHappenIsABug(State state, Event event) {
        assertThatThrownBy(() -> step(state, event)).isInstanceOf(Bug.class);
    }

    @ParameterizedTest
    @FieldSource("QUIET")
    void nothingFollows(State state, Event event) {
        assertThat(step(state, event)).isEqualTo(Step.to(state));
    }

    @Test
    void aServiceThatCannotBeWaitedForIsToldFromOneThatIsLate() {
        assertThat(step(AWAITING, AWAITED).effects()).contains(
                new Warn("the services cannot be waited for: not starting app"));
        assertThat(step(AWAITING, new Event.Awaited(WaitStatus.exited(99))).effects()).contains(
                new Warn("the services are not ready after 300 ms: not starting app"));
    }

    static Stream<Event> scannersThatDie() {
        return Stream.of(NO_SCANNER, new Event.ScannerDied(WaitStatus.killed(Signal.KILL)));
    }

    @ParameterizedTest
    @MethodSource("scannersThatDie")
    void aScannerThatDoesNotLiveIsMadeAgain(Event died) {
        for (State next : List.of(new Awaiting(1), new Running(1))) {
            Step step = step(next instanceof Awaiting ? AWAITING : RUNNING, died);
            assertThat(step.next()).isEqualTo(next);
            assertThat(step.effects()).endsWith(new Effect.Dismiss(),
                    new Arm(Timer.RESPAWN, Machine.RESPAWN_MS));
        }
        assertThat(step(new Awaiting(1), expired(Timer.RESPAWN)))
                .isEqualTo(Step.to(AWAITING, new Effect.StartScanners()));
    }

    @ParameterizedTest
    @MethodSource("scannersThatDie")
    void duringTheEndOneScannerIsLess(Event died) {
        assertThat(step(ENDING, died)).isEqualTo(Step.to(new Ending(1, 7, 0)));
        assertThat(step(STOPPING, died)).isEqualTo(Step.to(new Stopping(1, 7)));
        assertThat(step(new Stopping(1, 7), died)).isEqualTo(Step.to(
                new Cleaning(7, Phase.NOT_SEEN), new Effect.Disarm(Timer.TELL),
                new Effect.ReapAndCheck()));
    }

    @Test
    void aTreeThatEndsBeforeTheCommandBeganHasTheLastWord() {
        Step step = step(AWAITING, new Event.ScannerDied(WaitStatus.exited(9)));
        assertThat(step.next()).isEqualTo(new Stopping(1, 9));
        assertThat(step.effects()).startsWith(new Effect.StopAwaiting(),
                new Arm(Timer.TOTAL, 9000));
    }

    @Test
    void orderedSignalsReachTheCommand() {
        assertThat(step(RUNNING, ordered('r'))).isEqualTo(
                Step.to(RUNNING, new Send(Signal.TERM)));
        assertThat(step(RUNNING, ordered('l'))).isEqualTo(
                Step.to(RUNNING, new Send(Signal.HUP)));
        assertThat(step(ENDING, ordered('1'))).isEqualTo(
                Step.to(ENDING, new Send(Signal.USR1)));
        assertThat(step(ENDING, USER_1)).isEqualTo(Step.to(ENDING, new Send(Signal.USR1)));
    }

    @Test
    void onlyAStopIsAnEnd() {
        assertThat(step(RUNNING, ordered('O'))).isEqualTo(Step.to(RUNNING));
        assertThat(step(RUNNING, ordered('d')).next()).isInstanceOf(Ending.class);
    }

    @ParameterizedTest
    @EnumSource(value = Timer.class, names = {"CLEAR", "TOTAL"})
    void whoIsLeftAtTheEndOfATimeIsKilled(Timer timer) {
        assertThat(step(CLEANING, expired(timer))).isEqualTo(Step.to(
                new Cleaning(7, Phase.KILLED), new Effect.KillSurvivors(),
                new Arm(Timer.CLEAR, Machine.KILL_MS)));
    }

    @Test
    void whoeverDiesAtTheEndIsAskedAfter() {
        for (Event event : List.of(STRANGER, DIED, AWAITED,
                new Event.ScannerDied(WaitStatus.exited(0)))) {
            assertThat(step(CLEANING, event))
                    .isEqualTo(Step.to(CLEANING, new Effect.ReapAndCheck()));
        }
    }

    @Test
    void theEndOfTheTimeKeepsTheCodeThereIs() {
        Step step = step(ENDING, expired(Timer.TOTAL));
        assertThat(step.next()).isEqualTo(new Cleaning(7, Phase.KILLED));
        assertThat(step.effects()).startsWith(new Warn("not ended after 9000 ms: killing all"));
    }
}
