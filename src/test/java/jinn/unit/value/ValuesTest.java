package jinn.unit.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import jinn.unit.value.CommandLine.Part;
import jinn.unit.value.CommandLine.Word;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ValuesTest {

    private static final Specifiers SPECIFIERS =
            new Specifiers(UnitName.of("a-b@c-d\\x2de.service"));

    @ParameterizedTest
    @CsvSource({"5,5000", "5s,5000", "1min 30s,90000", "100ms,100", "1.5,1500", "2h,7200000",
        "1us,1", "0,0", "1d1h,90000000", "1 min,60000"})
    void spansAreMilliseconds(String text, long ms) {
        assertThat(Quantity.spanMs(text)).hasValue(ms);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "5x", "-1", "1.2.3", "5 s x", "s", "99999999999999", "."})
    void whatIsNoSpanIsTold(String text) {
        assertThat(Quantity.spanMs(text)).isEmpty();
    }

    @Property
    void anyTextHasAnAnswer(
            @ForAll @StringLength(max = 20) @CharRange(from = 0, to = 255) String text) {
        Quantity.spanMs(text);
        Quantity.size(text);
        assertThat(SPECIFIERS.fill(text).text()).isNotNull();
        CommandLine.Read read = CommandLine.of(text, SPECIFIERS);
        assertThat(read.wrong() == null || read.commands().isEmpty()).isTrue();
    }

    @Property
    void whatIsQuotedIsOneWord(
            @ForAll @StringLength(max = 20) @CharRange(from = 1, to = 255) String text) {
        String quoted = "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        assertThat(Quoted.of(quoted)).isEqualTo(new Quoted(List.of(text), null));
    }

    @Test
    void sizesAndTruths() {
        assertThat(Quantity.size("16M")).hasValue(16L << 20);
        assertThat(Quantity.size("512")).hasValue(512);
        assertThat(Quantity.size("infinity")).hasValue(Quantity.INFINITE);
        assertThat(Quantity.size("99999999999E")).isEmpty();
        assertThat(Quantity.truth("Yes")).hasValue(1);
        assertThat(Quantity.truth("off")).hasValue(0);
        assertThat(Quantity.truth("maybe")).isEqualTo(OptionalLong.empty());
    }

    @Test
    void wordsHaveQuotesAndEscapes() {
        assertThat(Quoted.of("a 'b c' \"d\\n\" e\\x41\\101 f'g'").words())
                .containsExactly("a", "b c", "d\n", "eAA", "fg");
        assertThat(Quoted.of("a 'b").wrong())
                .isEqualTo("column 3 of the value: a quote is not closed");
        assertThat(Quoted.of("\\q").wrong()).isEqualTo("column 1 of the value: no such escape");
    }

    @Test
    void specifiersAreThoseOfTheName() {
        assertThat(SPECIFIERS.fill("%n|%N|%p|%i|%I|%j|%t|%S|%%").text()).isEqualTo(
                "a-b@c-d\\x2de.service|a-b@c-d\\x2de|a-b|c-d\\x2de|c/d-e|b|/run|/var/lib|%");
        assertThat(SPECIFIERS.fill("x%qy").unknown()).isEqualTo("%q");
    }

    @Test
    void variablesAreWordsOrPartsOfThem() {
        CommandLine.Read read = CommandLine.of("-/bin/x $A b${C}d $$E :$", SPECIFIERS);
        CommandLine command = read.commands().getFirst();
        assertThat(command.isTolerant()).isTrue();
        assertThat(command.words()).containsExactly(
                new Word(List.of(new Part("/bin/x", false)), false),
                new Word(List.of(new Part("A", true)), true),
                new Word(List.of(new Part("b", false), new Part("C", true),
                        new Part("d", false)), false),
                new Word(List.of(new Part("$E", false)), false),
                new Word(List.of(new Part(":$", false)), false));
    }

    @Test
    void aLoneSemicolonSeparatesCommands() {
        assertThat(CommandLine.of("/a b ; +/c \\;", SPECIFIERS).commands())
                .extracting(CommandLine::texts)
                .containsExactly(List.of("/a", "b"), List.of("/c", ";"));
        assertThat(CommandLine.of("/a ; -", SPECIFIERS).wrong())
                .isEqualTo("there is no program in it");
    }
}
