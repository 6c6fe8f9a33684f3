package jinn.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ScanOrderTest {

    @Test
    void theLettersAreThoseOfTheWire() {
        assertThat(ScanOrder.letters()).isEqualTo("zabhitqnNE");
    }

    @Test
    void everyLetterMeansItsOwnOrderAndOthersNothing() {
        for (ScanOrder order : ScanOrder.values()) {
            assertThat(ScanOrder.of(order.letter())).isEqualTo(order);
        }
        assertThat(ScanOrder.of('x')).isNull();
        assertThat(ScanOrder.of(-1)).isNull();
    }
}
