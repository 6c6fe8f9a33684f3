package jinn.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jinn.Applets;
import jinn.option.Packed;
import org.junit.jupiter.api.Test;

final class PackedTextsTest {

    private static final Pattern CODES = Pattern.compile("\\\\x([0-9a-f]+)");

    private static String string(String text) {
        String plain = text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n")
                .replace("?", "\\?");
        return "    TEAVM_STRING(" + text.length() + ", 77,u\"" + plain + "\"), // string\n";
    }

    private static String table(List<String> texts) {
        return texts.stream().map(PackedTextsTest::string).collect(Collectors.joining());
    }

    private static String unescaped(String line) {
        return CODES.matcher(line).results()
                .map(code -> "" + (char) Integer.parseInt(code.group(1), 16))
                .collect(Collectors.joining());
    }

    private static List<String> descriptions() {
        return Stream.concat(Stream.of("quoted - it\n  \\n is \\\\ no \"end\", is it?\n"),
                        Applets.names().stream().map(name -> Applets.named(name).syntax().text()))
                .distinct().toList();
    }

    @Test
    void everyDescriptionIsReadAgainAndTakesHalf() {
        List<String> texts = descriptions();
        String packed = PackedTexts.packed(string(Packed.NO_PAIRS) + table(texts));
        List<String> lines = packed.lines().toList();
        String pairs = unescaped(lines.getFirst());
        int size = 0;
        int bytes = 0;
        for (int i = 0; i < texts.size(); i++) {
            String one = unescaped(lines.get(i + 1));
            assertThat(lines.get(i + 1)).contains("TEAVM_STRING(" + one.length() + ", 0,u\"");
            assertThat(Packed.text(one, pairs)).isEqualTo(texts.get(i));
            size += texts.get(i).length();
            bytes += 2 * one.length();
        }
        assertThat(bytes).isLessThan(size * 6 / 10);
    }

    @Test
    void whatIsNoDescriptionStays() {
        String other = string("a - b\nc") + string("say \"hello\\\"\n") + string("x: y\n");
        List<String> texts = descriptions();
        assertThat(PackedTexts.packed(string(Packed.NO_PAIRS) + other + table(texts)))
                .contains(other);
        assertThat(PackedTexts.packed(other)).isEqualTo(other);
    }

    @Test
    void descriptionsThatNobodyReadsAndAReaderWithoutAnyEndTheBuild() {
        assertThatThrownBy(() -> PackedTexts.packed(table(descriptions())))
                .hasMessageContaining("nobody who reads it");
        assertThatThrownBy(() -> PackedTexts.packed(string(Packed.NO_PAIRS)))
                .isInstanceOf(RuntimeException.class);
    }
}
