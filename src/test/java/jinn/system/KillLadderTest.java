package jinn.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jinn.system.KillLadder.Answer;
import jinn.system.KillLadder.Rung;
import jinn.value.Pid;
import jinn.value.Running;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who is asked to go, who is killed, and when nobody is left. */
final class KillLadderTest {

    private static final Running ONE = new Running(new Pid(60), Pid.INIT, 60, 0, "one");
    private static final Running OTHER = new Running(new Pid(61), Pid.INIT, 61, 0, "other");

    @Test
    void everybodyIsAskedOnceWheneverHeComes() {
        Answer first = KillLadder.ASKING.seen(List.of(ONE));
        Answer second = first.next().seen(List.of(ONE, OTHER));
        assertThat(first.ask()).containsExactly(ONE);
        assertThat(second.ask()).containsExactly(OTHER);
        assertThat(second.next().seen(List.of(ONE, OTHER)).ask()).isEmpty();
        assertThat(second.kill()).isEmpty();
    }

    @Test
    void whoIsSparedGetsNothing() {
        Answer seen = KillLadder.SPARING.seen(List.of(ONE));
        assertThat(seen.ask()).isEmpty();
        assertThat(seen.kill()).isEmpty();
        assertThat(seen.next().to(Rung.ASK).seen(List.of(ONE)).ask()).containsExactly(ONE);
    }

    @Test
    void whoIsLeftWhenTheTimeIsOverIsKilledAtEveryLook() {
        Answer asked = KillLadder.ASKING.seen(List.of(ONE));
        Answer killed = asked.next().to(Rung.KILL).seen(List.of(ONE, OTHER));
        assertThat(killed.kill()).containsExactly(ONE, OTHER);
        assertThat(killed.ask()).isEmpty();
        assertThat(killed.next().seen(List.of(OTHER)).kill()).containsExactly(OTHER);
    }

    @ParameterizedTest
    @EnumSource
    void nobodyTwiceInARowMeansThatAllHaveGone(Rung rung) {
        Answer once = KillLadder.SPARING.to(rung).seen(List.of());
        assertThat(once.gone()).isFalse();
        assertThat(once.next().seen(List.of()).gone()).isTrue();
        Answer born = once.next().seen(List.of(ONE));
        assertThat(born.gone()).isFalse();
        assertThat(born.next().seen(List.of()).gone()).isFalse();
    }

    @Test
    void whereAnotherLookFollowsAnywayTheFirstOneCounts() {
        assertThat(KillLadder.KILLING.seen(List.of()).gone()).isTrue();
        assertThat(KillLadder.KILLING.seen(List.of(ONE)).kill()).containsExactly(ONE);
    }
}
