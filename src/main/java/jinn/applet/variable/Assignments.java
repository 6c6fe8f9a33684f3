package jinn.applet.variable;

/**
 * The text that envfile reads: lines {@code NAME = VALUE}. Blanks around both do not count. A
 * value may be quoted in part or as a whole; a backslash before the end of a line joins it with
 * the next one. A zero byte is the end.
 */
final class Assignments {

    private static final char END = 0;
    private static final String NEVER_IN_NAMES = "\"'\\\n";
    private static final String ESCAPED_UNQUOTED = " \t\"\\";
    private static final String LETTERS = "abtnvfr";
    private static final String MEANINGS = "\u0007\b\t\n\u000b\f\r";

    private final String text;
    private final StringBuilder value = new StringBuilder();
    private String name = "";
    private int at;
    private int line = 1;
    private boolean wrong;

    Assignments(String text) {
        this.text = text;
    }

    String name() {
        return name;
    }

    /** Up to its first zero byte, which no variable can hold. */
    String value() {
        int zero = value.indexOf("\0");
        return zero < 0 ? value.toString() : value.substring(0, zero);
    }

    int line() {
        return line;
    }

    boolean isWrong() {
        return wrong;
    }

    /** Whether there is one more; none follows what is wrong. */
    boolean next() {
        skipToName();
        if (peek() == END) {
            return false;
        }
        readName();
        value.setLength(0);
        if (!wrong) {
            skipBlanks();
            readValue();
        }
        return !wrong;
    }

    private void skipToName() {
        skipBlanks();
        while (peek() == '\n' || peek() == '#') {
            while (peek() == '#' || peek() != '\n' && peek() != END) {
                at++;
            }
            take();
            skipBlanks();
        }
    }

    private void skipBlanks() {
        while (isBlank(peek())) {
            at++;
        }
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c >= '\t' && c <= '\r' && c != '\n';
    }

    private void readName() {
        int start = at;
        while (peek() != '=' && peek() != END && !isBlank(peek())
                && NEVER_IN_NAMES.indexOf(peek()) < 0) {
            at++;
        }
        name = text.substring(start, at);
        skipBlanks();
        wrong = name.isEmpty() || peek() != '=';
        at++;
    }

    /** Blanks at its end go, but for those that are quoted. */
    private void readValue() {
        int kept = 0;
        while (!wrong && peek() != END && peek() != '\n') {
            char c = take();
            if (c == '"') {
                readQuoted();
                kept = value.length();
            } else if (c == '\\') {
                kept = escaped(kept);
            } else {
                value.append(c);
                kept = isBlank(c) ? kept : value.length();
            }
        }
        value.setLength(kept);
        if (!wrong) {
            take();
        }
    }

    /** How much of the value stays when blanks are cut off its end. */
    private int escaped(int kept) {
        char c = take();
        if (c == '\n') {
            return kept;
        }
        wrong = c == END || ESCAPED_UNQUOTED.indexOf(c) < 0;
        value.append(c);
        return value.length();
    }

    private void readQuoted() {
        while (!wrong) {
            char c = take();
            if (c == '"') {
                return;
            }
            if (c == '\n' || c == END) {
                wrong = true;
                line -= c == '\n' ? 1 : 0;
            } else if (c == '\\') {
                readEscape();
            } else {
                value.append(c);
            }
        }
    }

    private void readEscape() {
        char c = take();
        if (c == 'x') {
            readNumber(16, 2);
        } else if (digit(c, 8) >= 0) {
            at--;
            readNumber(8, 3);
        } else if (c == END) {
            wrong = true;
        } else if (c != '\n') {
            int letter = LETTERS.indexOf(c);
            value.append(letter < 0 ? c : MEANINGS.charAt(letter));
        }
    }

    /** Of a number in base 16 all digits have to be there. */
    private void readNumber(int base, int digitsMax) {
        int number = 0;
        int digits = 0;
        while (digits < digitsMax && digit(peek(), base) >= 0) {
            number = number * base + digit(peek(), base);
            digits++;
            at++;
        }
        wrong = base == 16 && digits < digitsMax;
        value.append((char) (number & 0xff));
    }

    private static int digit(char c, int base) {
        int lower = c | 0x20;
        int digit = c >= '0' && c <= '9' ? c - '0'
                : lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : base;
        return digit < base ? digit : -1;
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : END;
    }

    private char take() {
        char c = peek();
        at += c == END ? 0 : 1;
        line += c == '\n' ? 1 : 0;
        return c;
    }
}
