package jinn.journal;

import java.util.Optional;
import java.util.OptionalLong;
import jinn.kernel.Clock;
import jinn.text.Bytes;
import jinn.text.Decimal;
import jinn.text.Tai64n;
import jinn.value.Instant;
import jinn.value.LocalTime;

/**
 * Times as people write them: {@code 2026-11-22}, {@code 2026-11-22 10:03[:07[.5]]} (or with a T),
 * {@code 10:03[:07]} of today, {@code now}, {@code today}, {@code yesterday}, {@code -10m},
 * {@code 10m}, {@code 2h ago} (s, m, h, d, w), {@code @} and seconds since 1970, or a label.
 */
public record TimeWords(Zone zone, Instant now) {

    private static final String UNITS = "smhdw";
    private static final long[] UNIT_S = {1, 60, 3600, 86_400, 604_800};
    private static final long AGO_MAX_S = 1L << 40;
    private static final int FRACTION_DIGITS_MAX = 9;

    public static TimeWords of(Clock clock) {
        return new TimeWords(new Zone(clock), clock.now());
    }

    /** Empty where that is no time. */
    public Optional<Instant> read(String words) {
        return switch (words) {
            case "now" -> Optional.of(now);
            case "today" -> Optional.of(midnight(0));
            case "yesterday" -> Optional.of(midnight(-1));
            default -> words.startsWith("@") ? label(words)
                    : words.indexOf(':') < 0 && words.indexOf('-', 1) < 0 ? ago(words)
                    : clockTime(words);
        };
    }

    private Instant midnight(int days) {
        LocalTime today = zone.local(now.seconds());
        LocalTime noon = LocalTime.utc(new LocalTime(today.year(), today.month(), today.day(), 12,
                0, 0).utcSeconds() + days * UNIT_S[3]);
        return new Instant(zone.seconds(new LocalTime(noon.year(), noon.month(), noon.day(), 0,
                0, 0), Long.MIN_VALUE), 0);
    }

    private static Optional<Instant> label(String words) {
        byte[] bytes = Bytes.toArray(words);
        if (bytes.length == Tai64n.TEXT_SIZE) {
            return Optional.ofNullable(Tai64n.parse(bytes, 0))
                    .map(label -> new Instant(label.unixSeconds(), label.nanos()));
        }
        OptionalLong seconds = Decimal.parse(words.substring(1));
        return seconds.isPresent() && seconds.getAsLong() < AGO_MAX_S
                ? Optional.of(new Instant(seconds.getAsLong(), 0)) : Optional.empty();
    }

    /** Minus and "ago" both say the same. */
    private Optional<Instant> ago(String words) {
        int from = words.startsWith("-") ? 1 : 0;
        int to = words.endsWith(" ago") ? words.length() - 4 : words.length();
        int unit = to <= from ? -1 : UNITS.indexOf(words.charAt(to - 1));
        OptionalLong count = unit < 0 ? OptionalLong.empty()
                : Decimal.parse(words.substring(from, to - 1));
        if (count.isEmpty() || count.getAsLong() > AGO_MAX_S / UNIT_S[unit]) {
            return Optional.empty();
        }
        long seconds = now.seconds() - count.getAsLong() * UNIT_S[unit];
        return Optional.of(new Instant(seconds, now.nanos()));
    }

    private Optional<Instant> clockTime(String words) {
        boolean dated = words.indexOf('-') >= 0;
        int gap = Math.max(words.indexOf(' '), words.indexOf('T'));
        String date = !dated ? "" : gap < 0 ? words : words.substring(0, gap);
        String time = !dated ? words : gap < 0 ? "0:0" : words.substring(gap + 1);
        int point = time.indexOf('.');
        int[] hms = numbers(point < 0 ? time : time.substring(0, point), ':');
        LocalTime today = zone.local(now.seconds());
        int[] ymd = dated ? numbers(date, '-')
                : new int[] {today.year(), today.month(), today.day()};
        int nanos = point < 0 ? 0 : fraction(time.substring(point + 1));
        if (ymd.length != 3 || hms.length < 2 || hms.length > 3 || nanos < 0) {
            return Optional.empty();
        }
        LocalTime wanted = new LocalTime(ymd[0], ymd[1], ymd[2], hms[0], hms[1],
                hms.length == 3 ? hms[2] : 0);
        return isTime(wanted) ? Optional.of(new Instant(
                zone.seconds(wanted, Long.MIN_VALUE), nanos)) : Optional.empty();
    }

    private static boolean isTime(LocalTime time) {
        return time.year() <= 9999 && time.equals(LocalTime.utc(time.utcSeconds()));
    }

    /** None where one of them is not one. */
    private static int[] numbers(String text, char separator) {
        var fields = Bytes.fields(text, separator);
        int[] numbers = new int[fields.size()];
        for (int i = 0; i < numbers.length; i++) {
            OptionalLong number = Decimal.parse(fields.get(i));
            if (number.isEmpty() || number.getAsLong() > 9999) {
                return new int[0];
            }
            numbers[i] = (int) number.getAsLong();
        }
        return numbers;
    }

    private static int fraction(String digits) {
        String padded = digits + "0".repeat(Math.max(0, FRACTION_DIGITS_MAX - digits.length()));
        OptionalLong nanos = Decimal.parse(padded);
        return nanos.isEmpty() || digits.isEmpty() || padded.length() > FRACTION_DIGITS_MAX
                ? -1 : (int) nanos.getAsLong();
    }
}
