package jinn.control;

import static org.assertj.core.api.Assertions.assertThat;

import jinn.value.Signal;
import org.junit.jupiter.api.Test;

final class ServiceOrderTest {

    @Test
    void theLettersAreThoseOfTheWire() {
        assertThat(ServiceOrder.lettersOfSignals()).isEqualTo("abqhkti12pcyrlPCK");
        assertThat(ServiceOrder.lettersOfWishes()).isEqualTo("oduDUxOQ");
        assertThat(ServiceOrder.lettersOfInstances()).isEqualTo("abqhkti12pcyroduDUxO");
    }

    @Test
    void whatIsEncodedIsDecoded() {
        for (ServiceOrder order : ServiceOrder.values()) {
            assertThat(ServiceOrder.of(order.letter())).isEqualTo(order);
        }
    }

    @Test
    void otherBytesMeanNothing() {
        for (int letter : new int[] {0, '\n', ' ', 'z', 'S', -1}) {
            assertThat(ServiceOrder.of(letter)).isNull();
        }
    }

    @Test
    void aSignalHasItsOrderOrNone() {
        assertThat(ServiceOrder.sending(Signal.USR1)).isEqualTo(ServiceOrder.USER_1);
        assertThat(ServiceOrder.sending(Signal.STOP)).isEqualTo(ServiceOrder.PAUSE);
        assertThat(ServiceOrder.sending(Signal.SEGV)).isNull();
    }
}
