package jinn.rc.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jinn.kernel.Clock;
import jinn.sudo.Request;
import jinn.value.Errno;
import org.junit.jupiter.api.Test;

/** What the runner says in, what came of the script out. */
final class MachineTest {

    private static final Errno NOBODY = Errno.ECONNREFUSED;
    private static final String LATE = "command exited 111: its script did not end within 200 ms, "
            + "its timeout-up, and is terminated";

    private State state;
    private long nowMs;
    private final List<Effect> effects = new ArrayList<>();

    private void take(Step step) {
        state = step.next();
        effects.clear();
        effects.addAll(step.effects());
    }

    private void take(Event event) {
        take(Machine.step(state, event));
    }

    private void begin(long limitMs) {
        nowMs = 0;
        take(Machine.begin(limitMs, "timeout-up", 0));
        assertThat(effects).containsExactly(new Effect.Connect());
    }

    private void hear(String bytes) {
        take(new Event.Heard(bytes, nowMs));
    }

    private void asked() {
        begin(0);
        take(new Event.Connected(0));
        hear(Request.GREETING);
        assertThat(effects).containsExactly(new Effect.Ask());
    }

    private void later(long ms) {
        nowMs += ms;
        take(new Event.Expired(nowMs));
    }

    private void assertFailed(String why) {
        assertThat(effects).endsWith(new Effect.Failed(why));
        assertThat(state).isEqualTo(new State.Over());
    }

    @Test
    void aScriptThatExitsZeroHasSucceeded() {
        asked();
        hear("\0");
        assertThat(effects).containsExactly(new Effect.GoOn());
        hear("\0\0\0\0");
        assertThat(effects).containsExactly(new Effect.Succeeded());
    }

    @Test
    void whatIsHeardComesInAnyPieces() {
        begin(0);
        take(new Event.Connected(0));
        for (char one : Request.GREETING.toCharArray()) {
            hear(String.valueOf(one));
        }
        assertThat(effects).containsExactly(new Effect.Ask());
        for (char one : "\0\0\0\3\0".toCharArray()) {
            hear(String.valueOf(one));
        }
        assertFailed("command exited 3");
    }

    @Test
    void itsCodeIsToldAsTheClientsOfS6EndWith() { // C43, C44
        asked();
        hear("\0\0\0\3\0");
        assertFailed("command exited 3");
        asked();
        hear("\0\0\0\0\11");
        assertFailed("command exited 137");
        asked();
        hear("\0\0\0\177\0");
        assertFailed("command exited 127");
    }

    @Test
    void aScriptThatCannotBeStartedHasFailed() {
        asked();
        hear("\2");
        assertFailed("command exited 111: unable to start its script: no such file or directory");
    }

    @Test
    void aScriptHasItsTimeAndEndsThen() { // C45, D29
        begin(500);
        take(new Event.Connected(0));
        hear(Request.GREETING);
        hear("\0");
        assertThat(state.nextMs()).isEqualTo(500);
        later(499);
        assertThat(effects).isEmpty();
        later(1);
        assertThat(effects).startsWith(new Effect.End());
        assertFailed("command exited 111: its script did not end within 500 ms, its timeout-up, "
                + "and is terminated");
    }

    @Test
    void aRunnerThatIsBeingStartedIsTriedAgainForAWhile() {
        begin(0);
        take(new Event.Refused(NOBODY, nowMs));
        assertThat(effects).isEmpty();
        assertThat(state.nextMs()).isEqualTo(Machine.AGAIN_MS);
        later(Machine.AGAIN_MS);
        assertThat(effects).containsExactly(new Effect.Connect());
        take(new Event.Refused(NOBODY, Machine.BACK_MS));
        assertFailed("command exited 111: unable to connect to the service that runs scripts "
                + "(s6rc-oneshot-runner): connection refused");
    }

