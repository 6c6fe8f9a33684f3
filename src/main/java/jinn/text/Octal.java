package jinn.text;

import java.util.OptionalInt;

/** File modes as people write them: 1 to 4 octal digits. */
public final class Octal {

    private Octal() {
    }

    public static OptionalInt parse(String text) {
        if (text.isEmpty() || text.length() > 4) {
            return OptionalInt.empty();
        }
        int value = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '7') {
                return OptionalInt.empty();
            }
            value = value * 8 + (c - '0');
        }
        return OptionalInt.of(value);
    }
}
