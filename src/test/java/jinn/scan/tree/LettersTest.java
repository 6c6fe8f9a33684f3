package jinn.scan.tree;

import static org.assertj.core.api.Assertions.assertThat;

import jinn.control.ScanOrder;
import org.junit.jupiter.api.Test;

final class LettersTest {

    @Test
    void reexecutionComesAfterWhatIsReadWithIt() {
        assertThat(Letters.events(new byte[] {'E', 'a', (byte) 0xff, 'E', 't', 'n'}, 5))
                .containsExactly(new Event.Ordered(ScanOrder.SCAN), new Event.UnknownOrder(0xff),
                        new Event.Ordered(ScanOrder.TERMINATE),
                        new Event.Ordered(ScanOrder.REEXECUTE));
        assertThat(Letters.events(new byte[1], 0)).isEmpty();
    }
}
