package jinn.log.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import jinn.log.script.Directive.Act;
import jinn.log.script.Directive.Alert;
import jinn.log.script.Directive.Keep;
import jinn.log.script.Directive.Pick;
import jinn.log.script.Directive.Print;
import jinn.log.script.Directive.Rest;
import jinn.log.script.Directive.Stamps;
import jinn.log.script.Directive.Store;
import jinn.log.script.DirectoryConfig.Language;
import jinn.log.script.DirectoryConfig.Limits;
import jinn.log.script.DirectoryConfig.Processor;
import jinn.value.Fatal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ScriptTest {

    @Test
    void aSizeThatCannotBeIsToldOf() {
        Script script = Script.parse(List.of("s100", "s99999", "s1000000000", "/a"));
        assertThat(script.warnings()).containsExactly(
                "directive s100: 100 is below the limit, which is used: 4096",
                "directive s1000000000: 1000000000 is above the limit, which is used: 268435455");
    }

    private static final Stamps NONE = new Stamps(false, false);

    @Test
    void aDirectoryAloneGetsTheDefaults() {
        assertThat(parse("/var/log/x")).containsExactly(new Act(NONE, "", new Store(
                new DirectoryConfig("/var/log/x", new Limits(10, 99_999, 0, 2000), 2000, 0,
                        Optional.empty()))));
    }

    @Test
    void everyNumberReachesTheDirectoriesBehindIt() {
        assertThat(store("n3", "s5000", "S9", "l100", "r7", "R60", "./d")).isEqualTo(
                new DirectoryConfig("./d", new Limits(3, 5000, 9, 100), 7, 60,
                        Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({"s0,4096", "s4096,4096", "s268435455,268435455", "s4294967295,268435455"})
    void theSizeOfCurrentIsKeptWithinItsBounds(String word, long size) {
        assertThat(store(word, "./d").limits().current()).isEqualTo(size);
    }

    @Test
    void stampsAreForTheNextActionOnly() {
        assertThat(parse("t", "T", "1", "1")).containsExactly(
                new Act(new Stamps(true, true), "", new Print()),
                new Act(NONE, "", new Print()));
    }

    @Test
    void anObjectMayNameServiceAndStream() {
        assertThat(parse("jweb:err", "1", "jdb", "1", "j", "1", "1")).containsExactly(
                new Act(json("web", "err"), "", new Print()),
                new Act(json("db", ""), "", new Print()),
                new Act(json("", ""), "", new Print()), new Act(NONE, "", new Print()));
    }

    @Test
    void anObjectTakesNoStampBesideIt() {
        refused("directive j has a time of its own: no t, T or H beside it", "t", "j", "1");
        assertThat(Script.parse(List.of("j", "1")).lineMax(1 << 20)).isEqualTo(65_536);
        assertThat(Script.parse(List.of("H", "1")).lineMax(1 << 20)).isEqualTo(1 << 20);
    }

    private static Stamps json(String service, String stream) {
        return new Stamps(false, false, false,
                Optional.of(new Directive.Json(service, stream)));
    }

    @Test
    void aPrefixStaysUntilItIsCleared() {
        assertThat(parse("pweb:", "1", "1", "p", "1")).containsExactly(
                new Act(NONE, "web:", new Print()), new Act(NONE, "web:", new Print()),
                new Act(NONE, "", new Print()));
    }

    @Test
    void selectionsKeepTheirPlace() {
        assertThat(parse("-", "+a.b", "1", "f", "2")).containsExactly(
                new Pick(false, ""), new Pick(true, "a.b"), new Act(NONE, "", new Print()),
                new Rest(), new Act(NONE, "", new Alert(200)));
    }

    @Test
    void alertsAndStatusFilesTakeTheirSizes() {
        assertThat(parse("E9", "2", "^20", "=state", "^0", "=s")).containsExactly(
                new Act(NONE, "", new Alert(9)), new Act(NONE, "", new Keep("state", 20)),
                new Act(NONE, "", new Keep("s", 0)));
    }

    @Test
    void aProcessorKeepsItsLanguageForAllDirectories() {
        Optional<Processor> gzip = Optional.of(new Processor(Language.SHELL, "gzip"));
        assertThat(parse("?gzip", "/a", "/b").stream().map(ScriptTest::processor))
                .containsExactly(gzip, gzip);
    }

    @Test
    void aBareMarkEndsTheProcessor() {
        assertThat(store("!gzip", "!", "/a").processor()).isEmpty();
        assertThat(store("!gzip", "?", "/a").processor()).isEmpty();
        assertThat(store("!cat", "/a").processor())
                .contains(new Processor(Language.EXECLINE, "cat"));
    }

    @Test
    void onlySelectionsAfterTheLastActionAreNoted() {
        assertThat(Script.parse(List.of("1", "+a", "n5")).isExtraneous()).isTrue();
        assertThat(Script.parse(List.of("1", "f")).isExtraneous()).isTrue();
        assertThat(Script.parse(List.of("1", "t", "n5")).isExtraneous()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "zz", "n", "n5x", "n-5", "s 5", "s4294967296", "x"})
    void whatIsNoDirectiveIsUnrecognized(String word) {
        refused("unrecognized directive: " + word, word, "1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"t1", "Tx", "H1", "1x", "22", "fx", "="})
    void whatTakesNothingMayHaveNothing(String word) {
        refused("syntax error at directive: " + word, word, "1");
    }

    @Test
    void theToleranceIsAtMostHalfOfTheSizeSoFar() {
        refused("directive ^65537 is more than the 65536 bytes that a status file may have",
                "^65537", "1");
        assertThat(parse("^65536", "=f")).hasSize(1);
        refused("directive l3000 conflicts with previous s directive", "s5000", "l3000", "1");
        assertThat(store("l3000", "s5000", "/d").limits().tolerance()).isEqualTo(3000);
    }

    @Test
    void aScriptNeedsAnAction() {
        refused("no action directive specified", "n5", "t");
    }

    private static void refused(String message, String... words) {
        assertThatThrownBy(() -> parse(words)).isInstanceOf(Fatal.class).hasMessage(message)
                .extracting(e -> ((Fatal) e).code()).isEqualTo(Fatal.USAGE);
    }

    private static List<Directive> parse(String... words) {
        return Script.parse(List.of(words)).directives();
    }

    private static DirectoryConfig store(String... words) {
        return config(parse(words).getLast());
    }

    private static Optional<Processor> processor(Directive directive) {
        return config(directive).processor();
    }

    private static DirectoryConfig config(Directive directive) {
        return ((Store) ((Act) directive).action()).directory();
    }
}
