package jinn.shutdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class DeadlinesTest {

    private static final long GRACE = 3000;
    private static final long TOTAL = 60_000;
    private static final Supervised PLAIN = service(0, 0);

    private static Supervised service(long killMs, long afterMs) {
        return new Supervised("one", false, 50, "50", false, killMs, afterMs);
    }

    private static Deadlines after(long passedMs, Supervised... services) {
        return Deadlines.of(List.of(services), GRACE, passedMs, TOTAL);
    }

    @Test
    void aServiceHasItsOwnTime() {
        Supervised slow = service(10_000, 0);

        assertThat(after(9999, slow).waited()).containsExactly(slow);
        assertThat(after(11_999, slow).waited()).containsExactly(slow);
        assertThat(after(11_999, slow).stubborn()).isEmpty();
        assertThat(after(12_000, slow).waited()).isEmpty();
    }

    @Test
    void aServiceWithoutOneHasTheTimeOfGrace() {
        assertThat(after(2999, PLAIN).stubborn()).isEmpty();
        assertThat(after(3000, PLAIN).stubborn()).containsExactly(PLAIN);
        assertThat(after(5000, PLAIN).waited()).isEmpty();
    }

    @Test
    void itsFinishHasTimeBehindThat() {
        assertThat(after(9999, service(0, 5000)).waited()).hasSize(1);
        assertThat(after(10_000, service(0, 5000)).waited()).isEmpty();
        assertThat(after(59_999, service(0, Supervised.NEVER)).waited()).hasSize(1);
    }

    @Test
    void whoFinishesOrHasGoneIsNotKilled() {
        Supervised finishing = new Supervised("one", false, 50, "50", true, 0, 5000);
        Supervised gone = new Supervised("one", false, 0, "0", false, 0, 5000);

        assertThat(after(4000, finishing, gone).stubborn()).isEmpty();
        assertThat(after(4000, finishing, gone).waited()).containsExactly(finishing, gone);
    }

    @Test
    void theTotalIsTheEndOfIt() {
        assertThat(after(TOTAL, service(90_000, 0)).waited()).isEmpty();
    }

    @Test
    void loggersAreNotWaitedFor() {
        Supervised logger = new Supervised("one/log", true, 51, "51", false, 0, 0);
        assertThat(after(0, logger).waited()).isEmpty();
    }

    @Test
    void theNextLookIsWhenATimeIsOver() {
        assertThat(after(0, PLAIN).nextMs()).isEqualTo(10);
        assertThat(after(500, PLAIN).nextMs()).as("a tenth of what has passed").isEqualTo(60);
        assertThat(after(2950, PLAIN).nextMs()).isEqualTo(50);
        assertThat(after(20_000, service(30_000, 0)).nextMs()).isEqualTo(200);
        assertThat(after(TOTAL - 5, service(90_000, 0)).nextMs()).isEqualTo(5);
    }
}
