package jinn.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import jinn.text.Bytes;
import jinn.value.Errno;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Messages as s6 2.11 sends them, recorded, and as its 2.15 does. */
final class DialectTest {

    private static final String LISTEN_1 = "\0\7L\0\0\0\1\0\0\0\2\0\0\0\3ev\0a|b\0";
    private static final String LISTEN_2 =
            "+\0\0\0\7\0\0\0\1\0\0\4\0\0\0\0\0\0\0\0\7ev\0a|b\0";

    private static Request first(String text) {
        return Dialect.FIRST.parse(Bytes.toArray(text));
    }

    private static Request second(String text) {
        return Dialect.SECOND.parse(Bytes.toArray(text));
    }

    @Test
    void firstWordsTellWhichItIs() {
        assertThat(Dialect.of(Bytes.toArray("ftrigr v1.0 (b)\n"))).isEqualTo(Dialect.FIRST);
        assertThat(Dialect.of(Bytes.toArray("ftrigr v2.0 (b)\n"))).isEqualTo(Dialect.SECOND);
        assertThat(Dialect.of(Bytes.toArray("ftrigr v2.0 (a)\n"))).isNull();
        assertThat(Bytes.fromArray(Dialect.SECOND.greeting())).isEqualTo("ftrigr v2.0 (a)\n");
    }

    @Test
    void requestsAreUnderstood() {
        assertThat(first(LISTEN_1)).isEqualTo(new Request.Listen(7, true, 0, "ev", "a|b"));
        assertThat(first("\1\0U")).isEqualTo(new Request.Forget(256));
        assertThat(second(LISTEN_2)).isEqualTo(new Request.Listen(7, true, 1024, "ev", "a|b"));
        assertThat(second("-\0\0\1\0")).isEqualTo(new Request.Forget(256));
    }

    @Test
    void answersAndEventsHaveTheirForms() {
        assertThat(Dialect.FIRST.answer(22)).containsExactly(22);
        assertThat(Dialect.SECOND.answer(22)).containsExactly(0, 0, 0, 22);
        assertThat(Dialect.FIRST.told(258, "abc")).containsExactly(1, 2, '!', 'c');
        assertThat(Dialect.SECOND.told(258, "abc"))
                .containsExactly(0, 0, 1, 2, 0, 0, 0, 0, 'a', 'b', 'c');
        assertThat(Dialect.FIRST.failed(1, Errno.EIO)).containsExactly(0, 1, 'd', 5);
        assertThat(Dialect.SECOND.failed(1, Errno.EIO)).containsExactly(0, 0, 0, 1, 0, 0, 0, 5);
    }

    /** What is cut anywhere is refused, or is no request; it is never another one. */
    @Test
    void noBeginningOfARequestIsOne() {
        for (int size = 0; size < LISTEN_1.length(); size++) {
            assertThat(first(LISTEN_1.substring(0, size)))
                    .isIn(null, new Request.Wrong());
        }
        for (int size = 0; size < LISTEN_2.length(); size++) {
            assertThat(second(LISTEN_2.substring(0, size))).isNull();
        }
    }

    @ParameterizedTest
    @CsvSource({"9,3", "12,2", "17,97"})
    void sizesAndZeroBytesHaveToFit(int place, int value) {
        byte[] message = Bytes.toArray(LISTEN_1);
        message[place] = (byte) value;
        assertThat(Dialect.FIRST.parse(message)).isIn(null, new Request.Wrong());
    }

    @Property
    void nothingThatComesIsTooOdd(@ForAll byte[] any) {
        for (Dialect one : Dialect.values()) {
            one.parse(any);
            byte[] led = Arrays.copyOf(Bytes.toArray(one == Dialect.FIRST ? "\0\1L" : "+"),
                    any.length + 3);
            System.arraycopy(any, 0, led, 3, any.length);
            one.parse(led);
        }
    }
}
