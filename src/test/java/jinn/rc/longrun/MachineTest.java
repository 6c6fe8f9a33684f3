package jinn.rc.longrun;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jinn.control.ServiceOrder;
import jinn.control.ServiceStatus;
import jinn.control.StartFailure;
import jinn.kernel.Clock;
import jinn.manage.Seen;
import jinn.text.Tai64n;
import jinn.value.WaitStatus;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What its supervisor tells of a longrun in, what comes of its transition out. */
final class MachineTest {

    private static final Goal UP = new Goal(true, false, 0);
    private static final Goal READY = new Goal(true, true, 0);
    private static final Goal DOWN = new Goal(false, true, 0);

    private static final Tai64n AT = Tai64n.ofUnix(1, 0);
    private static final ServiceStatus NEVER_UP = ServiceStatus.beginning(AT, false);
    private static final ServiceStatus LIVES = NEVER_UP.wanting(true).started(AT, 7);
    private static final Seen IDLE = new Seen(NEVER_UP, null, 0);
    private static final Seen WANTED = new Seen(NEVER_UP.wanting(true), null, 0);
    private static final Seen NEW = new Seen(LIVES, null, 0);
    private static final Seen OLD = new Seen(LIVES, null, 60_000);
    private static final Seen IS_READY = new Seen(LIVES.ready(AT), null, 0);
    private static final Seen DEAD = new Seen(
            LIVES.died(AT, WaitStatus.exited(3)).startable(AT), null, 0);
    private static final Seen GIVEN_UP = new Seen(
            LIVES.died(AT, WaitStatus.exited(3)).startable(AT).wanting(false), null, 0);

    private static final Effect GIVE_UP = new Effect.Give(ServiceOrder.UP);
    private static final Effect GIVE_DOWN = new Effect.Give(ServiceOrder.DOWN);

    private State state;
    private long nowMs;
    private final List<Effect> effects = new ArrayList<>();

    private void take(Step step) {
        state = step.next();
        effects.clear();
        effects.addAll(step.effects());
    }

    private void begin(Goal goal, Seen afterwards) {
        nowMs = 1000;
        take(Machine.begin(goal, true, nowMs));
        assertThat(effects).containsExactly(goal.up() ? GIVE_UP : GIVE_DOWN);
        take(Machine.step(state, new Event.Given(afterwards, nowMs)));
    }

    private void hear(String letters, Seen seen) {
        take(Machine.step(state, new Event.Heard(letters, seen, nowMs)));
    }

    private void later(long ms) {
        nowMs += ms;
        take(Machine.step(state, new Event.Expired(nowMs)));
    }

    private void assertOnly(Effect effect) {
        assertThat(effects).containsExactly(effect);
    }

    private void assertFailed(String why) {
        assertOnly(new Effect.Failed(why));
        assertThat(state).isEqualTo(new State.Over());
    }

    @Test
    void eachWaitCountsFromWhenItBegan() {
        take(Machine.begin(DOWN, false, 1000));
        assertThat(state.nextMs()).isEqualTo(1000 + Machine.BACK_MS);
        begin(READY, IDLE);
        take(Machine.step(state, new Event.Lost(2000)));
        assertThat(state.nextMs()).isEqualTo(2000 + Machine.BACK_MS);
        begin(READY, IDLE);
        hear("D", GIVEN_UP);
        assertThat(state.nextMs()).isEqualTo(1000 + Machine.QUIET_MS);
        begin(DOWN, DEAD);
        assertThat(state.nextMs()).isEqualTo(1000 + Machine.QUIET_MS);
        begin(UP, IDLE);
        hear("u", NEW);
        assertThat(state.nextMs()).isEqualTo(1000 + Machine.SETTLED_MS);
    }

    @Test
    void whatHasLivedForAMomentIsUpForGood() {
        begin(UP, new Seen(LIVES, null, Machine.SETTLED_MS - 1));
        assertOnly(new Effect.Up());
        begin(UP, new Seen(LIVES, null, Machine.SETTLED_MS));
        assertOnly(new Effect.Reached());
    }

    @Test
    void whoHasNoStatusAndEndedIsDown() {
        begin(DOWN, NEW);
        hear("D", new Seen(null, null, 0));
        assertOnly(new Effect.Reached());
    }

