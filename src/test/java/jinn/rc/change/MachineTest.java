package jinn.rc.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import jinn.rc.change.Effect.Arm;
import jinn.rc.change.Effect.Begin;
import jinn.rc.change.Effect.Begun;
import jinn.rc.change.Effect.Cancel;
import jinn.rc.change.Effect.Exit;
import jinn.rc.change.Effect.Kept;
import jinn.rc.change.Effect.OrderDown;
import jinn.rc.change.Effect.Skipped;
import jinn.rc.change.Effect.Tell;
import jinn.rc.change.Effect.TimedOut;
import jinn.rc.change.Plan.Order;
import jinn.rc.database.Atomic.Links;
import jinn.rc.database.Database;
import org.junit.jupiter.api.Test;

/** Events in, effects out; services are numbers, C39 and its like are checks of the issue. */
final class MachineTest {

    /** 2 needs 0 and 1, 3 needs 2; 1 is a oneshot. */
    private static final Database DIAMOND = new Sets().add("a").add("b").oneshot()
            .add("c", 0, 1).add("d", 2).database();

    private static final Effect UPWARDS = new Tell(new Effect.Phase(true));

    private Plan plan;
    private State state;
    private final List<Effect> effects = new ArrayList<>();

    private void begin(Database database, Order order, BitSet selection, BitSet up) {
        plan = Plan.of(database, selection, order);
        take(Machine.begin(plan, up, 0));
    }

    private void up(Database database, int... selection) {
        begin(database, new Order(true, false, false, 0), Sets.set(selection), new BitSet());
    }

    private void down(Database database, boolean forced, int... selection) {
        BitSet all = new BitSet();
        all.set(0, database.atomics().size());
        begin(database, new Order(false, false, forced, 0), Sets.set(selection), all);
    }

    private void take(Step step) {
        state = step.next();
        effects.clear();
        effects.addAll(step.effects());
    }

    private void done(int service) {
        take(Machine.step(plan, state, new Event.Done(service, 10)));
    }

    private void failed(int service) {
        take(Machine.step(plan, state, new Event.Failed(service, "exited 3", 10)));
    }

    /** Which services were begun by the last step. */
    private List<Integer> begun() {
        return effects.stream().filter(Begin.class::isInstance)
                .map(effect -> ((Begin) effect).service()).toList();
    }

    private void assertExit(int code) {
        assertThat(effects).endsWith(new Exit(code));
        assertThat(state.running()).isEqualTo(new BitSet());
    }

    @Test
    void whatNeedsNobodyBeginsAtOnceAndTheOthersInTheirTurn() { // C39
        up(DIAMOND, 3);
        assertThat(begun()).containsExactly(1, 0);
        done(0);
        assertThat(begun()).isEmpty();
        done(1);
        assertThat(begun()).containsExactly(2);
        done(2);
        assertThat(begun()).containsExactly(3);
        done(3);
        assertExit(0);
        assertThat(state.up()).isEqualTo(Sets.set(0, 1, 2, 3));
    }

    @Test
    void downIsTheOtherWayRound() {
        down(DIAMOND, false, 0);
        assertThat(begun()).containsExactly(3);
        done(3);
        assertThat(begun()).containsExactly(2);
        done(2);
        assertThat(begun()).containsExactly(0);
        done(0);
        assertExit(0);
        assertThat(state.up()).isEqualTo(Sets.set(1));
    }

    @Test
    void eachSuccessIsWritten() { // C42
        up(DIAMOND, 0);
        done(0);
        assertThat(effects).contains(new Effect.Record(0, true));
    }

    @Test
    void peopleAreToldWhatBeginsAndHowItEnds() {
        up(DIAMOND, 0);
        assertThat(effects).containsExactly(UPWARDS, new Tell(new Begun(0, true)),
                new Begin(0, true, 0));
        done(0);
        assertThat(effects).containsExactly(new Effect.Record(0, true),
                new Tell(new Effect.Reached(0, true)), new Exit(0));
        up(DIAMOND, 1);
        failed(1);
        assertThat(effects).containsExactly(
                new Tell(new Effect.NotReached(1, true, "exited 3")), new Exit(1));
    }

