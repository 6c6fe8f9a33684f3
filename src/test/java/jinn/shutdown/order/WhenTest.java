package jinn.shutdown.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import java.util.function.Function;
import jinn.value.Instant;
import jinn.value.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WhenTest {

    private static final Function<Instant, LocalTime> UTC = i -> LocalTime.utc(i.seconds());

    /** 1970-01-02, 10:30:20. */
    private static final Instant NOW = new Instant(86_400 + 10 * 3600 + 30 * 60 + 20, 5);

    @ParameterizedTest
    @CsvSource({"now, 0", "+0, 0", "+10, 600", "10, 600", "+007, 420", "10:31, 40",
            "10:30, 86380", "9:00, 80980", "09:00, 80980", "23:59, 48520", "00:00, 48580"})
    void theGrammar(String text, long seconds) {
        assertThat(When.seconds(text, NOW, UTC)).isEqualTo(OptionalLong.of(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "+", "+-1", "-1", "1:5", "25:00", "24:00", "10:60", "10:300",
            "100:00", ":30", "10:", "1:2:3", "abc", "NOW", "now ", "+1m", "10.30", "++1",
            "99999999999999999999"})
    void anythingElseIsNoTime(String text) {
        assertThat(When.seconds(text, NOW, UTC)).isEmpty();
    }

    @Test
    void thisVeryMinuteIsTodayOnlyAtItsBeginning() {
        assertThat(When.seconds("10:30", new Instant(NOW.seconds() - 20, 0), UTC)).hasValue(0);
        assertThat(When.seconds("10:30", new Instant(NOW.seconds() - 20, 1), UTC))
                .hasValue(86_400);
    }

    @Test
    void clocksPutForwardMeanwhileAreFollowed() {
        long change = NOW.seconds() + 3600;
        Function<Instant, LocalTime> local =
                i -> LocalTime.utc(i.seconds() + (i.seconds() < change ? 0 : 3600));

        assertThat(When.seconds("13:30", NOW, local)).hasValue(2 * 3600 - 20);
    }

    @Test
    void clocksPutBackMeanwhileAreFollowed() {
        long change = NOW.seconds() + 3600;
        Function<Instant, LocalTime> local =
                i -> LocalTime.utc(i.seconds() - (i.seconds() < change ? 0 : 3600));

        assertThat(When.seconds("13:30", NOW, local)).hasValue(4 * 3600 - 20);
    }
}