    @Test
    void whatTellsItsReadinessIsThereWhenItHasToldIt() { // C41
        begin(READY, IDLE);
        hear("u", NEW);
        assertThat(effects).isEmpty();
        hear("U", IS_READY);
        assertOnly(new Effect.Reached());
    }

    @Test
    void whatIsReadyAlreadyIsThere() {
        begin(READY, IS_READY);
        assertOnly(new Effect.Reached());
        begin(UP, OLD);
        assertOnly(new Effect.Reached());
    }

    @Test
    void whatTellsNothingIsUpAtOnceAndSettlesInAMoment() {
        begin(UP, IDLE);
        hear("u", NEW);
        assertOnly(new Effect.Up());
        later(Machine.SETTLED_MS);
        assertOnly(new Effect.Settled());
    }

    @Test
    void whatDiesInThatMomentFell() { // D09
        begin(UP, NEW);
        assertOnly(new Effect.Up());
        hear("ud", DEAD);
        assertThat(effects).isEmpty();
        later(Machine.SETTLED_MS);
        hear("D", DEAD);
        assertOnly(new Effect.Fell("command exited 1: ./run exited 3 at once", false));
    }

    @Test
    void whatIsNotStartedAgainFellForGood() { // D09
        begin(UP, IDLE);
        hear("ud", GIVEN_UP);
        assertThat(effects).containsExactly(new Effect.Up());
        hear("OD", GIVEN_UP);
        assertOnly(new Effect.Fell("command exited 1: ./run exited 3 at once", true));
        begin(UP, IDLE);
        hear("udD", GIVEN_UP);
        assertThat(effects).containsExactly(new Effect.Up(),
                new Effect.Fell("command exited 1: ./run exited 3 at once", true));
    }

    @Test
    void nobodyWaitsForAVerdictForEver() {
        begin(UP, IDLE);
        hear("ud", DEAD);
        later(Machine.VERDICT_MS);
        assertOnly(new Effect.Fell("command exited 1: ./run exited 3 at once", false));
    }

    @Test
    void aDeathBeforeReadinessIsOneAmongOthers() {
        begin(READY, IDLE);
        hear("udD", DEAD);
        hear("uU", IS_READY);
        assertOnly(new Effect.Reached());
    }

    @Test
    void whatIsGivenUpHasFailed() { // C47
        begin(READY, IDLE);
        hear("udOD", GIVEN_UP);
        assertFailed("command exited 1: it failed for good");
    }

    @Test
    void whatCannotBeStartedHasFailedButForAnEarlierOne() {
        begin(READY, IDLE);
        hear("f", new Seen(NEVER_UP, StartFailure.LOCKED, 0));
        assertThat(effects).isEmpty();
        hear("f", new Seen(NEVER_UP, "permission denied", 0));
        assertFailed("command exited 111: unable to start ./run: permission denied");
    }

    @Test
    void somebodyElsesOrderIsSeen() {
        begin(READY, NEW);
        hear("dD", GIVEN_UP);
        later(Machine.QUIET_MS);
        assertOnly(new Effect.Look());
        hear("", GIVEN_UP);
        assertFailed("command exited 1: somebody else ordered it down");
    }

    @Test
    void itsTimeIsItsOwn() { // C46
        begin(new Goal(true, true, 500), IDLE);
        hear("u", NEW);
        assertThat(state.nextMs()).isEqualTo(1500);
        later(499);
        assertThat(effects).isEmpty();
        later(1);
        assertFailed("command exited 99: not ready within 500 ms, its timeout-up");
        begin(new Goal(false, true, 700), OLD);
        later(700);
        assertFailed("command exited 99: not down within 700 ms, its timeout-down");
    }

    @Test
    void whatIsCancelledHasFailedUnlessItIsUp() { // C57
        begin(READY, NEW);
        take(Machine.step(state, new Event.Cancelled(nowMs)));
        assertFailed("command crashed with signal 15: interrupted");
        begin(UP, NEW);
        take(Machine.step(state, new Event.Cancelled(nowMs)));
        assertOnly(new Effect.Settled());
    }

