package jinn.text;

/**
 * The text of an environment file as unit files name it. A value may be in quotes, single or
 * double, in part or as a whole; nothing is expanded. A line without a name for a variable is
 * passed over, and the caller told where. Of a line with an open quote, the rest of the file is
 * part.
 */
public final class UnitAssignments {

    private static final char END = 0;
    private static final char NO_QUOTE = 0;

    /** What a backslash makes plain within double quotes; before any other it stays. */
    private static final String ESCAPED_QUOTED = "\"\\`$";

    private final String text;
    private int at;
    private int line = 1;
    private int start = 1;
    private String name = "";
    private String value = "";

    public UnitAssignments(String text) {
        this.text = text;
    }

    /** Empty where the line gives no variable. */
    public String name() {
        return name;
    }

    public String value() {
        return value;
    }

    /** Where the line began. */
    public int line() {
        return start;
    }

    /** Whether there is one more that is neither blank nor a comment. */
    public boolean next() {
        while (isBlank(peek()) || peek() == '\n' || peek() == '#' || peek() == ';') {
            if (peek() == '#' || peek() == ';') {
                skipComment();
            } else {
                take();
            }
        }
        start = line;
        if (peek() == END) {
            return false;
        }
        StringBuilder key = new StringBuilder();
        while (peek() != '=' && peek() != '\n' && peek() != END) {
            key.append(take());
        }
        boolean assigns = peek() == '=';
        if (assigns) {
            take();
            value = readValue();
        }
        int end = key.length();
        while (end > 0 && isBlank(key.charAt(end - 1))) {
            end--;
        }
        name = key.substring(0, end);
        name = assigns && isName(name) ? name : "";
        return true;
    }

    /** A comment goes on where a backslash ends its line. */
    private void skipComment() {
        while (peek() != '\n' && peek() != END) {
            if (take() == '\\' && peek() == '\n') {
                take();
            }
        }
    }

    /** Blanks around it do not count, but those in quotes and behind a backslash do. */
    private String readValue() {
        StringBuilder read = new StringBuilder();
        int kept = 0;
        char quote = NO_QUOTE;
        while (isBlank(peek())) {
            take();
        }
        while (peek() != END && (quote != NO_QUOTE || peek() != '\n')) {
            char c = take();
            boolean plain = false;
            if (c == '\\' && quote != '\'' && peek() == '\n') {
                take();
                continue;
            }
            if (c == '\\' && quote == NO_QUOTE && peek() != END
                    || c == '\\' && quote == '"' && ESCAPED_QUOTED.indexOf(peek()) >= 0) {
                c = take();
                plain = true;
            }
            if (!plain && c == quote) {
                quote = NO_QUOTE;
                kept = read.length();
            } else if (!plain && quote == NO_QUOTE && (c == '"' || c == '\'')) {
                quote = c;
            } else {
                read.append(c);
                kept = plain || quote != NO_QUOTE || !isBlank(c) ? read.length() : kept;
            }
        }
        return read.substring(0, kept);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\r';
    }

    private static boolean isName(String word) {
        boolean fits = !word.isEmpty() && !(word.charAt(0) >= '0' && word.charAt(0) <= '9');
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            fits &= c == '_' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
                    || c >= '0' && c <= '9';
        }
        return fits;
    }

    /** A zero byte is the end, as no variable can hold it. */
    private char peek() {
        return at < text.length() ? text.charAt(at) : END;
    }

    private char take() {
        char c = peek();
        at += at < text.length() ? 1 : 0;
        line += c == '\n' ? 1 : 0;
        return c;
    }
}
