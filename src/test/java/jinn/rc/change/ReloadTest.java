package jinn.rc.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jinn.rc.database.Database;
import org.junit.jupiter.api.Test;

/** All at once, only the ones that were named, and only those that are up: C67, D12. */
final class ReloadTest {

    private static final Database SERVICES = new Sets().add("a").timeouts(500, 0).add("b", 0)
            .add("c").oneshot().database();

    private State state;

    private List<Effect> take(Step step) {
        state = step.next();
        return step.effects();
    }

    private List<Effect> begin(long limitMs, int... selection) {
        return take(Reload.begin(Plan.ofReload(SERVICES, Sets.set(selection), limitMs),
                Sets.set(0, 2), 0));
    }

    private static Effect tell(Effect.Note note) {
        return new Effect.Tell(note);
    }

    @Test
    void allBeginAtOnceAndNobodyElse() {
        assertThat(begin(0, 0, 2)).containsExactly(tell(new Effect.Begun(2, true)),
                new Effect.Begin(2, true, 0), tell(new Effect.Begun(0, true)),
                new Effect.Begin(0, true, 500));
        assertThat(take(Reload.step(state, new Event.Done(2, 0))))
                .containsExactly(tell(new Effect.Reached(2, true)));
        assertThat(take(Reload.step(state, new Event.Done(0, 0))))
                .containsExactly(tell(new Effect.Reached(0, true)), new Effect.Exit(0));
    }

    @Test
    void whatIsDownIsAFailure() {
        assertThat(begin(0, 1)).containsExactly(
                tell(new Effect.NotReached(1, true, "it is down")), new Effect.Exit(1));
        assertThat(begin(0)).containsExactly(new Effect.Exit(0));
    }

    @Test
    void oneFailureIsTheExitCodeOfAll() {
        begin(0, 0, 2);
        take(Reload.step(state, new Event.Failed(2, "exited 3", 0)));
        assertThat(take(Reload.step(state, new Event.Interrupted(0)))).isEmpty();
        assertThat(take(Reload.step(state, new Event.Done(0, 0)))).endsWith(new Effect.Exit(1));
    }

    @Test
    void theTimeForAllIsTheLimit() {
        assertThat(begin(300, 0)).contains(new Effect.Arm(300), new Effect.Begin(0, true, 300));
        assertThat(take(Reload.step(state, new Event.Expired(300)))).containsExactly(
                tell(new Effect.TimedOut(Sets.set(0))), new Effect.Exit(2));
    }
}
