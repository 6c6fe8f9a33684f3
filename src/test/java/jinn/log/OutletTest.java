package jinn.log;

import static org.assertj.core.api.Assertions.assertThat;

import jinn.text.Bytes;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

final class OutletTest {

    @Test
    void writesEndWithALineThatFits() {
        Outlet outlet = holding("ab\ncd\nef\n");
        assertThat(outlet.extent(9)).isEqualTo(9);
        assertThat(outlet.extent(8)).isEqualTo(6);
        assertThat(outlet.extent(3)).isEqualTo(3);
    }

    @Test
    void theFirstLineGoesWholeWhereItDoesNotFit() {
        assertThat(holding("ab\ncd\n").extent(2)).isEqualTo(3);
        assertThat(holding("ab\ncd\n").extent(-5)).isEqualTo(3);
    }

    @Property
    void bytesLeaveInTheOrderTheyCame(
            @ForAll @CharRange(from = 'a', to = 'z') @StringLength(max = 30) String text,
            @ForAll @IntRange(min = 1, max = 5) int step) {
        Outlet outlet = new Outlet(1000);
        StringBuilder seen = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            outlet.append((byte) text.charAt(i));
            if (i % step == 0) {
                seen.append(Bytes.fromArray(outlet.bytes(), outlet.start(), 1));
                outlet.taken(1);
            }
        }
        assertThat(seen + Bytes.fromArray(outlet.copy())).isEqualTo(text);
    }

    @Test
    void roomEndsAtTheLimit() {
        Outlet outlet = new Outlet(10);
        outlet.append(new byte[8], 0, 8);
        assertThat(outlet.hasRoom(2)).isTrue();
        assertThat(outlet.hasRoom(3)).isFalse();
        outlet.taken(1);
        assertThat(outlet.hasRoom(3)).isTrue();
    }

    private static Outlet holding(String text) {
        Outlet outlet = new Outlet(1000);
        outlet.append(Bytes.toArray(text), 0, text.length());
        return outlet;
    }
}
