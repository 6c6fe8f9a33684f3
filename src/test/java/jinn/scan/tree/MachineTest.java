package jinn.scan.tree;

import static jinn.scan.tree.Rig.catchAll;
import static jinn.scan.tree.Rig.logged;
import static jinn.scan.tree.Rig.plain;
import static jinn.scan.tree.Role.LOGGER;
import static jinn.scan.tree.Role.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jinn.control.ScanOrder;
import jinn.scan.tree.State.Gate;
import jinn.scan.tree.State.Running;
import jinn.value.Bug;
import jinn.value.Errno;
import jinn.value.Signal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class MachineTest {

    @Test
    void scansFirstOfAll() {
        assertThat(new Rig().on(new Event.Began()).effects).containsExactly(new Effect.Scan());
    }

    @Test
    void everyServiceGetsASupervisorAndEveryLoggerBeforeItsService() {
        Rig rig = Rig.with(plain("a", 1), logged("b", 2));
        assertThat(rig.effects).startsWith(
                new Effect.Start(new SupervisorId(0, SERVICE), "a", Stdio.PLAIN),
                new Effect.Start(new SupervisorId(1, LOGGER), "b/log", Stdio.FROM_PIPE),
                new Effect.Start(new SupervisorId(1, SERVICE), "b", Stdio.INTO_PIPE));
        assertThat(rig.table().alive()).isEqualTo(3);
    }

    @Test
    void theCatchAllLoggerHasTheConsole() {
        assertThat(Rig.with(catchAll()).effects).contains(
                new Effect.Start(new SupervisorId(0, SERVICE), "s6-svscan-log", Stdio.CONSOLE));
    }

    @Test
    void theLoggerStartsAloneWhereItHasAFifo() {
        Rig rig = Rig.loggerFirst(catchAll(), logged("b", 2));
        assertThat(rig.started()).containsExactly("s6-svscan-log");
        assertThat(rig.effects).contains(new Effect.AwaitReader(),
                new Effect.Arm(Timer.LOGGER, Machine.LOGGER_WAIT_MS));
        assertThat(rig.gate()).isEqualTo(Gate.LOGGER_FIRST);
    }

    @Test
    void theOthersStartOnceTheLoggerReads() {
        Rig rig = Rig.loggerFirst(catchAll(), logged("b", 2)).on(new Event.ReaderAwaited(true));
        assertThat(rig.started()).containsExactly("b/log", "b");
        assertThat(rig.effects).contains(new Effect.Disarm(Timer.LOGGER));
        assertThat(rig.warnings()).isEmpty();
    }

    @Test
    void theOthersStartWhereNobodyCanWaitForTheLogger() {
        Rig rig = Rig.loggerFirst(catchAll(), plain("b", 2)).on(new Event.ReaderAwaited(false));
        assertThat(rig.started()).containsExactly("b");
        assertThat(rig.warnings()).hasSize(1);
    }

    @Test
    void theOthersStartWithAWarningWhenTheLoggerDoesNotCome() {
        Rig rig = Rig.loggerFirst(catchAll(), plain("b", 2)).expired(Timer.LOGGER);
        assertThat(rig.started()).containsExactly("b");
        assertThat(rig.warnings()).hasSize(1);
        assertThat(rig.effects).contains(new Effect.ForgetReader());
    }

    @Test
    void whatIsFoundWhileTheLoggerIsAwaitedIsHeldToo() {
        Rig rig = Rig.loggerFirst(catchAll()).sees(catchAll(), plain("b", 2));
        assertThat(rig.started()).isEmpty();
        assertThat(rig.on(new Event.ReaderAwaited(true)).started()).containsExactly("b");
    }

    @Test
    void aLoggerThatComesBackHoldsNobody() {
        Rig rig = Rig.loggerFirst(catchAll(), plain("b", 2)).on(new Event.ReaderAwaited(true));
        rig.after(2000).died(0, SERVICE);
        assertThat(rig.started()).containsExactly("s6-svscan-log");
        assertThat(rig.gate()).isEqualTo(Gate.OPEN);
        assertThat(rig.on(new Event.ReaderAwaited(true)).effects).isEmpty();
    }

    @Test
    void aDeadLoggerSupervisorIsStartedAgainWhileTheOthersWait() {
        Rig rig = Rig.loggerFirst(catchAll(), plain("b", 2)).after(2000).died(0, SERVICE);
        assertThat(rig.started()).containsExactly("s6-svscan-log");
    }

    @Test
    void aSupervisorThatLivedForASecondComesBackAtOnce() {
        Rig rig = Rig.with(plain("a", 1)).after(1000).died(0, SERVICE);
        assertThat(rig.started()).containsExactly("a");
    }

    @Test
    void aSupervisorIsNotStartedTwiceWithinASecond() {
        Rig rig = Rig.with(plain("a", 1)).after(300).died(0, SERVICE);
        assertThat(rig.effects).containsExactly(new Effect.Arm(Timer.RESPAWN, 700));
        assertThat(rig.after(699).expired(Timer.RESPAWN).started()).isEmpty();
        assertThat(rig.after(1).expired(Timer.RESPAWN).started()).containsExactly("a");
    }

    @Test
    void whatNobodyCanAdoptIsStoppedWhenItsSupervisorDies() {
        Effect stop = new Effect.StopAbandoned(0, "a", Rig.id(1));
        Rig rig = new Rig(new Config("x", Rig.LIMITS, 0, Config.Channels.NONE,
                new Config.Manner(false, null, 0, 100)));
        rig.on(new Event.Began()).sees(plain("a", 1)).after(1000).died(0, SERVICE);
        assertThat(rig.effects).startsWith(stop).hasSize(2);
        assertThat(Rig.with(plain("a", 1)).after(1000).died(0, SERVICE).effects)
                .doesNotContain(stop);
    }

    @Test
    void manyDeathsArmTheTimerOnce() {
        Rig rig = Rig.with(plain("a", 1), plain("b", 2)).after(300).died(0, SERVICE);
        assertThat(rig.after(1).died(1, SERVICE).effects).isEmpty();
        assertThat(rig.after(699).expired(Timer.RESPAWN).started()).containsExactly("a", "b");
    }

    @Test
    void theRespawnTimerIsArmedAgainForThoseDueLater() {
        Rig rig = Rig.with(plain("a", 1)).after(500).sees(plain("a", 1), plain("b", 2));
        rig.died(0, SERVICE).died(1, SERVICE).after(500).expired(Timer.RESPAWN);
        assertThat(rig.started()).containsExactly("a");
        assertThat(rig.effects).contains(new Effect.Arm(Timer.RESPAWN, 500));
    }

    @Test
    void aSupervisorThatCannotBeStartedIsTriedAgainLater() {
        Rig rig = Rig.with(plain("a", 1)).on(Rig.startFailed(0, SERVICE));
        assertThat(rig.warnings()).hasSize(1);
        assertThat(rig.effects).contains(new Effect.Arm(Timer.RESPAWN,
                RestartDelay.START_RETRY_MS));
        assertThat(rig.after(4000).expired(Timer.RESPAWN).started()).containsExactly("a");
    }

    @Test
    void aSupervisorThatGivesUpAgainAndAgainIsStartedLessAndLessOften() {
        Rig rig = Rig.with(plain("a", 1));
        assertThat(rig.table().at(0).slot(SERVICE).hasFailed()).isFalse();
        for (long waitMs : new long[] {1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000}) {
            rig.on(new Event.GaveUp(new SupervisorId(0, SERVICE)));
            assertThat(rig.effects).contains(new Effect.Arm(Timer.RESPAWN, waitMs));
            assertThat(rig.after(waitMs).expired(Timer.RESPAWN).started()).containsExactly("a");
            assertThat(rig.table().at(0).slot(SERVICE).hasFailed()).isTrue();
        }
        rig.after(20_000).on(new Event.GaveUp(new SupervisorId(0, SERVICE)));
        assertThat(rig.started()).containsExactly("a");
    }

    @Test
    void diedTwiceIsABug() {
        Rig rig = Rig.with(plain("a", 1)).died(0, SERVICE);
        assertThatThrownBy(() -> rig.died(0, SERVICE)).isInstanceOf(Bug.class);
    }

    @Test
    void hangupScansAndThenPrunes() {
        assertThat(Rig.with().told(ScanOrder.HANGUP).effects)
                .containsExactly(new Effect.Scan(), new Effect.Obey(ScanOrder.PRUNE));
    }

    @Test
    void reapAndScanAreDoneAtOnce() {
        assertThat(Rig.with().told(ScanOrder.REAP).effects).containsExactly(new Effect.Reap());
        assertThat(Rig.with().told(ScanOrder.SCAN).effects).containsExactly(new Effect.Scan());
    }

    @Test
    void anUnknownOrderIsOnlyToldOf() {
        Rig rig = Rig.with(plain("a", 1)).on(new Event.UnknownOrder('?'));
        assertThat(rig.warnings()).hasSize(1);
        assertThat(rig.state).isInstanceOf(Running.class);
    }

    @Test
    void threeSignalsNeverHaveAScript() {
        assertThat(Rig.with().caught(Signal.CHLD).effects).containsExactly(new Effect.Reap());
        assertThat(Rig.with().caught(Signal.ALRM).effects).containsExactly(new Effect.Scan());
        assertThat(Rig.with().caught(Signal.ABRT).state).isInstanceOf(State.Finished.class);
    }

    @ParameterizedTest
    @EnumSource(value = Signal.class,
            names = {"HUP", "INT", "TERM", "QUIT", "USR1", "USR2", "PWR", "WINCH"})
    void theOtherSignalsAreForTheirScripts(Signal signal) {
        assertThat(Rig.with(plain("a", 1)).caught(signal).effects)
                .containsExactly(new Effect.RunSignalScript(signal));
    }

    @Test
    void withoutAScriptFourSignalsAreOrders() {
        assertThat(noScript(Signal.HUP).effects)
                .containsExactly(new Effect.Scan(), new Effect.Obey(ScanOrder.PRUNE));
        assertThat(noScript(Signal.TERM).sent()).containsExactly("TERM a");
        assertThat(noScript(Signal.INT).sent()).containsExactly("TERM a");
        assertThat(noScript(Signal.QUIT).sent()).containsExactly("TERM a");
        assertThat(noScript(Signal.USR1).effects).isEmpty();
    }

    private static Rig noScript(Signal signal) {
        return Rig.with(plain("a", 1)).on(new Event.NoSignalScript(signal));
    }

    @Test
    void aFailedScanIsToldOfOnceAndTriedAgain() {
        Rig rig = Rig.with(plain("a", 1)).on(new Event.ScanFailed(Errno.EMFILE));
        assertThat(rig.warnings()).hasSize(1);
        assertThat(rig.effects).contains(
                new Effect.Arm(Timer.RESCAN, Machine.RESCAN_RETRY_MS));
        assertThat(rig.on(new Event.ScanFailed(Errno.EMFILE)).warnings()).isEmpty();
        assertThat(rig.expired(Timer.RESCAN).effects).containsExactly(new Effect.Scan());
    }

    @Test
    void aProblemIsToldOfOnceUntilItWasGone() {
        Rig rig = Rig.with().on(Rig.problems(true, "x"));
        assertThat(rig.warnings()).containsExactly("x");
        assertThat(rig.on(Rig.problems(true, "x", "y")).warnings()).containsExactly("y");
        assertThat(rig.on(Rig.problems(true)).warnings()).isEmpty();
        assertThat(rig.on(Rig.problems(true, "x")).warnings()).containsExactly("x");
    }

    @Test
    void onlyAProblemThatMayGoAwayMeansAnotherScan() {
        assertThat(Rig.with().on(Rig.problems(true, "x")).effects).contains(
                new Effect.Arm(Timer.RESCAN, Machine.RESCAN_RETRY_MS));
        assertThat(Rig.with().on(Rig.problems(false, "x")).effects).contains(
                new Effect.Disarm(Timer.RESCAN));
    }

    @Test
    void aThousandProblemsAreNotAThousandLines() {
        String[] many = new String[1000];
        for (int i = 0; i < many.length; i++) {
            many[i] = "problem " + i;
        }
        assertThat(Rig.with().on(Rig.problems(false, many)).warnings())
                .hasSize(Transition.REPORTED_MAX + 1);
    }

    @Test
    void rescansEverySoOftenWhereAsked() {
        Rig rig = new Rig(Rig.config(Rig.LIMITS, 300)).sees();
        assertThat(rig.effects).contains(new Effect.Arm(Timer.RESCAN, 300));
    }

    @Test
    void moreDeadThanOneWakeBuriesAreBuriedNext() {
        assertThat(Rig.with().expired(Timer.REAP).effects).containsExactly(new Effect.Reap());
    }

    @Test
    void whatCannotHappenWhileRunningIsABug() {
        assertThatThrownBy(() -> Rig.with().on(new Event.FinishFailed(Errno.EIO)))
                .isInstanceOf(Bug.class);
    }

    @Test
    void brokenInAnyStateCrashes() {
        Event broken = new Event.PollFailed("wait", Errno.EINVAL);
        Effect crash = new Effect.Crash("unable to wait: invalid argument");
        assertThat(Rig.with().on(broken).effects).containsExactly(crash);
        assertThat(Rig.with(plain("a", 1)).told(ScanOrder.TERMINATE).on(broken).effects)
                .containsExactly(crash);
        assertThat(Rig.with(catchAll()).told(ScanOrder.TERMINATE).on(broken).effects)
                .containsExactly(crash);
        assertThat(Rig.with().told(ScanOrder.ABORT).on(broken).effects).containsExactly(crash);
    }
}
