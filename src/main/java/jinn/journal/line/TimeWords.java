package jinn.journal.line;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import jinn.kernel.Clock;
import jinn.text.Bytes;
import jinn.text.Decimal;
import jinn.text.Tai64n;
import jinn.value.Instant;
import jinn.value.LocalTime;

/**
 * Times as people write them. A day ({@code 2026-11-30}, {@code today}, {@code yesterday},
 * {@code tomorrow}), a time of it ({@code 10:03[:07[.5]]}), or both with a blank or a T between;
 * behind a time of day a zone ({@code Z}, {@code UTC}, {@code +02:00}). {@code now}; a length of
 * time, counted from now; {@code @} and seconds since 1970, or a label.
 */
public record TimeWords(Zone zone, Instant now) {

    private static final long DAY_S = 86_400;
    private static final long SECONDS_MAX = 1L << 40;
    private static final int FRACTION_DIGITS_MAX = 9;
    private static final int NOON = 12;

    /** No place on earth is further from Greenwich than 14 hours. */
    private static final int ZONE_HOURS_MAX = 18;

    public static TimeWords of(Clock clock) {
        return new TimeWords(new Zone(clock), clock.now());
    }

    /** Empty where that is no time. */
    public Optional<Instant> read(String words) {
        if (words.equals("now")) {
            return Optional.of(now);
        }
        if (words.startsWith("@")) {
            return label(words.substring(1), words);
        }
        Optional<Instant> counted = counted(words);
        return counted.isPresent() ? counted : calendar(words);
    }

    private static Optional<Instant> label(String number, String words) {
        byte[] bytes = Bytes.toArray(words);
        if (bytes.length == Tai64n.TEXT_SIZE) {
            return Optional.ofNullable(Tai64n.parse(bytes, 0))
                    .map(label -> new Instant(label.unixSeconds(), label.nanos()));
        }
        int point = number.indexOf('.');
        OptionalLong seconds = Decimal.parse(point < 0 ? number : number.substring(0, point));
        int nanos = point < 0 ? 0 : fraction(number.substring(point + 1));
        return seconds.isPresent() && seconds.getAsLong() < SECONDS_MAX && nanos >= 0
                ? Optional.of(new Instant(seconds.getAsLong(), nanos)) : Optional.empty();
    }

    /** Minus, "ago" and nothing all say the same; only a plus is the time to come. */
    private Optional<Instant> counted(String words) {
        boolean later = words.startsWith("+");
        String rest = later || words.startsWith("-") ? words.substring(1) : words;
        boolean ago = rest.endsWith(" ago");
        OptionalLong length = later && ago ? OptionalLong.empty()
                : Duration.seconds(ago ? rest.substring(0, rest.length() - " ago".length()) : rest);
        if (length.isEmpty()) {
            return Optional.empty();
        }
        long seconds = now.seconds() + (later ? length.getAsLong() : -length.getAsLong());
        return Optional.of(new Instant(seconds, now.nanos()));
    }

    private Optional<Instant> calendar(String words) {
        int gap = Math.max(words.indexOf(' '), 0);
        String first = gap == 0 ? words : words.substring(0, gap);
        OptionalInt days = daysFromToday(first);
        if (days.isPresent()) {
            return at(new Day(days.getAsInt(), new int[0]),
                    gap == 0 ? "0:0" : words.substring(gap + 1));
        }
        int dash = first.indexOf('-');
        int colon = first.indexOf(':');
        if (dash < 0 || colon >= 0 && colon < dash) {
            return at(new Day(0, new int[0]), words);
        }
        int end = first.indexOf('T') >= 0 || gap == 0 ? first.indexOf('T') : gap;
        int[] date = numbers(end < 0 ? words : words.substring(0, end), '-');
        return date.length == 3 ? at(new Day(0, date), end < 0 ? "0:0" : words.substring(end + 1))
                : Optional.empty();
    }

    private static OptionalInt daysFromToday(String word) {
        return switch (word) {
            case "today" -> OptionalInt.of(0);
            case "yesterday" -> OptionalInt.of(-1);
            case "tomorrow" -> OptionalInt.of(1);
            default -> OptionalInt.empty();
        };
    }

    /** Year, month and day, or as many days from today where there are none. */
    private record Day(int fromToday, int[] date) {

        int[] in(LocalTime today) {
            if (date.length > 0) {
                return date;
            }
            LocalTime that = LocalTime.utc(new LocalTime(today.year(), today.month(),
                    today.day(), NOON, 0, 0).utcSeconds() + fromToday * DAY_S);
            return new int[] {that.year(), that.month(), that.day()};
        }
    }

    /** That time of day, and the zone that stands behind it. */
    private Optional<Instant> at(Day day, String text) {
        int end = 0;
        while (end < text.length() && "0123456789:.".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        String time = text.substring(0, end);
        String place = text.substring(end);
        OptionalInt offset = offset(place.startsWith(" ") ? place.substring(1) : place);
        boolean local = place.isEmpty();
        int point = time.indexOf('.');
        int[] hms = numbers(point < 0 ? time : time.substring(0, point), ':');
        int nanos = point < 0 ? 0 : fraction(time.substring(point + 1));
        if (hms.length < 2 || hms.length > 3 || nanos < 0 || !local && offset.isEmpty()) {
            return Optional.empty();
        }
        int[] ymd = day.in(local ? zone.local(now.seconds())
                : LocalTime.utc(now.seconds() + offset.getAsInt()));
        LocalTime wanted = new LocalTime(ymd[0], ymd[1], ymd[2], hms[0], hms[1],
                hms.length == 3 ? hms[2] : 0);
        if (!isTime(wanted)) {
            return Optional.empty();
        }
        return Optional.of(new Instant(local ? zone.seconds(wanted, Long.MIN_VALUE)
                : wanted.utcSeconds() - offset.getAsInt(), nanos));
    }

    private static boolean isTime(LocalTime time) {
        return time.year() <= 9999 && time.equals(LocalTime.utc(time.utcSeconds()));
    }

    /** Seconds east of Greenwich: {@code Z}, {@code UTC}, {@code +02}, {@code +02:00}. */
    private static OptionalInt offset(String place) {
        String name = Bytes.upper(place);
        if (name.equals("Z") || name.equals("UTC")) {
            return OptionalInt.of(0);
        }
        if (!place.startsWith("+") && !place.startsWith("-")) {
            return OptionalInt.empty();
        }
        String digits = place.substring(1).replace(":", "");
        boolean form = place.length() == 3 || place.length() == 5 && digits.length() == 4
                || place.length() == 6 && place.charAt(3) == ':' && digits.length() == 4;
        OptionalLong number = form ? Decimal.parse(digits) : OptionalLong.empty();
        if (number.isEmpty()) {
            return OptionalInt.empty();
        }
        int clock = (int) number.getAsLong() * (digits.length() == 2 ? 100 : 1);
        int seconds = clock / 100 * 3600 + clock % 100 * 60;
        return clock / 100 > ZONE_HOURS_MAX || clock % 100 > 59 ? OptionalInt.empty()
                : OptionalInt.of(place.startsWith("-") ? -seconds : seconds);
    }

    /** None where one of them is not one. */
    private static int[] numbers(String text, char separator) {
        List<String> fields = Bytes.fields(text, separator);
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
