package jinn.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import jinn.sim.Partial;
import jinn.value.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

final class ClockTest {

    private record Stopped(long monotonicNs) implements Partial.Clock {

        @Override
        public Instant now() {
            return new Instant(0, 0);
        }
    }

    @Property
    void noDelayEndsBeforeAShorterOne(@ForAll @LongRange(min = 0) long delayMs,
            @ForAll @LongRange(min = 0, max = Long.MAX_VALUE / 4) long nowNs) {
        Clock clock = new Stopped(nowNs);
        assertThat(clock.deadlineNs(delayMs)).isGreaterThanOrEqualTo(nowNs)
                .isGreaterThanOrEqualTo(clock.deadlineNs(delayMs / 2))
                .isLessThan(Long.MAX_VALUE - Clock.AHEAD_MAX_MS);
    }
}
