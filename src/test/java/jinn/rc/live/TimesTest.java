package jinn.rc.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is read of a file of times, and what is kept of it. */
final class TimesTest {

    @Test
    void whatIsNoLineIsLeftOut() {
        assertThat(Times.changes("s 1 early\nC 1 2\nx 1 y\ns\ns 1\ns x y\n\ns 5 a b\nS 6 cut"))
                .singleElement().isEqualTo(List.of(
                        new Times.Entry(Times.What.CHANGE, 1, "2"),
                        new Times.Entry(Times.What.STARTS, 5, "a b")));
    }

    @Test
    void ofALongFileTheFirstChangeAndTheLastOneAreKept() {
        String middle = "C 2 2\n" + "s 1 some\n".repeat(Times.SIZE_KEPT / 8);
        assertThat(Times.kept("C 1 1\ns 1 a\n" + middle + "C 3 3\ns 1 b\n"))
                .isEqualTo("C 1 1\ns 1 a\nC 3 3\ns 1 b\n");
        assertThat(Times.kept("C 1 1\ns 1 a\n" + middle)).isEqualTo("C 1 1\ns 1 a\n");
        assertThat(Times.kept("C 1 1\ns 1 a\nC 2 2\nC 3 3\n"))
                .isEqualTo("C 1 1\ns 1 a\nC 2 2\nC 3 3\n");
    }
}
