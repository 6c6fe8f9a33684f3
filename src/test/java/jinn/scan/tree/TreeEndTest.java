package jinn.scan.tree;

import static jinn.scan.tree.Rig.catchAll;
import static jinn.scan.tree.Rig.logged;
import static jinn.scan.tree.Rig.plain;
import static jinn.scan.tree.Role.LOGGER;
import static jinn.scan.tree.Role.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jinn.control.ScanOrder;
import jinn.control.TreeEnd;
import jinn.scan.tree.State.Finished;
import jinn.scan.tree.State.LoggerLast;
import jinn.scan.tree.State.Running;
import jinn.scan.tree.State.Stopping;
import jinn.value.Bug;
import jinn.value.Errno;
import jinn.value.Signal;
import jinn.value.WaitStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A service has ended without which there shall be no tree. */
final class TreeEndTest {

    private static final TreeEnd END = new TreeEnd("b", 3, false);

    private static Event ended(int index, Role role) {
        return new Event.TreeEnded(new SupervisorId(index, role), END);
    }

    private static Rig tree() {
        return Rig.with(catchAll(), plain("a", 1), logged("b", 2)).after(5000);
    }

    @Test
    void allOthersAreToldToStopInOrder() {
        Rig rig = tree().on(ended(2, SERVICE));
        assertThat(rig.state).isInstanceOf(Stopping.class);
        assertThat(rig.started()).isEmpty();
        assertThat(rig.sent()).contains("TERM a", "HUP b/log");
        assertThat(rig.effects).contains(new Effect.ClosePipe(2));
        assertThat(rig.warnings())
                .containsExactly("b has ended for good: stopping all, for exit code 3");
        assertThat(rig.died(1, SERVICE).died(2, LOGGER).sent())
                .containsExactly("HUP s6-svscan-log");
    }

    @Test
    void aQuietScannerDoesNotTellThatItsMainServiceHasEnded() {
        Rig rig = new Rig(new Config("x", Rig.LIMITS, 0, Config.Channels.NONE,
                new Config.Manner(true, null, 0, Config.Manner.ON_DISK)));
        rig.on(new Event.Began()).sees(plain("a", 1), plain("b", 2));
        rig.on(new Event.TreeEnded(new SupervisorId(1, SERVICE), new TreeEnd("b", 0, true)));
        assertThat(rig.warnings()).isEmpty();
        assertThat(rig.sent()).contains("TERM a");
    }

    @ParameterizedTest
    @CsvSource({"0, Died", "1, GaveUp", "111, GaveUp", "125, TreeEnded"})
    void aSupervisorSaysByItsExitCodeWhatItsDeathMeans(int code, String event) {
        SupervisorId who = new SupervisorId(2, SERVICE);
        assertThat(Event.ofDeath(who, WaitStatus.exited(code), () -> END).getClass()
                .getSimpleName()).isEqualTo(event);
        assertThat(Event.ofDeath(who, WaitStatus.killed(Signal.KILL), () -> END))
                .isEqualTo(new Event.Died(who));
    }

    @Test
    void theFinishProgramLearnsOfItAndWithoutOneTheScannerExitsWithTheCode() {
        Rig rig = tree().on(ended(2, SERVICE)).died(1, SERVICE).died(2, LOGGER).died(0, SERVICE);
        assertThat(rig.effects).endsWith(new Effect.Finish(END));
        assertThat(rig.on(new Event.FinishFailed(Errno.ENOENT)).effects)
                .containsExactly(new Effect.Exit(3));
    }

    @Test
    void aTreeOfOneEndsAtOnce() {
        Rig rig = Rig.with(plain("a", 1)).on(ended(0, SERVICE));
        assertThat(rig.effects).endsWith(new Effect.Finish(END));
    }

    @Test
    void abortKeepsTheCode() {
        Rig rig = tree().on(ended(2, SERVICE)).told(ScanOrder.ABORT);
        assertThat(rig.effects).endsWith(new Effect.Finish(END));
    }

    @Test
    void aLoggerMayBeEssentialToo() {
        Rig rig = tree().on(ended(2, LOGGER));
        assertThat(rig.sent()).containsExactly("TERM a", "TERM b");
        assertThat(rig.died(1, SERVICE).died(2, SERVICE).state).isInstanceOf(LoggerLast.class);
    }

    @Test
    void oneThatLeftTheDirectoryIsEssentialUntilPruned() {
        Rig rig = tree().sees(catchAll(), plain("a", 1)).on(ended(2, SERVICE));
        assertThat(rig.state).isInstanceOf(Stopping.class);
        assertThat(rig.sent()).contains("TERM a", "HUP b/log");
    }

    @Test
    void theFirstToEndGivesTheCode() {
        Rig rig = tree().on(ended(2, SERVICE));
        rig.on(new Event.TreeEnded(new SupervisorId(1, SERVICE), new TreeEnd("a", 4, false)));
        assertThat(rig.died(2, LOGGER).died(0, SERVICE).effects)
                .endsWith(new Effect.Finish(END));
    }

    @Test
    void whoWasToldToStopEndsWithoutACode() {
        Rig rig = Rig.with(plain("b", 2)).told(ScanOrder.TERMINATE).on(ended(0, SERVICE));
        assertThat(rig.effects).endsWith(new Effect.Finish(null));
        assertThat(rig.state).isInstanceOf(Finished.class);
        assertThat(rig.on(ended(0, SERVICE)).effects).isEmpty();
    }

    @Test
    void anEssentialCatchAllLoggerEndsTheTreeAsWell() {
        Rig rig = tree().on(ended(0, SERVICE));
        assertThat(rig.sent()).containsExactly("TERM a", "TERM b");
        rig.died(1, SERVICE).died(2, SERVICE).died(2, LOGGER);
        assertThat(rig.effects).endsWith(new Effect.LeaveFifo(), new Effect.Finish(END));
        Rig last = tree().told(ScanOrder.TERMINATE).died(1, SERVICE).died(2, SERVICE);
        last.died(2, LOGGER).on(ended(0, SERVICE));
        assertThat(last.effects).endsWith(new Effect.Finish(null));
    }

    @Test
    void whatCannotHappenIsABug() {
        Event failed = new Event.FinishFailed(Errno.EIO);
        assertThatThrownBy(() -> tree().on(failed)).isInstanceOf(Bug.class);
        assertThat(tree().state).isInstanceOf(Running.class);
    }
}