    @Test
    void anotherSupervisorIsToldAgain() { // C61, D04
        begin(READY, IDLE);
        take(Machine.step(state, new Event.Lost(nowMs)));
        hear("s", IDLE);
        assertOnly(GIVE_UP);
        take(Machine.step(state, new Event.Given(WANTED, nowMs)));
        hear("uU", IS_READY);
        assertOnly(new Effect.Reached());
        begin(DOWN, OLD);
        hear("s", OLD);
        assertOnly(GIVE_DOWN);
    }

    @Test
    void nobodyIsWaitedForWhoseReadinessCannotBeHeard() { // D04
        begin(READY, NEW);
        hear("s", NEW);
        assertFailed("command exited 1: its supervisor died, and the next one cannot hear whether "
                + "it is ready");
    }

    @Test
    void aSupervisorThatDoesNotComeBackIsAFailure() {
        begin(READY, IDLE);
        take(Machine.step(state, new Event.Lost(nowMs)));
        later(Machine.BACK_MS);
        assertFailed("command exited 1: it has no supervisor");
        take(Machine.begin(DOWN, false, nowMs));
        assertThat(effects).isEmpty();
        later(Machine.BACK_MS);
        assertFailed("command exited 1: it has no supervisor");
    }

    @Test
    void ordersThatNobodyTakesAreAFailure() {
        take(Machine.begin(READY, true, 0));
        take(Machine.step(state, new Event.Refused("no supervisor", true, 0)));
        assertThat(state.nextMs()).isEqualTo(Machine.BACK_MS);
        take(Machine.step(state, new Event.Refused("permission denied", false, 0)));
        assertFailed("command exited 111: permission denied");
    }

    @Test
    void downIsWhatNobodyStartsAgain() {
        begin(DOWN, GIVEN_UP);
        assertOnly(new Effect.Reached());
        begin(DOWN, OLD);
        hear("dD", GIVEN_UP);
        assertOnly(new Effect.Reached());
        begin(DOWN, DEAD); // The order was not read yet.
        assertThat(effects).isEmpty();
        later(Machine.QUIET_MS);
        assertOnly(new Effect.Look());
        hear("", GIVEN_UP);
        assertOnly(new Effect.Reached());
    }

    @Test
    void aSupervisorThatLeavesTakesAnUpServiceNowhere() {
        begin(READY, IDLE);
        hear("x", IDLE);
        assertFailed("command exited 1: its supervisor left");
        begin(DOWN, OLD);
        hear("x", OLD);
        assertFailed("command exited 1: its supervisor left");
        begin(DOWN, OLD);
        hear("x", GIVEN_UP);
        assertOnly(new Effect.Reached());
    }

    private static Event event(int kind, long nowMs) {
        Seen[] seen = {IDLE, WANTED, NEW, OLD, IS_READY, DEAD, GIVEN_UP, new Seen(null, null, 0)};
        Seen one = seen[kind / 16 % seen.length];
        return switch (kind % 16) {
            case 0 -> new Event.Given(one, nowMs);
            case 1 -> new Event.Refused("no supervisor", true, nowMs);
            case 2 -> new Event.Lost(nowMs);
            case 3 -> new Event.Heard("", one, nowMs);
            case 4, 5, 6 -> new Event.Expired(nowMs);
            default -> new Event.Heard(String.valueOf("udUDOfsx".charAt(kind % 8)), one, nowMs);
        };
    }

    /** Whatever comes: one answer, and never a moment that comes without a time or an event. */
    @Property
    void thereIsOneAnswer(@ForAll int[] kinds, @ForAll boolean up, @ForAll boolean tells) {
        nowMs = 0;
        int answers = 0;
        int verdicts = 0;
        take(Machine.begin(new Goal(up, tells, 60_000), true, 0));
        for (int kind : kinds) {
            nowMs += (kind >>> 24) % 100;
            take(Machine.step(state, event((kind & 0xffffff), nowMs)));
            for (Effect effect : effects) {
                answers += effect instanceof Effect.Reached || effect instanceof Effect.Up
                        || effect instanceof Effect.Failed ? 1 : 0;
                verdicts += effect instanceof Effect.Settled || effect instanceof Effect.Fell
                        ? 1 : 0;
            }
            assertThat(answers).isLessThanOrEqualTo(1);
            assertThat(verdicts).isLessThanOrEqualTo(answers);
            boolean over = state instanceof State.Over;
            assertThat(state.nextMs() == Clock.NEVER).isEqualTo(over);
        }
    }
}
