package jinn.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jinn.chain.Lexer.Lexed;
import jinn.chain.Lexer.Words;
import jinn.chain.Lexer.Wrong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Row by row through the table of states; words are shown with a bar behind each. */
final class LexerTest {

    /** In these rows {@code N} is a newline, {@code Z} a zero byte. */
    private static String shown(String script) {
        Lexed lexed = Lexer.lex(script.replace('N', '\n').replace('Z', '\0'));
        return switch (lexed) {
            case Words(List<String> words) -> {
                StringBuilder shown = new StringBuilder();
                words.forEach(w -> shown.append(w.replace('\n', 'N')).append('|'));
                yield shown.toString();
            }
            case Wrong(String reason, int _) -> reason;
        };
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '\1', delimiter = '~',
            ignoreLeadingAndTrailingWhitespace = false, value = {
        "aNNb~a|b|", "# x yNa~a|", "a# b~a#|b|", "a #b~a|", "#~''", "\"a b\"c~a bc|",
        "\"\"~|", "a\\Nb~aNb|", "\\Na~a|", "\\~''", "\\#a~#a|", "\\ a~ a|", "\\\"a~\"a|",
        "aZb~a|", "ZZ~''", "\"aNb\"~aNb|", "\"a\\Nb\"~ab|", "d\"e\"f~def|", "a#b{c}d~a#b{c}d|",
    })
    void wordsOutsideOfBlocks(String script, String words) {
        assertThat(shown(script)).isEqualTo(words.equals("''") ? "" : words);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '\1', delimiter = '~',
            ignoreLeadingAndTrailingWhitespace = false, value = {
        "a { b } c~a| b||c|", "a { } c~a||c|", "{Na }~ a||", "a }N~unmatched }",
        "{ a~unmatched {", "{~syntax error", "a {~syntax error", "{ {N~unmatched {",
        "{ { } }~ ||", "{a b} }{ {}~{a|b}|}{|{}|", "{\"a\" {\\a~{a|{a|",
        "\"{\" \\{ \"}\" \\}~{|{|}|}|", "}~unmatched }", "a }~unmatched }", "{ a }~ a||",
        "{ a } }~unmatched }", "a }\"b\"~a|}b|", "}Z~unmatched }", "{ }~|",
    })
    void braces(String script, String words) {
        assertThat(shown(script)).isEqualTo(words);
    }

    @Test
    void blocksInBlocksAreBlanksBeforeWords() {
        assertThat(Lexer.lex("{ a { b \"\" } c \"\" } d")).isEqualTo(
                new Words(List.of(" a", "  b", "  ", " ", " c", " ", "", "d")));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '\1', delimiter = '~',
            ignoreLeadingAndTrailingWhitespace = false, value = {
        "\"\\0x41\"~A|", "\"\\0x4g\"~\4g|", "\"\\0X41\"~syntax error", "\"\\65\"~A|",
        "\"\\0101\"~A|", "\"\\01011\"~A1|", "\"\\655\"~syntax error", "\"\\256\"~syntax error",
        "\"\\255\"~\u00ff|", "\"\\0\"~syntax error", "\"\\00\"~syntax error",
        "\"\\0xg\"~syntax error",
        "\"\\08\"~syntax error", "\"\\0400\"~syntax error", "\"\\6x\"~\6x|", "\"\\1234\"~{4|",
        "\"\\a\\b\\v\\f\"~\7\b\13\f|", "\"\\x\\q\\\"\\\\\"~xq\"\\|", "\"\\~syntax error",
        "\"a~syntax error", "a\\~syntax error", "\"\\Z~syntax error", "\\65~65|", "\"\\0x411\"~A1|",
    })
    void escapes(String script, String words) {
        assertThat(shown(script)).isEqualTo(words);
    }

    @Test
    void tabNewlineAndReturnHaveLetters() {
        assertThat(Lexer.lex("\"\\t\\n\\r\"")).isEqualTo(new Words(List.of("\t\n\r")));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8, 9, 10, 11, 12, 13, 31, 32})
    void everyByteUpToTheBlankSeparates(int blank) {
        assertThat(Lexer.lex("a" + (char) blank + "b")).isEqualTo(new Words(List.of("a", "b")));
    }

    @ParameterizedTest
    @ValueSource(ints = {33, 127, 128, 160, 255})
    void noOtherByteDoes(int other) {
        String word = "a" + (char) other + "b";
        assertThat(Lexer.lex(word)).isEqualTo(new Words(List.of(word)));
    }

    @Test
    void theLineOfAMistakeIsKnown() {
        assertThat(Lexer.lex("a\n\"b\n\\0\"")).isEqualTo(new Wrong("syntax error", 3));
    }

    @Test
    void wordsThatNoProgramCouldTakeAreRefused() {
        String deep = "{ ".repeat(3000) + "} ".repeat(3000);
        assertThat(Lexer.lex(deep)).isInstanceOf(Wrong.class);
    }

    @Property(tries = 3000)
    void whatItSaysOfAnyTextIsWordsOrAReason(
            @ForAll @StringLength(max = 60) @CharRange(to = '\u00ff') String text) {
        assertThat(Lexer.lex(text)).isNotNull();
    }

    @Property(tries = 5000)
    void aBlockOfAScriptIsItsWords(
            @ForAll @StringLength(max = 30) @Chars({'{', '}', ' ', '\n', '"', '\\', 'a', '0'})
            String text) {
        if (Lexer.lex(text) instanceof Words(List<String> words)
                && Lexer.lex("{\n" + text + "\n}") instanceof Words(List<String> block)) {
            Blocks blocks = new Blocks(block, 2);
            assertThat(blocks.next()).isEqualTo(words);
            assertThat(blocks.rest()).isEmpty();
        }
    }
}
