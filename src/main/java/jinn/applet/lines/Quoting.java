package jinn.applet.lines;

import jinn.value.Fatal;

/**
 * Texts between delimiters, with backslashes: {@code \a} and so on for some bytes, {@code \s} for
 * a blank, {@code \0xHH} for any byte, and the delimiters and the backslash themselves.
 */
record Quoting(String delimiters) {

    private static final String LETTERS = "abtnvfr";
    private static final char FIRST = 7;
    private static final String HEX = "0123456789abcdef";

    /** Those have a meaning behind a backslash, or none of their own before one. */
    private static final String NEVER_DELIMITERS = "0123456789abcdefnrstvx\\";

    /** @throws Fatal 111 where a delimiter would be ambiguous */
    Quoting {
        for (int i = 0; i < delimiters.length(); i++) {
            char c = delimiters.charAt(i);
            if (c <= ' ' || c > '~' || NEVER_DELIMITERS.indexOf(c) >= 0) {
                throw new Fatal(Fatal.SYSTEM, "cannot be a delimiter: " + c);
            }
        }
    }

    /** What came of a text: up to which of its bytes, and whether nothing was wrong. */
    record Read(String text, int end, boolean isGood) {
    }

    /** Without delimiters around it. */
    String quoted(String text) {
        StringBuilder quoted = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= FIRST && c < FIRST + LETTERS.length()) {
                quoted.append('\\').append(LETTERS.charAt(c - FIRST));
            } else if (c == '\\' || delimiters.indexOf(c) >= 0) {
                quoted.append('\\').append(c);
            } else if (c < ' ' || c > '~') {
                quoted.append("\\0x").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
            } else {
                quoted.append(c);
            }
        }
        return quoted.toString();
    }

    /** From the byte at that place to a delimiter, or the end of the text. */
    Read read(String text, int from) {
        StringBuilder read = new StringBuilder();
        int at = from;
        while (at < text.length() && delimiters.indexOf(text.charAt(at)) < 0) {
            char c = text.charAt(at++);
            if (c != '\\') {
                read.append(c);
            } else if (at == text.length()) {
                return new Read(read.toString(), at, false);
            } else if (text.charAt(at) != '0') {
                read.append(meant(text.charAt(at++)));
            } else if (text.startsWith("0x", at)) {
                int value = hex(text, at + 2);
                if (value < 0) {
                    return new Read(read.toString(), at, false);
                }
                read.append((char) value);
                at += 4;
            } else {
                read.append('\0');
                at++;
            }
        }
        return new Read(read.toString(), at, true);
    }

    private static char meant(char letter) {
        int special = LETTERS.indexOf(letter);
        return letter == 's' ? ' ' : special < 0 ? letter : (char) (FIRST + special);
    }

    /** Negative where two digits are not there. */
    private static int hex(String text, int at) {
        if (at + 2 > text.length()) {
            return -1;
        }
        int high = digit(text.charAt(at));
        int low = digit(text.charAt(at + 1));
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    private static int digit(char c) {
        return HEX.indexOf(c >= 'A' && c <= 'F' ? c + 'a' - 'A' : c);
    }
}
