package jinn.scan.tree;

import static jinn.scan.tree.Rig.LIMITS;
import static jinn.scan.tree.Rig.catchAll;
import static jinn.scan.tree.Rig.config;
import static jinn.scan.tree.Rig.id;
import static jinn.scan.tree.Rig.logged;
import static jinn.scan.tree.Rig.plain;
import static jinn.scan.tree.Rig.problems;
import static jinn.scan.tree.Role.LOGGER;
import static jinn.scan.tree.Role.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import jinn.control.ScanOrder;
import jinn.control.TreeEnd;
import jinn.scan.tree.ScanResult.Found;
import jinn.scan.tree.State.Finished;
import jinn.scan.tree.State.LoggerLast;
import jinn.value.Bug;
import jinn.value.Errno;
import jinn.value.Signal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cells of the table, and ends of ranges, that no story of a tree comes to. */
final class CellsTest {

    private static final SupervisorId FIRST = new SupervisorId(0, SERVICE);
    private static final Event GAVE_UP = new Event.GaveUp(FIRST);
    private static final Event ENDED = new Event.TreeEnded(FIRST, new TreeEnd("a", 3, false));

    @Test
    void ofManyProblemsAHundredAreTold() {
        String[] many = IntStream.range(0, Transition.REPORTED_MAX + 2)
                .mapToObj(i -> "problem " + i).toArray(String[]::new);
        List<String> told = new Rig().on(problems(false, many)).warnings();
        assertThat(told).hasSize(Transition.REPORTED_MAX + 1).endsWith("and more of the kind");
        assertThat(told.get(Transition.REPORTED_MAX - 1)).isEqualTo("problem 99");
    }

    @Test
    void aPipeIsClosedWhereTheServiceEndsForGoodThatIsGoneFromTheDirectory() {
        Rig rig = Rig.with(logged("a", 1)).sees().on(ENDED);
        assertThat(rig.effects).contains(new Effect.ClosePipe(0));
    }

    /** Failures are counted on through a start that is due at once, but not after ten seconds. */
    @Test
    void tenSecondsOfLifeMakeTheNextFailureTheFirst() {
        Rig rig = Rig.with(plain("a", 1)).on(GAVE_UP).after(1000).expired(Timer.RESPAWN);
        assertThat(rig.started()).containsExactly("a");
        assertThat(rig.after(10_000).on(GAVE_UP).started()).containsExactly("a");
        assertThat(rig.on(GAVE_UP).effects).contains(new Effect.Arm(Timer.RESPAWN, 2000));
    }

    @Test
    void onlyAPairHasAPipeToClose() {
        assertThat(Rig.with(plain("a", 1)).sees().died(0, SERVICE).effects)
                .doesNotContain(new Effect.ClosePipe(0));
        assertThat(Rig.with(logged("a", 1)).sees().died(0, SERVICE).died(0, LOGGER).effects)
                .contains(new Effect.ClosePipe(0));
    }

    @Test
    void anotherProgramIsEnteredOnceAllHaveStarted() {
        assertThat(Rig.with(plain("a", 1)).told(ScanOrder.REEXECUTE).effects)
                .containsExactly(new Effect.Reexecute());
        assertThat(Rig.loggerFirst(catchAll()).told(ScanOrder.REEXECUTE).effects)
                .containsExactly(new Effect.Warn("too early to become another program"));
    }

    @ParameterizedTest
    @CsvSource({"0, 5000", "1000, 1000", "60000, 5000"})
    void aProblemThatMayGoAwayIsLookedAtSoon(long rescanMs, long nextMs) {
        Rig rig = new Rig(config(LIMITS, rescanMs)).on(problems(true, "no room"));
        assertThat(rig.effects).contains(new Effect.Arm(Timer.RESCAN, nextMs));
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void whoIsQuietDoesNotSayWhomItWaitsFor(boolean quiet) {
        Rig rig = new Rig(new Config("/run/service", LIMITS, 0, Config.Channels.NONE,
                new Config.Manner(quiet, null, 0, Config.Manner.ON_DISK)));
        rig.on(new Event.Began()).sees(plain("a", 1)).told(ScanOrder.TERMINATE);
        assertThat(rig.effects.contains(new Effect.Arm(Timer.TELL, TearDown.TELL_MS)))
                .isEqualTo(!quiet);
    }

    @Test
    void theCatchAllLoggerHearsTheFarewellThatWasOrdered() {
        Rig rig = Rig.with(catchAll()).told(ScanOrder.QUIT);
        assertThat(rig.effects).contains(new Effect.Send(FIRST, Signal.TERM));
        assertThat(rig.table().at(0).main().active()).as("it does not come back").isFalse();
        rig = Rig.with(catchAll()).told(ScanOrder.TERMINATE);
        assertThat(rig.effects).contains(new Effect.Send(FIRST, Signal.HUP));
    }

    @Test
    void anOrderThatMeansNothingIsTold() {
        assertThat(Rig.with().on(new Event.UnknownOrder(33)).warnings())
                .containsExactly("received an order that means nothing: byte 33");
    }

    @Test
    void howeverTheLastLoggerGoesAllIsOver() {
        for (Event event : List.of(GAVE_UP, ENDED, new Event.Died(FIRST))) {
            Rig rig = Rig.with(catchAll()).told(ScanOrder.TERMINATE);
            assertThat(rig.state).isInstanceOf(LoggerLast.class);
            assertThat(rig.on(event).state).isInstanceOf(Finished.class);
        }
    }

    @Test
    void whoGivesUpWhileAllStopHasGone() {
        Rig rig = Rig.with(plain("a", 1)).told(ScanOrder.TERMINATE).on(GAVE_UP);
        assertThat(rig.state).isInstanceOf(Finished.class);
    }

    @Test
    void nothingFinishesWhileItRuns() {
        Rig rig = Rig.with(plain("a", 1));
        assertThatThrownBy(() -> rig.on(new Event.FinishFailed(Errno.ENOENT)))
                .isInstanceOf(Bug.class);
    }

    @Test
    void aDirectoryThatSomebodyElseHasIsAwaited() {
        Rig rig = Rig.with(plain("a", 1)).sees(plain("a", 1), new Found("c", id(3), id(1)));
        assertThat(rig.table().at(0).awaited()).as("as a service").isTrue();
        rig = Rig.with(logged("a", 1)).sees(logged("a", 1), plain("l", 1001));
        assertThat(rig.table().at(0).awaited()).as("as a logger").isTrue();
    }

    @Test
    void aPairThatComesBackHasItsLoggerBack() {
        Rig rig = Rig.with(logged("a", 1)).sees().sees(logged("a", 1));
        assertThat(rig.table().at(0).logger().active()).isTrue();
    }
}
