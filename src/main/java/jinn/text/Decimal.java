package jinn.text;

import java.util.OptionalLong;

/** Unsigned decimal numbers: digits only, the whole string, no sign and no blank. */
public final class Decimal {

    private static final int DIGITS_MAX = 18;

    private Decimal() {
    }

    public static OptionalLong parse(String text) {
        if (text.isEmpty() || text.length() > DIGITS_MAX) {
            return OptionalLong.empty();
        }
        long value = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return OptionalLong.empty();
            }
            value = value * 10 + (c - '0');
        }
        return OptionalLong.of(value);
    }

    /** The number, with zeros before it up to that width. */
    public static String padded(long value, int width) {
        String digits = Long.toString(value);
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }
}
