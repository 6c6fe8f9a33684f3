package jinn.maker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import jinn.option.Options;
import jinn.value.Fatal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MakerOptionsTest {

    private static MakerOptions of(String line) {
        return MakerOptions.of(options(line), "/bin/jinn");
    }

    private static Options options(String line) {
        return Options.parse(MakerOptions.SYNTAX, List.of(line.split(" ")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-c rel", "-d rel", "-s rel", "-t 4", "-t x", "-m 8", "-m 1000",
        "-W 1", "-W 2", "-W x", "-R oz", "-R x1", "-R o", "-q x", "-b jinn", "-b /a{b",
        "-c /a\nb", "-c /$@", "-d /$1", "-s /\n", "-p /$0",
        "-D ${1}", "-e =x", "-e .x=y", "-e a/b", "-E A=1", "-z"})
    void badWordsAreMisuse(String line) {
        assertThatThrownBy(() -> of(line)).isInstanceOfSatisfying(Fatal.class,
                fatal -> assertThat(fatal.code()).isEqualTo(Fatal.USAGE));
    }

    @ParameterizedTest
    @CsvSource({"'o2000,c0,d=', -o2000 -c0 -d=", "'o2000,,c1', -o2000 -c1",
        "';l1 s2;', -l1 -s2", "'', ''"})
    void limitsAreOptionsOfSoftlimit(String text, String options) {
        assertThat(String.join(" ", HardLimits.parse(text).orElseThrow())).isEqualTo(options);
    }

    @ParameterizedTest
    @ValueSource(strings = {"oz", "o", "b1", "o-1", "o==", "o1 c"})
    void whatIsNoLimitIsFound(String text) {
        assertThat(HardLimits.parse(text)).isEmpty();
    }

    @Test
    void rootIsNobodyToBecome() {
        assertThat(of("-u root").logger().user()).isEmpty();
        assertThat(of("-u log").logger().user()).isEqualTo(Optional.of("log"));
    }

    @Test
    void doubtsAreOnlyWarnings() {
        assertThat(MakerOptions.doubts(options("-C -d /dev -s /etc/e"))).hasSize(2);
        assertThat(MakerOptions.doubts(options("-d /dev -s /run/e"))).isEmpty();
        assertThat(MakerOptions.doubts(options("-f /skel -r /s"))).hasSize(1);
        assertThat(MakerOptions.doubts(options("-C -r /s"))).isEmpty();
        of("-C -d /dev -s /etc/e");
    }

    @ParameterizedTest
    @CsvSource({"plain, plain", "a b, '\"a b\"'", "'a\"b\\', '\"a\\\"b\\\\\"'", "'', '\"\"'",
        "{, '\"{\"'", "#x, '\"#x\"'"})
    void wordsAreQuotedForExecline(String word, String quoted) {
        assertThat(Words.quoted(word)).isEqualTo(quoted);
    }
}