    @Test
    void whatIsThereAlreadyIsLeftAlone() { // C52
        begin(DIAMOND, new Order(true, false, false, 0), Sets.set(0), Sets.set(0, 1, 2));
        assertThat(effects).containsExactly(UPWARDS, new Tell(new Effect.Already(0, true)),
                new Exit(0));
    }

    @Test
    void nothingToDoIsASuccess() {
        up(DIAMOND);
        assertExit(0);
    }

    @Test
    void whoNeedsWhatFailedIsNotTriedAndTheRestIs() { // C43
        up(DIAMOND, 3);
        failed(1);
        assertThat(effects).contains(new Tell(new Skipped(2, true, 1)),
                new Tell(new Skipped(3, true, 2))).doesNotContain(new OrderDown(1));
        done(0);
        assertExit(1);
        assertThat(state.up()).isEqualTo(Sets.set(0));
    }

    @Test
    void aLongrunThatFailedIsOrderedDown() { // C46, C48
        up(DIAMOND, 0);
        failed(0);
        assertThat(effects).contains(new OrderDown(0));
        assertExit(1);
        down(DIAMOND, false, 3);
        failed(3);
        assertThat(effects).contains(new OrderDown(3)).doesNotContain(new Effect.Record(3, false));
        assertThat(state.up().get(3)).isTrue();
    }

    private static final Database TIMED = new Sets().add("a").timeouts(500, 700).database();

    @Test
    void aServiceHasItsOwnTimeButNoMoreThanThereIs() {
        up(TIMED, 0);
        assertThat(effects).contains(new Begin(0, true, 500));
        down(TIMED, false, 0);
        assertThat(effects).contains(new Begin(0, false, 700));
        begin(TIMED, new Order(true, false, false, 300), Sets.set(0), new BitSet());
        assertThat(effects).contains(new Arm(300), new Begin(0, true, 300));
        begin(DIAMOND, new Order(true, false, false, 5), Sets.set(2), Sets.set(0));
        done(1); // Too late by 5 ms, but nobody has said so yet.
        assertThat(effects).contains(new Begin(2, true, 1));
    }

    @Test
    void whenTheTimeIsOverNobodyIsWaitedFor() { // C49
        up(DIAMOND, 3);
        take(Machine.step(plan, state, new Event.Expired(10)));
        assertThat(effects).containsExactly(new Tell(new TimedOut(Sets.set(0, 1))), new Exit(2));
    }

    @Test
    void anInterruptedChangeBeginsNothingAndWritesWhatItsScriptsReach() { // C57, C58
        up(DIAMOND, 3);
        take(Machine.step(plan, state, new Event.Interrupted(10)));
        assertThat(effects).containsExactly(new Cancel(0));
        take(Machine.step(plan, state, new Event.Interrupted(10)));
        assertThat(effects).isEmpty();
        done(1);
        assertThat(effects).contains(new Effect.Record(1, true));
        failed(0);
        assertExit(1);
    }

    @Test
    void whatWasCutShortIsNoSuccess() {
        Database scripts = new Sets().add("a").oneshot().add("b", 0).oneshot().database();
        up(scripts, 1);
        take(Machine.step(plan, state, new Event.Interrupted(10)));
        done(0);
        assertExit(1);
    }

    @Test
    void whatWasInterruptedWhenNothingWasLeftIsASuccess() {
        up(DIAMOND, 1);
        take(Machine.step(plan, state, new Event.Interrupted(10)));
        done(1);
        assertExit(0);
    }

    /** 1 is essential, needs 0 and is needed by 2. */
    private static final Database ESSENTIAL =
            new Sets().add("a").add("b", 0).essential().add("c", 1).database();

    @Test
    void whatIsEssentialStaysAndWhatItNeeds() { // C63
        down(ESSENTIAL, false, 0);
        done(2);
        assertThat(effects).contains(new Tell(new Kept(1)), new Tell(new Skipped(0, false, 1)));
        assertExit(0);
        assertThat(state.up()).isEqualTo(Sets.set(0, 1));
    }