    @Test
    void whatCannotPassIsNotTriedAgain() {
        begin(0);
        take(new Event.Refused(Errno.EACCES, 0));
        assertFailed("command exited 111: unable to connect to the service that runs scripts "
                + "(s6rc-oneshot-runner): permission denied");
    }

    @Test
    void whoLetsGoOfAConnectionMayHaveBeenKilled() {
        begin(0);
        take(new Event.Connected(0));
        take(new Event.Closed(0));
        later(Machine.AGAIN_MS);
        assertThat(effects).containsExactly(new Effect.Connect());
        take(new Event.Connected(nowMs));
        take(new Event.Closed(Machine.REFUSED_MS));
        assertFailed("command exited 111: the service that runs scripts takes no requests, or "
                + "none of this user");
    }

    @Test
    void descriptorsThatCannotBeSentYetAreSentLater() {
        asked();
        take(new Event.Refused(Errno.ETOOMANYREFS, 0));
        assertThat(effects).isEmpty();
        later(Machine.AGAIN_MS);
        assertThat(effects).containsExactly(new Effect.Ask());
        hear("\0\0\0\0\0");
        assertThat(effects).containsExactly(new Effect.Succeeded());
    }

    @Test
    void anAnswerThatDoesNotComeIsAFailure() {
        asked();
        take(new Event.Closed(0));
        assertFailed("command exited 111: nobody knows how its script ended: who watched it was "
                + "killed");
        assertThat(state.nextMs()).isEqualTo(Clock.NEVER);
    }

    @Test
    void whoGreetsInAnotherWayIsNoRunner() {
        begin(0);
        take(new Event.Connected(0));
        hear("hello");
        assertFailed("command exited 111: the service that runs scripts is none");
    }

    @Test
    void nothingIsTriedBeforeItsMomentAndNothingBehindTheEnd() {
        begin(200);
        take(new Event.Refused(NOBODY, nowMs));
        later(Machine.AGAIN_MS - 1);
        assertThat(effects).isEmpty();
        later(1);
        assertThat(effects).containsExactly(new Effect.Connect());
        later(200 - Machine.AGAIN_MS);
        assertFailed(LATE);

        begin(200);
        take(new Event.Connected(0));
        later(199);
        assertThat(effects).isEmpty();
        later(1);
        assertFailed(LATE);

        begin(200);
        take(new Event.Connected(0));
        hear(Request.GREETING);
        take(new Event.Refused(Errno.ETOOMANYREFS, 0));
        later(Machine.AGAIN_MS - 1);
        assertThat(effects).isEmpty();
        later(1);
        assertThat(effects).containsExactly(new Effect.Ask());
        later(200 - Machine.AGAIN_MS);
        assertFailed(LATE);
    }

    @Test
    void whoLetGoIsTriedForLessTime() {
        begin(0);
        take(new Event.Connected(0));
        take(new Event.Closed(100));
        assertThat(state).isEqualTo(new State.Connecting(
                new State.Limit(Clock.NEVER, 0, "timeout-up"), 100 + Machine.REFUSED_MS,
                100 + Machine.AGAIN_MS));
        take(new Event.Refused(NOBODY, 99 + Machine.REFUSED_MS));
        assertThat(state.nextMs()).isEqualTo(99 + Machine.REFUSED_MS + Machine.AGAIN_MS);
        take(new Event.Refused(NOBODY, 100 + Machine.REFUSED_MS));
        assertThat(state).isEqualTo(new State.Over());
    }

    @Test
    void whatCannotBeSentIsTriedForAWhile() {
        asked();
        take(new Event.Refused(Errno.EAGAIN, 100));
        assertThat(state.nextMs()).isEqualTo(100 + Machine.AGAIN_MS);
        take(new Event.Refused(Errno.EAGAIN, 99 + Machine.BACK_MS));
        assertThat(effects).isEmpty();
        take(new Event.Refused(Errno.EAGAIN, 100 + Machine.BACK_MS));
        assertThat(effects).hasSize(1);
        assertThat(state).isEqualTo(new State.Over());
    }
}
