package jinn.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import jinn.journal.line.Entry;
import jinn.journal.line.Formatter;
import jinn.journal.line.Style;
import jinn.journal.line.View;
import jinn.journal.line.Zone;
import jinn.sim.Partial;
import jinn.text.Bytes;
import jinn.value.Instant;
import jinn.value.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class QueryTest {

    private static final Optional<Instant> TIME = Optional.of(new Instant(1_600_000_000L, 0));
    private static final Pattern BANG = (bytes, from, to) -> to - from == 2
            && bytes[from] == ' ' && bytes[from + 1] == '!';

    private static Query query(Optional<Instant> since, Optional<Instant> until,
            Optional<Pattern> pattern) {
        return new Query(false, OptionalInt.empty(), false, since, until, pattern);
    }

    @ParameterizedTest
    @CsvSource({"1599999999,false,true", "1600000000,true,true", "1600000001,true,false"})
    void boundsAreWithin(long seconds, boolean isSince, boolean isUntil) {
        Entry entry = new Entry(new Instant(seconds, 0), false, new byte[0]);
        assertThat(query(TIME, Optional.empty(), Optional.empty()).wants(entry))
                .isEqualTo(isSince);
        assertThat(query(Optional.empty(), TIME, Optional.empty()).wants(entry))
                .isEqualTo(isUntil);
    }

    @Test
    void expressionSeesAZeroByteAsABlank() {
        Query query = query(Optional.empty(), Optional.empty(), Optional.of(BANG));
        byte[] text = {0, '!'};
        assertThat(query.wants(new Entry(new Instant(0, 0), true, text))).isTrue();
        assertThat(Bytes.fromArray(text)).isEqualTo("\0!");
        assertThat(query.wants(new Entry(new Instant(0, 0), true, new byte[] {'!'}))).isFalse();
    }

    @Test
    void nothingIsExplained() {
        Formatter formatter = new Formatter(new Zone(new Utc(new Instant(0, 0))),
                new Style(View.PLAIN.style().output(), false, false), true);
        List<String> paths = List.of("/a", "b", "c", "d", "e");
        assertThat(Query.ALL.nothing(paths.subList(0, 1), formatter)).isEqualTo("no lines in /a");
        assertThat(query(TIME, TIME, Optional.of(BANG)).nothing(paths, formatter)).isEqualTo(
                "no lines that match in /a, b, c and 2 more, since 2020-09-13 12:26:40.000000,"
                        + " until 2020-09-13 12:26:40.000000");
        assertThat(Query.ALL.withLast(0).nothing(paths, formatter)).isEmpty();
    }

    private record Utc(Instant now) implements Partial.Clock {

        @Override
        public long monotonicNs() {
            throw new AssertionError();
        }
    }
}
