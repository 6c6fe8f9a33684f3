package jinn.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jinn.control.ServiceOrder;
import jinn.run.State.Cleaning;
import jinn.run.State.Ending;
import jinn.run.State.Phase;
import jinn.run.State.Running;
import jinn.run.State.Stopping;
import jinn.value.Errno;
import jinn.value.Signal;
import jinn.value.WaitStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class MachineTest {

    private static final List<String> SCANNER = List.of("--", "/top");

    private final List<Effect> effects = new ArrayList<>();
    private Machine machine;
    private State state = new State.Fresh();
    private long nowMs = 50_000;

    /** With so many scanners; {@code readyMs} is for the one service that tells. */
    private MachineTest with(int scanners, long readyMs) {
        machine = new Machine(new Config(List.of("app"), new Config.Times(4000, 9000, readyMs),
                new Config.Services(java.util.Collections.nCopies(scanners, SCANNER),
                        List.of("web"), List.of("web"), null), "/top",
                new Config.Manner(false, false)));
        return on(new Event.Began());
    }

    private MachineTest alone() {
        return with(0, 0);
    }

    private MachineTest served() {
        return with(1, 0);
    }

    private MachineTest on(Event event) {
        Step step = machine.step(state, event, nowMs * 1_000_000);
        state = step.next();
        effects.clear();
        effects.addAll(step.effects());
        return this;
    }

    private MachineTest caught(Signal signal) {
        return on(new Event.Caught(signal));
    }

    private MachineTest exits(int code) {
        return on(new Event.CommandDied(WaitStatus.exited(code)));
    }

    private MachineTest expires(Timer timer) {
        return on(new Event.Expired(timer));
    }

    private MachineTest scannerExits(int code) {
        return on(new Event.ScannerDied(WaitStatus.exited(code)));
    }

    @Test
    void theCommandStartsAfterTheScanner() {
        served();
        assertThat(effects).containsExactly(new Effect.StartScanners(), new Effect.StartCommand());
    }

    @Test
    void withoutServicesThereIsNoScanner() {
        alone();
        assertThat(effects).containsExactly(new Effect.StartCommand());
    }

    @ParameterizedTest
    @CsvSource({"0", "7", "255"})
    void itsCodeIsTheAnswer(int code) {
        alone().exits(code).on(new Event.NobodyLeft());
        assertThat(effects).containsExactly(new Effect.Exit(code));
    }

    @Test
    void whereNobodyCanBeWaitedForNobodyIsLeftBehind() {
        served().on(new Event.PollFailed(Errno.ENOMEM));
        assertThat(effects).endsWith(new Effect.KillSurvivors(), new Effect.Exit(111));
        assertThat(state).isInstanceOf(State.Gone.class);
    }

    @Test
    void soIsTheSignalThatKilledIt() {
        alone().on(new Event.CommandDied(WaitStatus.killed(Signal.INT)))
                .on(new Event.NobodyLeft());
        assertThat(effects).containsExactly(new Effect.Exit(130));
    }

    @Test
    void oneThatCannotBeStartedEndsTheServicesToo() {
        served().on(new Event.CommandNotStarted(127));
        assertThat(effects).contains(new Effect.StopServices());
        scannerExits(0).on(new Event.NobodyLeft());
        assertThat(effects).containsExactly(new Effect.Exit(127));
    }

    @ParameterizedTest
    @EnumSource(value = Signal.class, names = {"INT", "QUIT", "HUP", "USR1", "USR2", "WINCH",
        "ALRM", "TSTP", "RTMIN_2", "RTMIN_30"})
    void aSignalIsTheCommandsAndNothingElse(Signal signal) {
        served().caught(signal);
        assertThat(effects).containsExactly(new Effect.Send(signal));
        assertThat(state).isEqualTo(new Running(1));
    }

    @ParameterizedTest
    @EnumSource(value = Signal.class, names = {"TERM", "PWR", "RTMIN_3", "RTMIN_16"})
    void termBeginsTheEnd(Signal signal) {
        served().caught(signal);
        assertThat(effects).containsExactly(new Effect.Arm(Timer.KILL, 4000),
                new Effect.Arm(Timer.TOTAL, 9000), new Effect.Send(Signal.TERM),
                new Effect.Send(Signal.CONT));
        assertThat(state).isInstanceOf(Ending.class);
    }

    @Test
    void aSecondTermIsPassedOn() {
        served().caught(Signal.TERM).caught(Signal.TERM);
        assertThat(effects).containsExactly(new Effect.Send(Signal.TERM));
    }

    @Test
    void theGraceTimeEndsWithKill() {
        alone().caught(Signal.TERM).expires(Timer.KILL);
        assertThat(effects).containsExactly(new Effect.KillCommand(),
                new Effect.Arm(Timer.KILL, Machine.KILL_MS));
    }

    @ParameterizedTest
    @CsvSource({"0, 4000", "1000, 3000", "3900, 500", "4000, 500"})
    void theServicesHaveWhatTheCommandLeavesOfItsTime(long usedMs, long leftMs) {
        served().caught(Signal.TERM);
        nowMs += usedMs;
        exits(0);
        assertThat(effects).contains(new Effect.StopServices(),
                new Effect.Arm(Timer.SERVICES, leftMs));
        expires(Timer.SERVICES);
        assertThat(effects).containsExactly(new Effect.KillServices());
    }

    @Test
    void whereTheCommandEndsByItselfTheyHaveAllOfIt() {
        served().exits(3);
        assertThat(effects).contains(new Effect.Arm(Timer.TOTAL, 9000),
                new Effect.Arm(Timer.SERVICES, 4000));
        assertThat(state).isEqualTo(new Stopping(1, 3));
    }

    @Test
    void whomItWaitsForIsToldAfterASecond() {
        served().exits(3);
        assertThat(effects).contains(new Effect.Arm(Timer.TELL, Machine.TELL_MS));
        expires(Timer.TELL);
        assertThat(effects).containsExactly(new Effect.TellSurvivors());
    }

    @Test
    void whenAllTheTimeIsOverEverybodyIsKilled() {
        served().exits(3).expires(Timer.TOTAL);
        assertThat(effects).contains(new Effect.KillSurvivors());
        on(new Event.StrangerDied()).on(new Event.NobodyLeft());
        assertThat(effects).containsExactly(new Effect.Exit(3));
    }

    @Test
    void aCommandThatEvenKillDoesNotEndIsLeft() {
        alone().caught(Signal.TERM).expires(Timer.TOTAL).expires(Timer.CLEAR);
        assertThat(effects).endsWith(new Effect.Exit(137));
    }

    @Test
    void whoeverIsLeftIsAskedThenKilled() {
        alone().exits(0);
        assertThat(effects).endsWith(new Effect.ReapAndCheck());
        on(new Event.SomebodyLeft());
        assertThat(effects).containsExactly(new Effect.StopSurvivors(),
                new Effect.Arm(Timer.CLEAR, Machine.LEAST_MS));
        on(new Event.StrangerDied()).on(new Event.SomebodyLeft());
        assertThat(effects).isEmpty();
        expires(Timer.CLEAR);
        assertThat(effects).contains(new Effect.KillSurvivors());
        assertThat(state).isEqualTo(new Cleaning(0, Phase.KILLED));
    }

    @Test
    void whoAppearsAfterTheKillIsKilledToo() {
        alone().exits(0).on(new Event.SomebodyLeft()).expires(Timer.CLEAR)
                .on(new Event.StrangerDied()).on(new Event.SomebodyLeft());
        assertThat(effects).containsExactly(new Effect.KillSurvivors());
    }

    @Test
    void aTreeThatHasEndedEndsTheCommandAndHasTheLastWord() {
        served().scannerExits(9);
        assertThat(effects).contains(new Effect.Send(Signal.TERM));
        exits(0);
        assertThat(state).isEqualTo(new Cleaning(9, Phase.NOT_SEEN));
    }

    @Test
    void aTreeToldToEndFromInsideIsAsIfStopped() {
        served().scannerExits(0).exits(0).on(new Event.NobodyLeft());
        assertThat(effects).containsExactly(new Effect.Exit(143));
    }

    @Test
    void aScannerThatWasKilledComesAgainAndTheCommandGoesOn() {
        served().on(new Event.ScannerDied(WaitStatus.killed(Signal.KILL)));
        assertThat(effects).contains(new Effect.Dismiss(),
                new Effect.Arm(Timer.RESPAWN, Machine.RESPAWN_MS));
        expires(Timer.RESPAWN);
        assertThat(effects).containsExactly(new Effect.StartScanners());
        assertThat(state).isEqualTo(new Running(1));
    }

    @Test
    void anEndWhileNoScannerRunsWaitsForNone() {
        served().on(new Event.ScannerDied(WaitStatus.killed(Signal.KILL))).exits(2);
        assertThat(state).isEqualTo(new Cleaning(2, Phase.NOT_SEEN));
    }

    @Test
    void theLastOfSeveralScannersIsWaitedFor() {
        with(2, 0).exits(5).scannerExits(0);
        assertThat(state).isEqualTo(new Stopping(1, 5));
        scannerExits(0);
        assertThat(state).isEqualTo(new Cleaning(5, Phase.NOT_SEEN));
    }

    @Test
    void theCommandWaitsForTheServices() {
        with(1, 3000);
        assertThat(effects).containsExactly(new Effect.StartScanners(),
                new Effect.AwaitReadiness());
        on(new Event.Awaited(WaitStatus.exited(0)));
        assertThat(effects).containsExactly(new Effect.StartCommand());
    }

    @Test
    void itNeverStartsWhereTheyAreNotReadyInTime() {
        with(1, 3000).on(new Event.Awaited(WaitStatus.exited(99)));
        assertThat(effects).doesNotContain(new Effect.StartCommand())
                .contains(new Effect.StopServices());
        assertThat(state).isEqualTo(new Stopping(1, 99));
    }

    @ParameterizedTest
    @CsvSource({"TERM, 143", "PWR, 143", "RTMIN_3, 143", "INT, 130", "QUIT, 131", "HUP, 129"})
    void aSignalBeforeTheCommandHasItsOwnCode(Signal signal, int code) {
        with(1, 3000).caught(signal);
        assertThat(effects).contains(new Effect.StopAwaiting(), new Effect.StopServices());
        assertThat(state).isEqualTo(new Stopping(1, code));
    }

    @Test
    void othersMeanNothingYet() {
        with(1, 3000).caught(Signal.USR1);
        assertThat(effects).isEmpty();
    }

    @Test
    void whoAsksTheCommandToGoDownEndsAll() {
        served().on(new Event.Ordered(ServiceOrder.of((byte) 'd')));
        assertThat(state).isInstanceOf(Ending.class);
    }

    @Test
    void whoSendsItASignalSendsItASignal() {
        served().on(new Event.Ordered(ServiceOrder.of((byte) 'h')));
        assertThat(effects).containsExactly(new Effect.Send(Signal.HUP));
    }

    @Test
    void itIsNeverStartedASecondTime() {
        served().on(new Event.Ordered(ServiceOrder.of((byte) 'u')));
        assertThat(effects).isEmpty();
    }

    @Test
    void aCommandThatStopsStopsRunAndGoesOnWithIt() {
        alone().on(new Event.CommandStopped());
        assertThat(effects).containsExactly(new Effect.StopItself());
        caught(Signal.CONT);
        assertThat(effects).containsExactly(new Effect.GoOn());
    }
}
