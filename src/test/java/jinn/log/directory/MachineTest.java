package jinn.log.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jinn.log.directory.State.Closed;
import jinn.log.directory.State.Operating;
import jinn.log.directory.State.Processing;
import jinn.log.directory.State.Stuck;
import jinn.log.directory.State.Waiting;
import jinn.log.directory.State.Writing;
import jinn.log.script.DirectoryConfig;
import jinn.log.script.DirectoryConfig.Language;
import jinn.log.script.DirectoryConfig.Limits;
import jinn.value.Bug;
import jinn.value.Errno;
import jinn.value.Pid;
import jinn.value.Signal;
import jinn.value.WaitStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class MachineTest {

    private static final Limits LIMITS = new Limits(10, 10_000, 0, 2000);
    private static final Pid GZIP = new Pid(7);
    private static final Event WROTE = new Event.Wrote(100, true);
    private static final Event FULL_DISK = new Event.WriteFailed(Errno.ENOSPC);
    private static final Event MADE = new Event.Made();
    private static final Event FAILED = new Event.OpFailed(Errno.EIO);
    private static final Event STARTED = new Event.Started(GZIP);
    private static final Event SUCCEEDED = new Event.Died(GZIP, WaitStatus.exited(0));
    private static final Event CRASHED = new Event.Died(GZIP, WaitStatus.killed(Signal.SEGV));
    private static final Event OTHER_DIED = new Event.Died(new Pid(9), WaitStatus.exited(1));
    private static final Event RETRY = new Event.RetryDue();
    private static final Event ROTATE = new Event.RotateNow();
    private static final Event LOOK = new Event.LookDue();
    private static final Event RESTORED = new Event.Restored(7, Event.Found.WHOLE);
    private static final Event MISSING = new Event.OpFailed(Errno.ENOENT);
    private static final Event ENDED = new Event.Ended(true);
    private static final Event ENDED_UNWRITTEN = new Event.Ended(false);
    private static final Effect LATER = new Effect.RetryLater();

    @Test
    void currentGrowsUntilItIsWithinTheToleranceOfItsLimit() {
        assertThat(step(new Writing(7000, false), new Event.Wrote(999, true)))
                .isEqualTo(Step.to(new Writing(7999, false)));
        assertThat(step(new Writing(7000, false), new Event.Wrote(1000, true)))
                .isEqualTo(begun(DirectoryOp.ROTATE));
    }

    @Test
    void aLineIsNeverSplitByARotation() {
        assertThat(step(new Writing(7000, false), new Event.Wrote(9000, false)))
                .isEqualTo(Step.to(new Writing(16_000, false)));
    }

    @Test
    void emptyCurrentIsNotRotated() {
        assertThat(step(new Writing(0, false), ROTATE)).isEqualTo(
                Step.to(new Writing(0, false)));
        assertThat(step(new Writing(1, false), ROTATE)).isEqualTo(begun(DirectoryOp.ROTATE));
    }

    @Test
    void onlyTheFirstOfARowOfWriteFailuresIsComplainedOf() {
        assertThat(step(new Writing(5, false), FULL_DISK)).isEqualTo(new Step(new Stuck(5),
                List.of(new Effect.ComplainOfWrite(Errno.ENOSPC), LATER)));
        assertThat(step(new Stuck(5), RETRY)).isEqualTo(Step.to(new Writing(5, true)));
        assertThat(step(new Writing(5, true), FULL_DISK))
                .isEqualTo(Step.to(new Stuck(5), LATER));
        assertThat(step(new Writing(5, true), WROTE).next()).isEqualTo(new Writing(105, false));
    }

    @Test
    void aRotationIsTheseMovesInThisOrder() {
        assertThat(ops(begun(DirectoryOp.ROTATE),
                PLAIN)).containsExactly(DirectoryOp.RESTORE_CURRENT,
                DirectoryOp.SYNC_CURRENT, DirectoryOp.SET_ASIDE, DirectoryOp.OPEN_CURRENT,
                DirectoryOp.MARK_PREVIOUS,
                DirectoryOp.ARCHIVE_PREVIOUS, DirectoryOp.TRIM);
    }

    @Test
    void closingMarksCurrentAfterItIsSafe() {
        Step step = step(new Writing(5, false), ENDED);
        assertThat(ops(step, PLAIN)).containsExactly(DirectoryOp.RESTORE_CURRENT,
                DirectoryOp.SYNC_CURRENT, DirectoryOp.MARK_CURRENT);
        assertThat(step(new Operating(List.of(DirectoryOp.MARK_CURRENT), false), MADE))
                .isEqualTo(Step.to(new Closed()));
        assertThat(step(new Writing(5, false), ENDED_UNWRITTEN))
                .isEqualTo(Step.to(new Writing(5, false)));
    }

    @ParameterizedTest
    @MethodSource("everyMoveButTheTrim")
    void aMoveThatFailsIsMadeAgainLaterAndComplainedOfOnce(List<DirectoryOp> left) {
        assertThat(step(new Operating(left, false), FAILED)).isEqualTo(new Step(new Waiting(left),
                List.of(new Effect.ComplainOfOp(left.getFirst(), Errno.EIO), LATER)));
        assertThat(step(new Waiting(left), RETRY)).isEqualTo(
                Step.to(new Operating(left, true), new Effect.Make(left.getFirst())));
        assertThat(step(new Operating(left, true), FAILED))
                .isEqualTo(Step.to(new Waiting(left), LATER));
    }

    @Test
    void theProcessorRunsOncePreviousIsMarked() {
        Step step = Machine.step(PROCESSED, new Writing(9000, false), WROTE);
        assertThat(ops(step, PROCESSED)).containsExactly(DirectoryOp.RESTORE_CURRENT,
                DirectoryOp.SYNC_CURRENT, DirectoryOp.SET_ASIDE, DirectoryOp.OPEN_CURRENT,
                DirectoryOp.MARK_PREVIOUS,
                DirectoryOp.RUN_PROCESSOR);
        assertThat(step(new Operating(DirectoryOp.PROCESS, false), STARTED))
                .isEqualTo(Step.to(new Processing(GZIP, false)));
    }

    @Test
    void whatAProcessorMadeIsTakenWhenItSucceeded() {
        Step step = step(new Processing(GZIP, false), SUCCEEDED);
        assertThat(ops(step, PROCESSED)).containsExactly(DirectoryOp.SYNC_PROCESSED,
                DirectoryOp.SYNC_NEW_STATE, DirectoryOp.REMOVE_PREVIOUS, DirectoryOp.KEEP_STATE,
                DirectoryOp.ARCHIVE_PROCESSED, DirectoryOp.TRIM);
    }

    @Test
    void archivesThatCannotBeRemovedAreLeftAndWritingGoesOn() {
        var failed = new Event.OpFailed(Errno.EPERM);
        assertThat(step(new Operating(List.of(DirectoryOp.TRIM), false), failed)).isEqualTo(Step.to(
                new Writing(0, false), new Effect.ComplainOfOp(DirectoryOp.TRIM, Errno.EPERM)));
    }

    @Test
    void aProcessorThatFailsIsStartedAgainLater() {
        assertThat(step(new Processing(GZIP, false), CRASHED)).isEqualTo(
                new Step(new Waiting(DirectoryOp.PROCESS), List.of(new Effect.ComplainOfProcessor(
                        WaitStatus.killed(Signal.SEGV)), LATER)));
        assertThat(step(new Processing(GZIP, true), CRASHED))
                .isEqualTo(Step.to(new Waiting(DirectoryOp.PROCESS), LATER));
    }

    @Test
    void atTheEndAFailedProcessorIsGivenUpAndItsArchiveKeptAsItIs() {
        Step step = step(new Waiting(DirectoryOp.PROCESS), ENDED_UNWRITTEN);
        assertThat(ops(step, PROCESSED)).containsExactly(DirectoryOp.REMOVE_PROCESSED,
                DirectoryOp.SALVAGE_PREVIOUS, DirectoryOp.TRIM);
    }

    @Test
    void aLookMakesCurrentAnewWhereSomebodyTookItAndTellsOfIt() {
        assertThat(step(new Writing(5, false), LOOK)).isEqualTo(begun(DirectoryOp.LOOK));
        State moving = new Operating(DirectoryOp.LOOK, false);
        assertThat(step(moving, RESTORED)).isEqualTo(Step.to(new Writing(7, false)));
        assertThat(step(moving, new Event.Restored(3, Event.Found.GONE))).isEqualTo(
                Step.to(new Writing(3, false), new Effect.TellOf(Event.Found.GONE)));
        assertThat(step(moving, new Event.Restored(0, Event.Found.TRUNCATED))).isEqualTo(
                Step.to(new Writing(0, false), new Effect.TellOf(Event.Found.TRUNCATED)));
        assertThat(step(new Writing(5, true), LOOK)).isEqualTo(Step.to(new Writing(5, true)));
    }

    @Test
    void whatWasTakenAwayDuringARotationIsToldOfAndNotWaitedFor() {
        assertThat(missing(DirectoryOp.MARK_PREVIOUS)).isEqualTo(begun(DirectoryOp.TRIM_ONLY));
        assertThat(missing(DirectoryOp.SYNC_PROCESSED))
                .isEqualTo(begun(DirectoryOp.LEAVE_UNPROCESSED));
        assertThat(missing(DirectoryOp.SYNC_NEW_STATE)).isEqualTo(begun(List.of(DirectoryOp.TRIM)));
        State processing = new Operating(DirectoryOp.PROCESS, false);
        assertThat(step(processing, new Event.PreviousGone()).next())
                .isEqualTo(new Operating(DirectoryOp.TRIM_ONLY, false));
        assertThat(step(new Operating(List.of(DirectoryOp.KEEP_STATE, DirectoryOp.TRIM), false),
                MISSING))
                .isEqualTo(begun(List.of(DirectoryOp.TRIM)));
        assertThat(step(new Operating(List.of(DirectoryOp.SET_ASIDE, DirectoryOp.TRIM), true),
                MISSING))
                .isEqualTo(Step.to(new Waiting(DirectoryOp.ROTATE), LATER));
    }

    /** What comes of it, less the complaint. */
    private static Step missing(DirectoryOp op) {
        Step step = step(new Operating(List.of(op, DirectoryOp.TRIM), false), MISSING);
        assertThat(step.effects()).startsWith(new Effect.ComplainOfOp(op, Errno.ENOENT));
        return new Step(step.next(), step.effects().subList(1, step.effects().size()));
    }

    @Test
    void somebodyElsesDeathChangesNothing() {
        for (State state : List.of(new Writing(1, false), new Stuck(1), new Closed(),
                new Waiting(DirectoryOp.ROTATE), new Processing(GZIP, false))) {
            assertThat(step(state, OTHER_DIED)).isEqualTo(Step.to(state));
        }
    }

    @Test
    void whatCannotBeDoneNowChangesNothing() {
        for (State state : List.of(new Stuck(1), new Waiting(DirectoryOp.ROTATE), new Closed(),
                new Processing(GZIP, false))) {
            assertThat(step(state, ROTATE)).isEqualTo(Step.to(state));
            assertThat(step(state, LOOK)).isEqualTo(Step.to(state));
            assertThat(step(state, ENDED)).isEqualTo(Step.to(state));
        }
        for (State state : List.of(new Writing(1, false), new Closed(),
                new Processing(GZIP, false))) {
            assertThat(step(state, RETRY)).isEqualTo(Step.to(state));
        }
    }

    @ParameterizedTest
    @MethodSource("impossible")
    void impossibleCellsAreBugs(State state, Event event) {
        assertThatThrownBy(() -> step(state, event)).isInstanceOf(Bug.class);
    }

    static List<Object[]> impossible() {
        List<Object[]> cells = new ArrayList<>();
        cross(cells, List.of(new Writing(1, false)), List.of(MADE, FAILED, STARTED, RESTORED));
        cross(cells, List.of(new Stuck(1), new Waiting(DirectoryOp.ROTATE), new Closed(),
                new Processing(GZIP, false)), List.of(WROTE, FULL_DISK, MADE, FAILED, STARTED,
                RESTORED));
        cross(cells, List.of(new Operating(DirectoryOp.ROTATE, false)),
                List.of(WROTE, FULL_DISK, CRASHED, RETRY, ROTATE, LOOK, ENDED));
        return cells;
    }

    private static void cross(List<Object[]> cells, List<State> states, List<Event> events) {
        states.forEach(state -> events.forEach(event -> cells.add(new Object[] {state, event})));
    }

    static List<List<DirectoryOp>> everyMove() {
        List<List<DirectoryOp>> tails = new ArrayList<>();
        for (List<DirectoryOp> ops : List.of(DirectoryOp.ROTATE, DirectoryOp.ROTATE_AND_PROCESS,
                DirectoryOp.CLOSE,
                DirectoryOp.TAKE_PROCESSED, DirectoryOp.LEAVE_UNPROCESSED)) {
            for (int i = 0; i < ops.size(); i++) {
                tails.add(ops.subList(i, ops.size()));
            }
        }
        return tails;
    }

    static List<List<DirectoryOp>> everyMoveButTheTrim() {
        List<List<DirectoryOp>> tails = everyMove();
        tails.removeIf(left -> left.getFirst() == DirectoryOp.TRIM);
        return tails;
    }

    private static final DirectoryConfig PLAIN =
            new DirectoryConfig("./d", LIMITS, 2000, 0, Optional.empty());
    private static final DirectoryConfig PROCESSED = new DirectoryConfig("./d", LIMITS, 2000, 0,
            Optional.of(new DirectoryConfig.Processor(Language.SHELL, "gzip")));

    private static Step step(State state, Event event) {
        return Machine.step(PLAIN, state, event);
    }

    private static Step begun(List<DirectoryOp> ops) {
        return Step.to(new Operating(ops, false), new Effect.Make(ops.getFirst()));
    }

    private static Event answer(DirectoryOp op) {
        return op == DirectoryOp.RUN_PROCESSOR ? STARTED
                : op == DirectoryOp.RESTORE_CURRENT ? RESTORED : MADE;
    }

    /** The operations that follow one another when each of them works. */
    private static List<DirectoryOp> ops(Step first, DirectoryConfig config) {
        List<DirectoryOp> ops = new ArrayList<>();
        Step step = first;
        while (step.next() instanceof Operating(List<DirectoryOp> left, boolean _)) {
            ops.add(left.getFirst());
            assertThat(step.effects()).containsExactly(new Effect.Make(left.getFirst()));
            step = Machine.step(config, step.next(), answer(left.getFirst()));
        }
        return ops;
    }
}
