package jinn.shutdown;

import static org.assertj.core.api.Assertions.assertThat;

import jinn.shutdown.Progress.Phase;
import jinn.shutdown.order.Action;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

final class ProgressTest {

    private static final String BOOT = "1 1234 0a-0b";

    @Property
    void whatIsWrittenIsRead(@ForAll Phase phase, @ForAll Action action,
            @ForAll @LongRange(min = 0, max = 300_000) long graceMs,
            @ForAll @LongRange(min = 0) long atNs) {
        Progress progress = new Progress(phase, action, graceMs, atNs, BOOT);

        assertThat(Progress.parse(progress.text(), BOOT)).contains(progress);
    }

    @Test
    void ofAnotherBootItIsNone() {
        String text = new Progress(Phase.LAST, Action.HALT, 0, 0, BOOT).text();

        assertThat(Progress.parse(text, "1 1235 0a-0b")).isEmpty();
    }

    @Test
    void aTornLineIsNone() {
        String text = new Progress(Phase.LAST, Action.HALT, 0, Progress.NEVER, BOOT).text();

        for (int size = 0; size < text.length(); size++) {
            assertThat(Progress.parse(text.substring(0, size), BOOT)).isEmpty();
        }
    }

    @Test
    void otherWordsAreNone() {
        assertThat(Progress.parse("stopped h 0 0 1/1234/0a-0b\n", BOOT)).isEmpty();
        assertThat(Progress.parse("last x 0 0 1/1234/0a-0b\n", BOOT)).isEmpty();
        assertThat(Progress.parse("last h -1 0 1/1234/0a-0b\n", BOOT)).isEmpty();
        assertThat(Progress.parse("last h 0 soon 1/1234/0a-0b\n", BOOT)).isEmpty();
    }
}
