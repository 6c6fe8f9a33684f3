package jinn.supervise.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SettingLineTest {

    private static SettingLine read(String file, String text) {
        return SettingLine.read(ServiceEntry.named(file), text.replace("^M", "\r")
                .replace("^J", "\n"));
    }

    @ParameterizedTest
    @CsvSource({
        "notification-fd, 3^J, 3", "notification-fd, 3, 3", "notification-fd, 3^Jmore, 3",
        "notification-fd, 9999999999, 2147483646", "lock-fd, 0, 0",
        "timeout-kill, 5000^J, 5000", "timeout-finish, 0000005000, 5000",
        "restart-healthy, 1, 1", "restart-jitter, 100, 100", "max-death-tally, 4096, 4096",
        "restart-delay, 5, 5", "restart-delay, 5 5, 5 5", "restart-delay, 5 10^J, 5 10",
        "max-deaths, 3 60000, 3 60000", "max-deaths, 4096 1, 4096 1",
        "down-signal, TERM, 15", "down-signal, SIGint^J, 2", "reload-signal, 1, 1",
        "down-signal, RTMIN+3, 37"})
    void whatCanBeUnderstoodIsTakenWithoutAWord(String file, String text, String numbers) {
        SettingLine line = read(file, text);
        assertThat(line.objection()).isEmpty();
        assertThat(line.numbers()).containsExactly(
                Arrays.stream(numbers.split(" ")).mapToLong(Long::parseLong).toArray());
    }

    @ParameterizedTest
    @CsvSource({
        "notification-fd, 3^M^J", "notification-fd, '3 '", "notification-fd, ' 3'",
        "notification-fd, -1", "notification-fd, ''", "timeout-kill, 5s",
        "timeout-kill, 00000005000", "timeout-finish, 5.0", "restart-delay, 10 5",
        "restart-delay, 1 2 3", "restart-delay, 1  2", "max-deaths, 3", "max-deaths, 3 4 5",
        "max-deaths, three 60", "down-signal, TREM", "down-signal, 99", "reload-signal, ''"})
    void whatCannotCountsAsAbsent(String file, String text) {
        SettingLine line = read(file, text);
        assertThat(line.numbers()).isNull();
        assertThat(line.number(7)).isEqualTo(7);
        assertThat(line.objection()).isEqualTo("invalid " + file);
    }

    @Test
    void whatIsTooLargeIsToldOf() {
        SettingLine tally = read("max-death-tally", "5000");
        assertThat(tally.numbers()).containsExactly(4096);
        assertThat(tally.objection()).isEqualTo("invalid max-death-tally: it is taken as 4096");
        assertThat(read("restart-jitter", "200").number(0)).isEqualTo(100);
        SettingLine deaths = read("max-deaths", "4097 1");
        assertThat(deaths.numbers()).isNull();
        assertThat(deaths.objection())
                .isEqualTo("invalid max-deaths: it counts no more than 4096");
    }

    @Test
    void namesAreThoseOfFiles() {
        assertThat(ServiceEntry.named("run")).isEqualTo(ServiceEntry.RUN);
        assertThat(ServiceEntry.named("event")).isEqualTo(ServiceEntry.EVENT);
        assertThat(ServiceEntry.named("Run")).isNull();
    }
}
