package jinn.log.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jinn.kernel.ByteSearch;
import jinn.text.Bytes;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

final class InputTest {

    private static final int LINE_MAX = 8;

    @Test
    void aLineEndsAtANewlineOrANul() {
        assertThat(lines(LINE_MAX, "a\nb\0\nc\n")).containsExactly("a", "b", "", "c");
    }

    @Test
    void whatIsLongerThanTheLimitIsCut() {
        assertThat(lines(4, "1234567890\nx\n")).containsExactly("1234", "5678", "90", "x");
    }

    @Test
    void aLineJustAsLongAsTheLimitIsOneLine() {
        assertThat(lines(4, "1234\n", "1234", "\nx\n")).containsExactly("1234", "1234", "x");
    }

    @Test
    void theBeginningOfALineWaitsForItsEnd() {
        Input input = new Input(ByteSearch.SLOW, LINE_MAX);
        fill(input, "a\nbc");
        assertThat(taken(input)).containsExactly("a");
        assertThat(input.isPartial()).isTrue();
        fill(input, "d\n");
        assertThat(taken(input)).containsExactly("bcd");
    }

    @Test
    void anUnterminatedLastLineIsALine() {
        assertThat(lines(LINE_MAX, "a\nb")).containsExactly("a", "b");
        assertThat(lines(4, "1234")).containsExactly("1234");
    }

    @Test
    void aRunEndsWithTheLastWholeLine() {
        Input input = new Input(ByteSearch.SLOW, LINE_MAX);
        fill(input, "a\n12345678\n\nb");
        assertThat(input.run()).isEqualTo(12);
        input.taken(12);
        assertThat(taken(input)).isEmpty();
        assertThat(input.isEmpty()).isFalse();
    }

    @Test
    void aRunEndsBeforeALineThatIsTooLong() {
        Input input = new Input(ByteSearch.SLOW, LINE_MAX);
        fill(input, "a\nb\n123456789\nc\n");
        assertThat(input.run()).isEqualTo(4);
    }

    @Property
    void noByteIsLostHoweverItComes(@ForAll("chunks") List<String> chunks) {
        String all = String.join("", chunks);
        String lines = String.join("", lines(LINE_MAX, chunks.toArray(new String[0])));
        assertThat(lines).isEqualTo(all.replace("\n", "").replace("\0", ""));
    }

    @Property
    void chunksMakeNoDifference(@ForAll("chunks") List<String> chunks) {
        assertThat(lines(LINE_MAX, chunks.toArray(new String[0])))
                .isEqualTo(lines(LINE_MAX, String.join("", chunks)));
    }

    @Property
    void runsAndLinesTogetherAreTheInput(@ForAll("chunks") List<String> chunks) {
        Input input = new Input(ByteSearch.SLOW, LINE_MAX);
        StringBuilder seen = new StringBuilder();
        for (String chunk : chunks) {
            fill(input, chunk);
            int run = input.run();
            input.clean();
            seen.append(Bytes.fromArray(input.bytes(), input.start(), run));
            input.taken(run);
            seen.append(joined(taken(input)));
        }
        input.complete();
        seen.append(joined(taken(input)));
        assertThat(seen.toString())
                .isEqualTo(joined(lines(LINE_MAX, String.join("", chunks))));
    }

    private static String joined(List<String> lines) {
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }

    @Provide
    Arbitrary<List<String>> chunks() {
        return Arbitraries.strings().withChars("ab\n\0").ofMaxLength(30).list().ofMaxSize(8);
    }

    private static List<String> lines(int lineMax, String... chunks) {
        Input input = new Input(ByteSearch.SLOW, lineMax);
        List<String> lines = new ArrayList<>();
        for (String chunk : chunks) {
            fill(input, chunk);
            lines.addAll(taken(input));
        }
        input.complete();
        lines.addAll(taken(input));
        return lines;
    }

    private static void fill(Input input, String text) {
        byte[] bytes = Bytes.toArray(text);
        assertThat(input.prepare(Input.BATCH_MAX)).isGreaterThanOrEqualTo(bytes.length);
        System.arraycopy(bytes, 0, input.bytes(), input.end(), bytes.length);
        input.filled(bytes.length);
    }

    private static List<String> taken(Input input) {
        List<String> lines = new ArrayList<>();
        while (input.next()) {
            lines.add(Bytes.fromArray(input.bytes(), input.lineStart(),
                    input.lineEnd() - input.lineStart()));
        }
        return lines;
    }
}
