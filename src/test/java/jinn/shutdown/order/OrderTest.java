package jinn.shutdown.order;

import static org.assertj.core.api.Assertions.assertThat;

import jinn.text.Bytes;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

final class OrderTest {

    private static Order.Read read(String text) {
        return Order.read(Bytes.toArray(text), text.length());
    }

    private static String zeros(int count) {
        return "\0".repeat(count);
    }

    @Test
    void aLetterAndZerosIsNow() {
        assertThat(read("h" + zeros(16)).orders())
                .containsExactly(new Order.Later(Action.HALT, 0, 0));
    }

    @Test
    void severalMessagesAreReadInOrder() {
        assertThat(read("r" + zeros(16) + "cp" + zeros(16)).orders()).containsExactly(
                new Order.Later(Action.REBOOT, 0, 0), new Order.Cancel(),
                new Order.Later(Action.POWER_OFF, 0, 0));
    }

    @Test
    void numbersAreBigEndian() {
        String message = "p" + zeros(7) + "\1" + zeros(3) + "\2" + zeros(2) + "\1\0";

        assertThat(read(message).orders())
                .containsExactly(new Order.Later(Action.POWER_OFF, 1_000_000_002, 256));
    }

    @Test
    void unknownLettersAreSkippedByThemselves() {
        Order.Read read = read("xc\377");

        assertThat(read.orders()).containsExactly(new Order.Cancel());
        assertThat(read.unknown()).containsExactly('x', '\377');
    }

    @Test
    void theBeginningOfAMessageIsNotUsed() {
        assertThat(read("ch" + zeros(15)).used()).isEqualTo(1);
    }

    @Test
    void aGraceTimeThatIsTooLongMeansNothing() {
        String message = "h" + zeros(12) + "\0\4\223\341";

        assertThat(read(message).orders()).containsExactly(new Order.Later(Action.HALT, 0, 0));
    }

    @Test
    void aDelayBeyondAllMeasureIsNever() {
        assertThat(read("h" + "\377".repeat(12) + zeros(4)).orders())
                .containsExactly(new Order.Later(Action.HALT, Order.DELAY_MAX_NS, 0));
    }

    @Property
    void whatIsWrittenIsRead(@ForAll @LongRange(min = 0, max = Order.DELAY_MAX_NS) long delayNs,
            @ForAll @LongRange(min = 0, max = Order.GRACE_MAX_MS) long graceMs) {
        Order.Later order = new Order.Later(Action.SCRIPT_ONLY, delayNs, graceMs);

        assertThat(Order.read(order.bytes(), Order.SIZE).orders()).containsExactly(order);
    }
}
