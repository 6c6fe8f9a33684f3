package jinn.log.line;

import static org.assertj.core.api.Assertions.assertThat;

import jinn.text.Bytes;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

final class RecordBufferTest {

    @Test
    void writesEndWithALineThatFits() {
        RecordBuffer buffer = holding("ab\ncd\nef\n");
        assertThat(buffer.extent(9)).isEqualTo(9);
        assertThat(buffer.extent(8)).isEqualTo(6);
        assertThat(buffer.extent(3)).isEqualTo(3);
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
        RecordBuffer buffer = new RecordBuffer(1000);
        StringBuilder seen = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            buffer.append((byte) text.charAt(i));
            if (i % step == 0) {
                seen.append(Bytes.fromArray(buffer.bytes(), buffer.start(), 1));
                buffer.taken(1);
            }
        }
        assertThat(seen + Bytes.fromArray(buffer.copy())).isEqualTo(text);
    }

    @Test
    void roomEndsAtTheLimit() {
        RecordBuffer buffer = new RecordBuffer(10);
        buffer.append(new byte[8], 0, 8);
        assertThat(buffer.hasRoom(2)).isTrue();
        assertThat(buffer.hasRoom(3)).isFalse();
        buffer.taken(1);
        assertThat(buffer.hasRoom(3)).isTrue();
    }

    private static RecordBuffer holding(String text) {
        RecordBuffer buffer = new RecordBuffer(1000);
        buffer.append(Bytes.toArray(text), 0, text.length());
        return buffer;
    }
}
