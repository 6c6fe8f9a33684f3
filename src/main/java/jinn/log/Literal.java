package jinn.log;

import java.util.Optional;
import jinn.kernel.Pattern;
import jinn.text.Bytes;

/**
 * An expression without operators, but for an anchor at either end: it is looked for as it
 * stands, many times faster than libc's engine would.
 */
record Literal(byte[] wanted, boolean atStart, boolean atEnd) implements Pattern {

    private static final String OPERATORS = ".[]()*+?{}|^$\\";

    /** Empty where there are operators. */
    static Optional<Pattern> of(String expression) {
        boolean atStart = expression.startsWith("^");
        boolean atEnd = expression.endsWith("$") && !expression.endsWith("\\$");
        int from = atStart ? 1 : 0;
        int to = expression.length() - (atEnd ? 1 : 0);
        StringBuilder wanted = new StringBuilder();
        for (int i = from; i < to; i++) {
            char c = expression.charAt(i);
            boolean operator = OPERATORS.indexOf(c) >= 0;
            boolean escape = c == '\\' && i + 1 < to
                    && OPERATORS.indexOf(expression.charAt(i + 1)) >= 0;
            if (operator && !escape) {
                return Optional.empty();
            }
            i += escape ? 1 : 0;
            wanted.append(expression.charAt(i));
        }
        return Optional.of(new Literal(Bytes.toArray(wanted.toString()), atStart, atEnd));
    }

    @Override
    public boolean matches(byte[] bytes, int from, int to) {
        int first = atEnd ? to - wanted.length : from;
        int last = atStart ? from : to - wanted.length;
        if (first < from || atStart && first > from && atEnd) {
            return false;
        }
        for (int at = first; at <= last && at + wanted.length <= to; at++) {
            if (isAt(bytes, at)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAt(byte[] bytes, int at) {
        for (int i = 0; i < wanted.length; i++) {
            if (bytes[at + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
