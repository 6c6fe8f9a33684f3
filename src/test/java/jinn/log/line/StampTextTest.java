package jinn.log.line;

import static org.assertj.core.api.Assertions.assertThat;

import jinn.sim.Partial;
import jinn.text.Bytes;
import jinn.value.Instant;
import org.junit.jupiter.api.Test;

final class StampTextTest {

    private static final Instant NOW = new Instant(1_600_000_000L - 37, 123_456_789);

    private final StampText text = new StampText(new Partial.Clock() {

        @Override
        public Instant now() {
            return NOW;
        }

        @Override
        public long monotonicNs() {
            return 0;
        }
    });

    @Test
    void aLabelIsFollowedByABlank() {
        text.writeTai(NOW);
        assertThat(Bytes.fromArray(text.tai())).isEqualTo("@400000005f5e1000075bcd15 ");
    }

    @Test
    void aLocalTimeIsFollowedByTwo() {
        text.writeLocal(NOW);
        assertThat(Bytes.fromArray(text.local())).isEqualTo("2020-09-13 12:26:03.123456789  ");
    }

    @Test
    void withinASecondOnlyItsFractionIsNew() {
        text.writeLocal(NOW);
        text.writeLocal(new Instant(NOW.seconds(), 7));
        assertThat(Bytes.fromArray(text.local())).isEqualTo("2020-09-13 12:26:03.000000007  ");
    }
}
