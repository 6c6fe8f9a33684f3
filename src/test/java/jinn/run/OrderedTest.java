package jinn.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jinn.run.State.Cleaning;
import jinn.run.State.Phase;
import jinn.value.Signal;
import jinn.value.WaitStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Services that depend on each other, beside a command. */
final class OrderedTest {

    private final List<Effect> effects = new ArrayList<>();
    private Machine machine = machine(0);
    private State state = new State.Fresh();

    private static Machine machine(long readyMs) {
        return new Machine(new Config(List.of("app"), new Config.Times(4000, 9000, readyMs),
                new Config.Services(List.of(List.of("--", "/top")), List.of(), List.of("web"),
                        new Config.Ordered("/jinn", "/db", "/live", List.of("web"))), "/top",
                new Config.Manner(false, false)));
    }

    private OrderedTest ordered(long readyMs) {
        machine = machine(readyMs);
        return on(new Event.Began());
    }

    private OrderedTest on(Event event) {
        Step step = machine.step(state, event, 0);
        state = step.next();
        effects.clear();
        effects.addAll(step.effects());
        return this;
    }

    private OrderedTest raised(int code) {
        return on(new Event.Awaited(WaitStatus.exited(code)));
    }

    private OrderedTest exits(int code) {
        return on(new Event.CommandDied(WaitStatus.exited(code)));
    }

    private OrderedTest scannerExits(int code) {
        return on(new Event.ScannerDied(WaitStatus.exited(code)));
    }

    @Test
    void theCommandStartsWhenServicesThatDependOnEachOtherAreUp() {
        ordered(0);
        assertThat(effects).containsExactly(new Effect.StartScanners(),
                new Effect.AwaitReadiness());
        raised(0);
        assertThat(effects).containsExactly(new Effect.StartCommand());
    }

    @Test
    void theyGoDownInTheirOrderBeforeTheScannerIsToldToEnd() {
        ordered(0).raised(0).exits(7);
        assertThat(effects).contains(new Effect.LowerServices())
                .doesNotContain(new Effect.StopServices());
        on(new Event.Lowered());
        assertThat(effects).containsExactly(new Effect.StopServices());
        scannerExits(0).on(new Event.NobodyLeft());
        assertThat(effects).containsExactly(new Effect.Exit(7));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 99", "111, 111"})
    void whatFailsToGoUpIsTheAnswerAndWhatIsUpGoesDown(int said, int code) {
        ordered(500).raised(said);
        assertThat(effects).contains(new Effect.LowerServices())
                .doesNotContain(new Effect.StartCommand());
        on(new Event.Lowered()).scannerExits(0).on(new Event.NobodyLeft());
        assertThat(effects).containsExactly(new Effect.Exit(code));
    }

    @Test
    void whoeverEndsItWhileTheyGoUpHasThemGoDown() {
        ordered(0).on(new Event.Caught(Signal.TERM));
        assertThat(effects).startsWith(new Effect.StopAwaiting())
                .contains(new Effect.LowerServices());
        raised(1);
        assertThat(effects).isEmpty();
        on(new Event.Lowered());
        assertThat(effects).containsExactly(new Effect.StopServices());
    }

    @Test
    void whatDoesNotGoDownIsKilledWhenItsTimeIsOverAndThenAllTheRest() {
        ordered(0).raised(0).exits(7).on(new Event.Expired(Timer.SERVICES));
        assertThat(effects).containsExactly(new Effect.KillServices(),
                new Effect.Arm(Timer.SERVICES, 4000));
        on(new Event.Expired(Timer.TOTAL));
        assertThat(effects).contains(new Effect.KillSurvivors());
        assertThat(state).isEqualTo(new Cleaning(7, Phase.KILLED));
    }

    @Test
    void withoutAScannerNothingGoesDownInAnyOrder() {
        ordered(0).raised(0).exits(7).scannerExits(0);
        assertThat(effects).contains(new Effect.ReapAndCheck());
        on(new Event.Lowered());
        assertThat(state).isInstanceOf(Cleaning.class);
    }
}
