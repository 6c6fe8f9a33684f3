package jinn.supervise.settings;

import static org.assertj.core.api.Assertions.assertThat;

import jinn.supervise.Cells;
import jinn.supervise.Event;
import jinn.supervise.Machine;
import jinn.supervise.State;
import jinn.supervise.Step;
import jinn.value.WaitStatus;
import org.junit.jupiter.api.Test;

/** What the deaths before mean for the next start; no file has a say in it. */
final class HistoryTest {

    private State state = Cells.in("UP");
    private long nowMs;

    /** It dies so many milliseconds after its start, and is started again when that is due. */
    private String die(long livedMs, Settings settings) {
        nowMs += livedMs;
        State before = state;
        Step dying = Machine.step(before, new Event.Died(Cells.RUN, WaitStatus.exited(1)),
                Cells.facts(nowMs, settings));
        Step dead = Machine.step(dying.next(), new Event.NoFinish(),
                Cells.facts(nowMs, settings));
        String words = Cells.words(dead.next(), dead);
        state = dead.next();
        if (state instanceof State.Down(var status, _) && status.flags().wantUp()) {
            nowMs += Long.parseLong(words.substring(words.lastIndexOf(':') + 1));
            state = Machine.step(state, new Event.Expired(), Cells.facts(nowMs, settings)).next();
        }
        if (state instanceof State.Starting) {
            state = Machine.step(state, new Event.Started(Cells.RUN),
                    Cells.facts(nowMs, settings)).next();
        }
        return words;
    }

    private static Cells.Asked limited(int deaths, long withinMs) {
        return new Cells.Asked(new History.Limit(deaths, withinMs), null, Criticality.NONE, false,
                false, false);
    }

    private static Cells.Asked delayed(long leastMs, long mostMs) {
        return new Cells.Asked(null, new RestartPolicy(leastMs, mostMs, 0, 60_000),
                Criticality.NONE, false, false, false);
    }

    @Test
    void soManyDeathsWithinTheTimeAreAFailure() {
        assertThat(die(0, limited(3, 2000))).endsWith("event:dD timer:1000");
        assertThat(die(0, limited(3, 2000))).endsWith("event:dD timer:1000");
        assertThat(die(0, limited(3, 2000))).endsWith("w:08 event:dOD");
    }

    @Test
    void deathsFurtherApartAreNone() {
        for (int i = 0; i < 10; i++) {
            assertThat(die(1, limited(3, 1999))).endsWith("event:dD timer:999");
        }
    }

    @Test
    void deathsWithoutALimitAreNotCounted() {
        die(0, Cells.Asked.NOTHING);
        die(0, Cells.Asked.NOTHING);
        assertThat(die(0, limited(2, 9000))).endsWith("event:dD timer:1000");
        assertThat(die(0, limited(2, 9000))).endsWith("w:08 event:dOD");
    }

    @Test
    void noMoreDeathsAreKeptThanTheLimitCounts() {
        for (int i = 0; i < 100; i++) {
            die(1000, limited(5, 1));
        }
        assertThat(((State.Up) state).run().history().deathsNs()).hasSize(5);
    }

    @Test
    void aSmallerLimitLooksAtTheNewest() {
        for (int i = 0; i < 5; i++) {
            die(1000, limited(5, 1));
        }
        assertThat(die(1000, limited(2, 1000))).endsWith("w:08 event:dOD");
    }

    @Test
    void theWaitGrowsWithDeathsInARow() {
        assertThat(die(0, delayed(1500, 4000))).endsWith("timer:1500");
        assertThat(die(0, delayed(1500, 4000))).endsWith("timer:3000");
        assertThat(die(0, delayed(1500, 4000))).endsWith("timer:4000");
        assertThat(die(60_000, delayed(1500, 4000))).endsWith("timer:1500");
    }
}
