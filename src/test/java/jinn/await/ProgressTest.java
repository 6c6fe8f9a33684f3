package jinn.await;

import static org.assertj.core.api.Assertions.assertThat;

import jinn.control.ServiceStatus;
import jinn.text.Tai64n;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProgressTest {

    private static final Progress UP = new Progress(true, false, false, false);
    private static final Progress DOWN = new Progress(false, true, true, false);

    /** Letters until the one that fulfils the wish, which is the last of them. */
    @ParameterizedTest
    @CsvSource({
        "UP, DOWN, u", "READY, DOWN, uU", "DOWN, UP, d", "STARTABLE, UP, dD",
        "RESTARTED, UP, dDu", "READY_AGAIN, UP, dDuU", "RESTARTED, DOWN, u",
    })
    void aGoalIsReachedByItsLastLetter(Goal goal, String from, String letters) {
        Progress progress = from.equals("UP") ? UP : DOWN;
        for (char letter : letters.toCharArray()) {
            assertThat(progress.isAt(goal)).isFalse();
            progress = progress.after(letter, goal);
        }
        assertThat(progress.isAt(goal)).isTrue();
        assertThat(progress.failed()).isFalse();
    }

    @Test
    void aPermanentFailureEndsTheWaitForUpAndStaysOne() {
        Progress failed = UP.after('d', Goal.READY).after('O', Goal.READY).after('D', Goal.READY);
        assertThat(failed.isAt(Goal.READY)).isTrue();
        assertThat(failed.failed()).isTrue();
    }

    @Test
    void aPermanentFailureIsNoFailureForWhoWaitsForDown() {
        Progress down = UP.after('d', Goal.STARTABLE).after('O', Goal.STARTABLE)
                .after('D', Goal.STARTABLE);
        assertThat(down.isAt(Goal.STARTABLE)).isTrue();
        assertThat(down.failed()).isFalse();
    }

    @Test
    void aSupervisorThatLeavesTooEarlyIsAFailure() {
        assertThat(DOWN.after('x', Goal.UP).failed()).isTrue();
        assertThat(DOWN.after('x', Goal.STARTABLE).failed()).isFalse();
    }

    @Test
    void whatWasReadIsWhereTheServiceIs() {
        Tai64n now = new Tai64n(1L << 62, 0);
        ServiceStatus down = ServiceStatus.beginning(now, true);
        ServiceStatus up = down.started(now, 7);
        assertThat(Progress.of(down)).isEqualTo(new Progress(false, down.flags().ready(), true,
                false));
        assertThat(Progress.of(up)).isEqualTo(UP);
        assertThat(Progress.of(up.ready(now))).isEqualTo(new Progress(true, true, false, false));
    }

    @Test
    void otherLettersMeanNothing() {
        assertThat(UP.after('s', Goal.DOWN)).isEqualTo(UP);
    }
}
