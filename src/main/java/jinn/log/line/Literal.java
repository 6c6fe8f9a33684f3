package jinn.log.line;

import java.util.Optional;
import jinn.kernel.ByteSearch;
import jinn.text.Bytes;
import jinn.value.Pattern;

/**
 * An expression without operators, but for an anchor at either end: it is looked for as it
 * stands, many times faster than libc's engine would.
 */
public record Literal(ByteSearch search, byte[] wanted, boolean atStart, boolean atEnd)
        implements Pattern {

    private static final String OPERATORS = ".[]()*+?{}|^$\\";

    /** Empty where there are operators. */
    public static Optional<Pattern> of(ByteSearch search, String expression) {
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
        return Optional.of(new Literal(search, Bytes.toArray(wanted.toString()), atStart, atEnd));
    }

    @Override
    public boolean matches(byte[] bytes, int from, int to) {
        int last = to - wanted.length;
        if (last < from) {
            return false;
        }
        if (atStart) {
            return (!atEnd || from == last) && isAt(bytes, from);
        }
        return atEnd || wanted.length == 0 ? isAt(bytes, last) : isIn(bytes, from, last + 1);
    }

    private boolean isIn(byte[] bytes, int from, int to) {
        int at = search.find(bytes, from, to, wanted[0]);
        while (at < to && !isAt(bytes, at)) {
            at = search.find(bytes, at + 1, to, wanted[0]);
        }
        return at < to;
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
