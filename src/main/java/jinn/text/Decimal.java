package jinn.text;

import java.util.OptionalLong;

/** Unsigned decimal numbers: digits only, the whole string, no sign and no blank. */
public final class Decimal {

    private static final int DIGITS_MAX = 18;
    private static final int UNSIGNED_DIGITS_MAX = 20;

    private Decimal() {
    }

    public static OptionalLong parse(String text) {
        int first = zeros(text);
        if (text.isEmpty() || text.length() - first > DIGITS_MAX) {
            return OptionalLong.empty();
        }
        long value = 0;
        for (int i = first; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return OptionalLong.empty();
            }
            value = value * 10 + (c - '0');
        }
        return OptionalLong.of(value);
    }

    /** How many zeros it begins with, which say nothing. */
    private static int zeros(String text) {
        int count = 0;
        while (count < text.length() && text.charAt(count) == '0') {
            count++;
        }
        return count;
    }

    /** All 64 bits may be used: what is above the highest {@code long} comes out negative. */
    public static OptionalLong parseUnsigned(String unread) {
        String text = unread.substring(zeros(unread));
        if (text.length() <= DIGITS_MAX || text.length() > UNSIGNED_DIGITS_MAX) {
            return parse(unread);
        }
        OptionalLong upper = parseUnsigned(text.substring(0, text.length() - 1));
        OptionalLong last = parse(text.substring(text.length() - 1));
        if (upper.isEmpty() || last.isEmpty()) {
            return OptionalLong.empty();
        }
        long value = upper.getAsLong() * 10 + last.getAsLong();
        boolean fits = Long.divideUnsigned(value, 10) == upper.getAsLong();
        return fits ? OptionalLong.of(value) : OptionalLong.empty();
    }

    /** The number, with zeros before it up to that width. */
    public static String padded(long value, int width) {
        String digits = Long.toString(value);
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }
}
