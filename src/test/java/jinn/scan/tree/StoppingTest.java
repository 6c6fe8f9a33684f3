package jinn.scan.tree;

import static jinn.scan.tree.Rig.catchAll;
import static jinn.scan.tree.Rig.logged;
import static jinn.scan.tree.Rig.plain;
import static jinn.scan.tree.Role.LOGGER;
import static jinn.scan.tree.Role.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jinn.control.ScanOrder;
import jinn.scan.tree.State.Finished;
import jinn.scan.tree.State.LoggerLast;
import jinn.scan.tree.State.Stopping;
import jinn.value.Bug;
import jinn.value.Errno;
import jinn.value.Signal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class StoppingTest {

    private static Rig stopping() {
        return Rig.with(catchAll(), plain("a", 1), logged("b", 2)).told(ScanOrder.TERMINATE);
    }

    private static Rig loggerLast() {
        return stopping().died(1, SERVICE).died(2, SERVICE).died(2, LOGGER);
    }

    @Test
    void whoDoesNotEndIsToldOfFromTimeToTime() {
        Rig rig = stopping().expired(Timer.TELL);
        assertThat(rig.effects).containsExactly(new Effect.Warn("waiting for a, b, b/log"),
                new Effect.Arm(Timer.TELL, TearDown.TELL_MS));
        assertThat(rig.died(1, SERVICE).expired(Timer.TELL).effects)
                .contains(new Effect.Warn("waiting for b, b/log"));
        assertThat(loggerLast().expired(Timer.TELL).effects).isEmpty();
    }

    @Test
    void servicesAreToldFirst() {
        assertThat(stopping().sent()).containsExactly("TERM a", "TERM b");
        assertThat(stopping().state).isInstanceOf(Stopping.class);
    }

    /** It died before the order, and will not be started again to pass it on. */
    @Test
    void theServiceOfADeadSupervisorIsToldByTheScanner() {
        Rig rig = Rig.with(plain("a", 1)).died(0, SERVICE).told(ScanOrder.TERMINATE);
        assertThat(rig.effects).contains(new Effect.StopAbandoned(0, "a", Rig.id(1)));
    }

    /** Nobody is left who could be told to stop it when it is pruned. */
    @Test
    void theServiceOfADeadSupervisorIsStoppedWhenItLeavesTheDirectory() {
        Rig rig = Rig.with(logged("b", 2)).died(0, SERVICE).sees();
        assertThat(rig.effects).startsWith(new Effect.StopAbandoned(0, "b", Rig.id(2)))
                .contains(new Effect.ClosePipe(0));
    }

    /** And before it can see the end of its pipe: it would be started again after that. */
    @Test
    void aLoggerIsToldWhenItsServiceHasGone() {
        Rig rig = stopping().died(2, SERVICE);
        assertThat(rig.effects).containsExactly(new Effect.StopAbandoned(2, "b", Rig.id(2)),
                new Effect.Send(new SupervisorId(2, LOGGER), Signal.HUP),
                new Effect.ClosePipe(2));
    }

    @Test
    void quitSendsLoggersATerm() {
        Rig rig = Rig.with(plain("a", 1), logged("b", 2)).told(ScanOrder.QUIT);
        assertThat(rig.died(1, SERVICE).sent()).containsExactly("TERM b/log");
    }

    @Test
    void quitWhileStoppingHurriesTheLoggers() {
        Rig rig = stopping().died(2, SERVICE).told(ScanOrder.QUIT);
        assertThat(rig.sent()).containsExactly("TERM a", "TERM b/log");
        assertThat(stopping().on(new Event.NoSignalScript(Signal.QUIT)).sent())
                .containsExactly("TERM a", "TERM b");
    }

    @Test
    void nobodyIsStartedAgainButTheCatchAllLogger() {
        Rig rig = stopping().after(2000).died(1, SERVICE);
        assertThat(rig.started()).isEmpty();
        assertThat(rig.died(0, SERVICE).started()).containsExactly("s6-svscan-log");
        assertThat(rig.after(1).died(0, SERVICE).started()).isEmpty();
        assertThat(rig.after(999).expired(Timer.RESPAWN).started()).hasSize(1);
    }

    @Test
    void theCatchAllLoggerIsToldLastAndThenLosesItsWriter() {
        Rig rig = loggerLast();
        assertThat(rig.state).isInstanceOf(LoggerLast.class);
        assertThat(rig.effects).endsWith(
                new Effect.Send(new SupervisorId(0, SERVICE), Signal.HUP), new Effect.LeaveFifo(),
                new Effect.AwaitReader(), new Effect.Arm(Timer.LOGGER, TearDown.LOGGER_STOP_MS));
    }

    @Test
    void aSupervisorThatIsDeadAlreadyNeedsNoSignal() {
        Rig rig = Rig.with(plain("a", 1), plain("b", 2)).died(0, SERVICE);
        assertThat(rig.told(ScanOrder.TERMINATE).sent()).containsExactly("TERM b");
        assertThat(rig.died(1, SERVICE).state).isInstanceOf(Finished.class);
    }

    @Test
    void stoppingWhileTheLoggerIsAwaitedForgetsTheWait() {
        Rig rig = Rig.loggerFirst(catchAll(), plain("a", 1)).told(ScanOrder.TERMINATE);
        assertThat(rig.effects).startsWith(new Effect.ForgetReader());
        assertThat(rig.state).isInstanceOf(LoggerLast.class);
    }

    @Test
    void withoutServicesItFinishesAtOnce() {
        assertThat(Rig.with().told(ScanOrder.TERMINATE).effects).endsWith(new Effect.Finish(null));
        assertThat(new Rig().told(ScanOrder.TERMINATE).effects).endsWith(new Effect.Finish(null));
    }

    @Test
    void rescanAndTerminateInOneBatchStops() {
        Rig rig = Rig.with(plain("a", 1)).told(ScanOrder.SCAN).sees(plain("a", 1));
        assertThat(rig.told(ScanOrder.TERMINATE).sent()).containsExactly("TERM a");
    }

    @ParameterizedTest
    @EnumSource(names = {"SCAN", "HANGUP", "INTERRUPT", "TERMINATE", "PRUNE", "PRUNE_LOGGERS"})
    void otherOrdersComeTooLate(ScanOrder order) {
        assertThat(stopping().told(order).effects).isEmpty();
        assertThat(loggerLast().told(order).effects).isEmpty();
        assertThat(loggerLast().told(ScanOrder.ABORT).told(order).effects).isEmpty();
    }

    @Test
    void abortWaitsForNobody() {
        assertThat(stopping().told(ScanOrder.ABORT).effects).containsExactly(
                new Effect.ForgetReader(), new Effect.LeaveFifo(), new Effect.Finish(null));
        assertThat(stopping().caught(Signal.ABRT).state).isInstanceOf(Finished.class);
        assertThat(loggerLast().told(ScanOrder.ABORT).state).isInstanceOf(Finished.class);
        assertThat(loggerLast().caught(Signal.ABRT).state).isInstanceOf(Finished.class);
    }

    @Test
    void theDeadAreBuriedToTheEnd() {
        assertThat(stopping().told(ScanOrder.REAP).effects).containsExactly(new Effect.Reap());
        assertThat(stopping().caught(Signal.CHLD).effects).containsExactly(new Effect.Reap());
        assertThat(stopping().expired(Timer.REAP).effects).containsExactly(new Effect.Reap());
        assertThat(loggerLast().told(ScanOrder.REAP).effects).containsExactly(new Effect.Reap());
        assertThat(loggerLast().caught(Signal.CHLD).effects).containsExactly(new Effect.Reap());
        assertThat(loggerLast().expired(Timer.REAP).effects).containsExactly(new Effect.Reap());
    }

    @Test
    void scriptsRunToTheEnd() {
        Effect script = new Effect.RunSignalScript(Signal.INT);
        assertThat(stopping().caught(Signal.INT).effects).containsExactly(script);
        assertThat(loggerLast().caught(Signal.INT).effects).containsExactly(script);
        assertThat(stopping().caught(Signal.ALRM).effects).isEmpty();
        assertThat(loggerLast().caught(Signal.ALRM).effects).isEmpty();
    }

    @Test
    void whatComesTooLateIsIgnored() {
        for (Event late : new Event[] {new Event.ReaderAwaited(true), Rig.scan(false),
                new Event.ScanFailed(Errno.EIO), new Event.NoSignalScript(Signal.HUP)}) {
            assertThat(stopping().on(late).effects).isEmpty();
            assertThat(loggerLast().on(late).effects).isEmpty();
        }
        assertThat(stopping().on(new Event.UnknownOrder('?')).warnings()).hasSize(1);
        assertThat(loggerLast().on(new Event.UnknownOrder('?')).effects).isEmpty();
        assertThat(loggerLast().expired(Timer.RESPAWN).effects).isEmpty();
    }

    @Test
    void theLoggerThatCannotBeStartedAgainIsTriedAgain() {
        Rig rig = stopping().after(2000).died(0, SERVICE).on(Rig.startFailed(0, SERVICE));
        assertThat(rig.warnings()).hasSize(1);
        assertThat(rig.after(4000).expired(Timer.RESPAWN).started()).hasSize(1);
    }

    @Test
    void finishesWhenTheLoggerHasGone() {
        Rig rig = loggerLast().died(0, SERVICE);
        assertThat(rig.effects).endsWith(new Effect.Finish(null));
    }

    @Test
    void aLoggerThatDoesNotEndIsUrgedOnceAndThenLeft() {
        Rig rig = loggerLast().expired(Timer.LOGGER);
        assertThat(rig.sent()).containsExactly("TERM s6-svscan-log");
        assertThat(rig.warnings()).hasSize(1);
        assertThat(rig.expired(Timer.LOGGER).effects).endsWith(new Effect.Finish(null));
    }

    @Test
    void quitHurriesTheLastLogger() {
        assertThat(loggerLast().told(ScanOrder.QUIT).sent())
                .containsExactly("TERM s6-svscan-log");
        assertThat(loggerLast().on(new Event.NoSignalScript(Signal.QUIT)).sent())
                .containsExactly("TERM s6-svscan-log");
    }

    @Test
    void exitsWithoutAFinishProgramAndCrashesWithABrokenOne() {
        Rig rig = Rig.with().told(ScanOrder.ABORT);
        assertThat(rig.on(new Event.FinishFailed(Errno.ENOENT)).effects)
                .containsExactly(new Effect.Exit(0));
        assertThat(rig.on(new Event.FinishFailed(Errno.EACCES)).effects).containsExactly(
                new Effect.Crash("unable to exec the finish program: permission denied"));
        assertThat(rig.on(new Event.Began()).effects).isEmpty();
    }

    @Test
    void whatCannotHappenIsABug() {
        for (Event event : new Event[] {new Event.Began(), new Event.FinishFailed(Errno.EIO),
                new Event.Expired(Timer.RESCAN)}) {
            assertThatThrownBy(() -> stopping().on(event)).isInstanceOf(Bug.class);
            assertThatThrownBy(() -> loggerLast().on(event)).isInstanceOf(Bug.class);
        }
        assertThatThrownBy(() -> stopping().expired(Timer.LOGGER)).isInstanceOf(Bug.class);
        assertThatThrownBy(() -> loggerLast().on(Rig.startFailed(0, SERVICE)))
                .isInstanceOf(Bug.class);
    }

    private static Rig keptWaiting() {
        Rig rig = new Rig(new Config("x", Rig.LIMITS, 0, Config.Channels.NONE,
                new Config.Manner(false, null, 500, Config.Manner.ON_DISK)));
        rig.on(new Event.Began()).sees(logged("b", 2)).told(ScanOrder.TERMINATE);
        return rig.died(0, SERVICE);
    }

    @Test
    void whoKeepsALoggerWaitingHasSomeTimeThenTermThenKill() {
        Rig rig = keptWaiting();
        assertThat(rig.effects).contains(new Effect.Arm(Timer.STRAYS, 500));
        rig.on(new Event.Expired(Timer.STRAYS));
        assertThat(rig.effects).containsExactly(new Effect.StopStrays(Signal.TERM),
                new Effect.Arm(Timer.STRAYS, 500));
        rig.on(new Event.Expired(Timer.STRAYS));
        assertThat(rig.effects).contains(new Effect.StopStrays(Signal.KILL));
        assertThat(rig.died(0, LOGGER).effects).contains(new Effect.Disarm(Timer.STRAYS));
    }

    @Test
    void nobodyIsKilledWhileAServiceTakesItsTime() {
        Rig rig = new Rig(new Config("x", Rig.LIMITS, 0, Config.Channels.NONE,
                new Config.Manner(false, null, 500, Config.Manner.ON_DISK)));
        rig.on(new Event.Began()).sees(logged("b", 2)).told(ScanOrder.TERMINATE);
        assertThat(rig.effects).doesNotContain(new Effect.Arm(Timer.STRAYS, 500));
    }

    @Test
    void aScannerThatWasNotAskedToKillsNobody() {
        Rig rig = stopping().died(1, SERVICE).died(2, SERVICE);
        assertThat(rig.effects).noneMatch(
                effect -> effect instanceof Effect.Arm(Timer timer, _) && timer == Timer.STRAYS);
    }
}
