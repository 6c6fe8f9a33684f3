package jinn.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jinn.journal.file.Stored;
import jinn.journal.line.Entry;
import jinn.journal.line.LineBuffer;
import jinn.journal.line.Stamps;
import jinn.journal.line.Zone;
import jinn.sim.Partial;
import jinn.text.Bytes;
import jinn.value.Instant;
import jinn.value.Span;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** Whatever stands in a file, from its end it is what it is from its beginning. */
final class BackwardsTest {

    /** Bytes in memory, of which so many are still there. */
    private record Text(String text, int left) implements Stored {

        @Override
        public long end() {
            return text.length();
        }

        @Override
        public boolean read(long from, Span target) {
            int length = target.end() - target.start();
            if (from + length > left) {
                return false;
            }
            byte[] bytes = Bytes.toArray(text.substring((int) from, (int) from + length));
            System.arraycopy(bytes, 0, target.bytes(), target.start(), length);
            return true;
        }

        @Override
        public void close() {
        }
    }

    private record Clock(Instant now) implements Partial.Clock {

        @Override
        public long monotonicNs() {
            throw new AssertionError();
        }
    }

    @Property
    void linesAreThoseOfTheFile(
            @ForAll @StringLength(max = 400) @CharRange(from = 'a', to = 'c') String letters,
            @ForAll @IntRange(min = 1, max = 64) int block) {
        String text = letters.replace('c', '\n');
        assertThat(backwards(new Text(text, text.length()), block))
                .isEqualTo(text.lines().toList());
    }

    @Test
    void longLinesAreWhole() {
        String line = "x".repeat(100_000);
        String text = line + "\nshort\n\n" + line;
        assertThat(backwards(new Text(text, text.length()), 2048))
                .isEqualTo(text.lines().toList());
    }

    @Test
    void lineThatIsTooLongIsShownAsSeveral() {
        String line = "x".repeat(LineBuffer.LINE_MAX + 1000);
        String text = "first\n" + line + "\nlast\n";
        List<String> lines = backwards(new Text(text, text.length()), 2048);
        assertThat(String.join("", lines)).isEqualTo("first" + line + "last");
        assertThat(lines).startsWith("first").endsWith("last").hasSize(4);
    }

    @Test
    void whatBecameShorterIsAtItsEnd() {
        String text = "one\n".repeat(2000);
        assertThat(backwards(new Text(text, 5000), 2048)).isEmpty();
    }

    private static List<String> backwards(Stored file, int block) {
        Backwards reader = new Backwards(file, block);
        List<String> lines = new ArrayList<>();
        List<Entry> some = reader.previous(stamps());
        while (!some.isEmpty()) {
            List<String> texts = new ArrayList<>();
            some.forEach(entry -> texts.add(Bytes.fromArray(entry.text())));
            lines.addAll(0, texts);
            some = reader.previous(stamps());
        }
        return lines;
    }

    private static Stamps stamps() {
        return new Stamps(new Zone(new Clock(new Instant(0, 0))), new Instant(0, 0));
    }
}