    @Test
    void forcedItStopsTheSame() {
        down(ESSENTIAL, true, 0);
        done(2);
        assertThat(begun()).containsExactly(1);
    }

    @Test
    void theRestIsStoppedFirstAndOnlyThenTheOthersStart() { // C62
        begin(DIAMOND, new Order(true, true, false, 0), Sets.set(0), Sets.set(1));
        assertThat(begun()).containsExactly(1);
        done(1);
        assertThat(effects).contains(UPWARDS, new Tell(new Begun(0, true)),
                new Begin(0, true, 0));
        done(0);
        assertExit(0);
    }

    @Test
    void afterAStopThatFailedNothingStarts() {
        begin(DIAMOND, new Order(true, true, false, 0), Sets.set(0), Sets.set(1));
        failed(1);
        assertExit(1);
    }

    private static Links soft(int[] wants, int[] after) {
        return new Links(new int[0], wants, after);
    }

    @Test
    void whatIsWantedComesBeforeAndMayFail() {
        up(new Sets().add("a").add("b", soft(Sets.numbers(0), new int[0])).database(), 1);
        assertThat(begun()).containsExactly(0);
        failed(0);
        assertThat(begun()).containsExactly(1);
        done(1);
        assertExit(1);
        assertThat(state.up()).isEqualTo(Sets.set(1));
    }

    @Test
    void anOrderCountsOnlyAmongThoseThatAreStartedOrStopped() {
        Database ordered = new Sets().add("a")
                .add("b", soft(new int[0], Sets.numbers(0))).database();
        up(ordered, 1);
        assertThat(begun()).containsExactly(1);
        up(ordered, 0, 1);
        assertThat(begun()).containsExactly(0);
        down(ordered, false, 0, 1);
        assertThat(begun()).containsExactly(1);
    }

    private void up(int service) {
        take(Machine.step(plan, state, new Event.Up(service, 10)));
    }

    private void fell(int service, boolean forGood) {
        take(Machine.step(plan, state, new Event.Fell(service, "died", forGood, 10)));
    }

    private static final Database PAIR = new Sets().add("a").add("b", 0).database();

    @Test
    void whatIsUpFreesTheOthersAndIsASuccessOnceItHasSettled() { // C41, D09
        up(PAIR, 1);
        up(0);
        assertThat(effects).startsWith(new Effect.Record(0, true));
        assertThat(begun()).containsExactly(1);
        done(1);
        assertThat(effects).doesNotContain(new Exit(0));
        take(Machine.step(plan, state, new Event.Settled(0, 10)));
        assertThat(effects).contains(new Tell(new Effect.Reached(0, true)));
        assertExit(0);
    }

    @Test
    void whatFellAndIsTriedAgainIsUpButNoSuccess() { // D09
        up(PAIR, 1);
        up(0);
        fell(0, false);
        assertThat(effects).containsExactly(new Tell(new Effect.Fallen(0, "died", false)));
        done(1);
        assertExit(1);
        assertThat(state.up()).isEqualTo(Sets.set(0, 1));
    }

    @Test
    void whatFellForGoodIsDownAndWhoNeedsItIsNotTried() { // D09
        up(new Sets().add("a").add("b").oneshot().add("c", 0, 1).database(), 2);
        up(0);
        fell(0, true);
        assertThat(effects).contains(new Effect.Record(0, false),
                new Tell(new Skipped(2, true, 0)));
        done(1);
        assertExit(1);
        assertThat(state.up()).isEqualTo(Sets.set(1));
    }

    @Test
    void whatSettlesIsNotWaitedForWhereSomebodyInterrupts() {
        up(PAIR, 0);
        up(0);
        take(Machine.step(plan, state, new Event.Interrupted(10)));
        assertThat(effects).containsExactly(new Cancel(0));
        take(Machine.step(plan, state, new Event.Settled(0, 10)));
        assertExit(0);
    }

    @Test
    void whatIsUpIsThereInTimeIfNotASettledOne() {
        up(PAIR, 0);
        up(0);
        take(Machine.step(plan, state, new Event.Expired(10)));
        assertThat(effects).contains(new Tell(new Effect.Reached(0, true)));
        assertExit(0);
    }
}
