package jinn.unit.value;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words separated by blanks, with quotes and the escapes of C.
 *
 * @param wrong what cannot be read, with the column from 1; null where all is well
 */
public record Quoted(List<String> words, @Nullable String wrong) {

    private static final String ESCAPES = "abfnrtvs\\\"';";
    private static final String ESCAPED = "\u0007\b\f\n\r\t\u000b \\\"';";
    private static final int HEX = 16;
    private static final int OCTAL = 8;
    private static final int TEN = 10;
    private static final int BYTE_MAX = 255;

    public static Quoted of(String text) {
        Scanner scanner = new Scanner(text);
        while (scanner.wrong == null && scanner.hasWord()) {
            scanner.word();
        }
        return new Quoted(scanner.words, scanner.wrong);
    }

    /** Of a hexadecimal digit; negative for anything else. */
    static int digit(char c) {
        return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + TEN
                : c >= 'A' && c <= 'F' ? c - 'A' + TEN : -1;
    }

    private static final class Scanner {

        private final String text;
        private final List<String> words = new ArrayList<>();
        private final StringBuilder word = new StringBuilder();
        private int at;
        private @Nullable String wrong;

        Scanner(String text) {
            this.text = text;
        }

        boolean hasWord() {
            while (at < text.length() && isBlank(text.charAt(at))) {
                at++;
            }
            return at < text.length();
        }

        void word() {
            char quote = 0;
            word.setLength(0);
            int begun = at;
            while (at < text.length() && (quote != 0 || !isBlank(text.charAt(at)))) {
                char c = text.charAt(at++);
                if (c == '\\') {
                    escape();
                } else if (quote == 0 && (c == '"' || c == '\'')) {
                    quote = c;
                    begun = at - 1;
                } else if (c == quote) {
                    quote = 0;
                } else {
                    word.append(c);
                }
            }
            if (quote != 0) {
                fail(begun, "a quote is not closed");
            }
            words.add(word.toString());
        }

        private static boolean isBlank(char c) {
            return c == ' ' || c == '\t' || c == '\n' || c == '\r';
        }

        private void escape() {
            int begun = at - 1;
            char c = at < text.length() ? text.charAt(at++) : 0;
            int known = c == 0 ? -1 : ESCAPES.indexOf(c);
            if (known >= 0) {
                word.append(c == ';' ? "\\;" : ESCAPED.substring(known, known + 1));
            } else if (c == 'x') {
                number(begun, HEX, 2);
            } else if (c >= '0' && c < '8') {
                at--;
                number(begun, OCTAL, 3);
            } else {
                fail(begun, "no such escape");
            }
        }

        private void number(int begun, int base, int digits) {
            int value = 0;
            for (int i = 0; i < digits; i++) {
                int digit = at < text.length() ? digit(text.charAt(at)) : -1;
                if (digit < 0 || digit >= base) {
                    fail(begun, "an escape is too short");
                    return;
                }
                value = value * base + digit;
                at++;
            }
            if (value == 0 || value > BYTE_MAX) {
                fail(begun, "an escape is no byte of a word");
            }
            word.append((char) value);
        }

        private void fail(int begun, String reason) {
            if (wrong == null) {
                wrong = "column " + (begun + 1) + " of the value: " + reason;
            }
        }
    }
}
