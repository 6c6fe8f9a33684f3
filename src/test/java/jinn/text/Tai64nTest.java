package jinn.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

final class Tai64nTest {

    @Test
    void theLastLeapSecondIsCountedFromItsMidnight() {
        assertThat(Tai64n.ofUnix(1_483_228_800L, 0).text()).isEqualTo("@40000000586846a500000000");
        assertThat(Tai64n.ofUnix(1_483_228_799L, 0).text()).isEqualTo("@40000000586846a300000000");
    }

    @Test
    void anInsertedSecondReadsAsTheOneBeforeIt() {
        assertThat(new Tai64n(0x40000000586846a4L, 0).unixSeconds()).isEqualTo(1_483_228_799L);
    }

    @Property
    void packedAndUnpackedIsTheSame(
            @ForAll @LongRange(min = 0, max = 4_000_000_000L) long seconds,
            @ForAll @IntRange(max = 999_999_999) int nanos) {
        Tai64n stamp = Tai64n.ofUnix(seconds, nanos);
        byte[] packed = new byte[Tai64n.SIZE];
        stamp.put(packed, 0);
        assertThat(Tai64n.at(packed, 0)).isEqualTo(stamp);
        assertThat(stamp.unixSeconds()).isEqualTo(seconds);
    }

    @Test
    void labelsAreReadAsTheyAreWritten() {
        String text = "@400000005f5e1000075bcd15";
        assertThat(Tai64n.parse(Bytes.toArray("x" + text), 1).text()).isEqualTo(text);
        assertThat(Tai64n.parse(Bytes.toArray("@400000005F5E1000075BCD15"), 0).text())
                .isEqualTo(text);
        assertThat(Tai64n.parse(Bytes.toArray("@400000005f5e1000075bcd1x"), 0)).isNull();
        assertThat(Tai64n.parse(Bytes.toArray("@400000005f5e1000ffffffff"), 0)).isNull();
        assertThat(Tai64n.parse(Bytes.toArray("4400000005f5e1000075bcd15"), 0)).isNull();
    }

    @Test
    void onlyALeapSecondIsInserted() {
        assertThat(new Tai64n(0x40000000586846a4L, 0).isInserted()).isTrue();
        assertThat(new Tai64n(0x40000000586846a3L, 0).isInserted()).isFalse();
        assertThat(new Tai64n(0x40000000586846a5L, 0).isInserted()).isFalse();
    }
}
