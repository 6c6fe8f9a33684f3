package jinn.unit.value;

import java.util.List;
import java.util.OptionalLong;
import jinn.text.Bytes;
import jinn.text.Decimal;

/** Spans of time, sizes and truths. Empty where a text is none of that. */
public final class Quantity {

    /** No limit. */
    public static final long INFINITE = Long.MAX_VALUE;

    private static final String INFINITY = "infinity";
    private static final long US_PER_MS = 1000;
    private static final int DIGITS_MAX = 12;
    private static final String SIZES = "KMGTPE";
    private static final int SHIFT = 10;

    /** Microseconds, and what is called so. */
    private record Unit(long us, List<String> names) {
    }

    private static final List<Unit> UNITS = List.of(
            new Unit(1, List.of("us", "usec")),
            new Unit(1000, List.of("ms", "msec")),
            new Unit(1_000_000, List.of("", "s", "sec", "second", "seconds")),
            new Unit(60_000_000L, List.of("m", "min", "minute", "minutes")),
            new Unit(3_600_000_000L, List.of("h", "hr", "hour", "hours")),
            new Unit(86_400_000_000L, List.of("d", "day", "days")),
            new Unit(604_800_000_000L, List.of("w", "week", "weeks")));

    private Quantity() {
    }

    /** Milliseconds, rounded up; seconds where no unit stands. */
    public static OptionalLong spanMs(String text) {
        if (text.equals(INFINITY)) {
            return OptionalLong.of(INFINITE);
        }
        long us = 0;
        int at = 0;
        int parts = 0;
        while (at < text.length()) {
            int digits = end(text, at, "0123456789.");
            int blank = end(text, digits, " ");
            int letters = endOfLetters(text, blank);
            long part = us(text.substring(at, digits), text.substring(blank, letters));
            if (part < 0 || letters == at) {
                return OptionalLong.empty();
            }
            us += part;
            parts++;
            at = end(text, letters, " ");
        }
        return parts == 0 || us < 0 || us > INFINITE / 2 ? OptionalLong.empty()
                : OptionalLong.of((us + US_PER_MS - 1) / US_PER_MS);
    }

    private static int end(String text, int from, String of) {
        int at = from;
        while (at < text.length() && of.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private static int endOfLetters(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= 'a' && text.charAt(at) <= 'z') {
            at++;
        }
        return at;
    }

    /** Negative where it is none. */
    private static long us(String number, String unit) {
        int point = number.indexOf('.');
        String whole = point < 0 ? number : number.substring(0, point);
        String rest = point < 0 ? "" : number.substring(point + 1);
        for (Unit one : UNITS) {
            if (one.names().contains(unit) && whole.length() + rest.length() <= DIGITS_MAX
                    && Decimal.parse(whole).isPresent()
                    && (rest.isEmpty() || Decimal.parse(rest).isPresent())) {
                long us = product(Decimal.parse(whole).getAsLong(), one.us());
                long scale = one.us();
                for (int i = 0; i < rest.length() && us >= 0; i++) {
                    scale /= 10;
                    us += scale * (rest.charAt(i) - '0');
                }
                return us;
            }
        }
        return -1;
    }

    private static long product(long number, long unit) {
        return number > INFINITE / 4 / unit ? -1 : number * unit;
    }

    /** Bytes, or a plain number. */
    public static OptionalLong size(String text) {
        if (text.equals(INFINITY)) {
            return OptionalLong.of(INFINITE);
        }
        int unit = text.isEmpty() ? -1 : SIZES.indexOf(text.charAt(text.length() - 1));
        OptionalLong number = Decimal.parse(unit < 0 ? text
                : text.substring(0, text.length() - 1));
        int shift = SHIFT * (unit + 1);
        return number.isEmpty() || number.getAsLong() > INFINITE >> shift ? OptionalLong.empty()
                : OptionalLong.of(number.getAsLong() << shift);
    }

    /** 1 for true, 0 for false. */
    public static OptionalLong truth(String text) {
        String upper = Bytes.upper(text);
        return List.of("1", "YES", "Y", "TRUE", "T", "ON").contains(upper) ? OptionalLong.of(1)
                : List.of("0", "NO", "N", "FALSE", "F", "OFF").contains(upper)
                        ? OptionalLong.of(0) : OptionalLong.empty();
    }
}
