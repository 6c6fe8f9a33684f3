package jinn.journal.line;

import java.util.OptionalLong;
import jinn.text.Decimal;

/** Lengths of time as people write them: {@code 5min}, {@code 2 hours}, {@code 1h 30m}. */
final class Duration {

    private static final long MAX_S = 1L << 40;
    private static final long HOUR_S = 3600;
    private static final long DAY_S = 24 * HOUR_S;

    /** A twelfth of a year of the Gregorian calendar's mean length. */
    private static final long MONTH_S = 2_629_746;

    private Duration() {
    }

    /** Empty where that is none. */
    static OptionalLong seconds(String words) {
        long total = 0;
        int at = 0;
        do {
            int digits = end(words, at, true);
            int letters = behindBlanks(words, digits);
            int end = end(words, letters, false);
            OptionalLong count = Decimal.parse(words.substring(at, digits));
            long unit = seconds(words, letters, end);
            if (unit == 0 || count.isEmpty() || count.getAsLong() > MAX_S / unit
                    || total > MAX_S) {
                return OptionalLong.empty();
            }
            total += count.getAsLong() * unit;
            at = behindBlanks(words, end);
        } while (at < words.length());
        return words.endsWith(" ") ? OptionalLong.empty() : OptionalLong.of(total);
    }

    /** Of a run of digits, or of what is neither a digit nor a blank. */
    private static int end(String words, int from, boolean digits) {
        int at = from;
        while (at < words.length() && words.charAt(at) != ' '
                && digits == (words.charAt(at) >= '0' && words.charAt(at) <= '9')) {
            at++;
        }
        return at;
    }

    private static int behindBlanks(String words, int from) {
        int at = from;
        while (at < words.length() && words.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    /** 0 where that is no unit. */
    private static long seconds(String words, int from, int to) {
        return switch (words.substring(from, to)) {
            case "s", "sec", "secs", "second", "seconds" -> 1;
            case "m", "min", "mins", "minute", "minutes" -> 60;
            case "h", "hr", "hrs", "hour", "hours" -> HOUR_S;
            case "d", "day", "days" -> DAY_S;
            case "w", "week", "weeks" -> 7 * DAY_S;
            case "month", "months" -> MONTH_S;
            case "y", "year", "years" -> 12 * MONTH_S;
            default -> 0;
        };
    }
}
