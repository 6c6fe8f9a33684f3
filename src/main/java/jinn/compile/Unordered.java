package jinn.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * Looks for what {@link InOrder} was to leave nowhere: two expressions whose order C does not say,
 * one of which calls while the other calls or reads.
 */
final class Unordered {

    /** C evaluates what is left of them first, or one side alone. */
    private static final Set<String> SEQUENCED = Set.of(" && ", " || ", " ? ", " : ");

    private static final String STORE = " = ";

    private Unordered() {
    }

    /** What of a statement has no order; null where all has. */
    static @Nullable String in(String statement) {
        if (statement.indexOf('"') >= 0) {
            return null;
        }
        String found = ofOperators(statement);
        int open = statement.indexOf('(');
        while (open >= 0 && found == null) {
            int close = InOrder.closing(statement, open);
            String inside = statement.substring(open + 1, close);
            found = inside.startsWith("{ ") ? inBlock(inside)
                    : inGroup(InOrder.called(statement.substring(0, open)), inside);
            open = statement.indexOf('(', close);
        }
        return found;
    }

    /** {@code ({ a; b; c; })}. */
    private static @Nullable String inBlock(String block) {
        String rest = block.substring(1, block.lastIndexOf('}'));
        String found = null;
        for (int end = InOrder.next(rest, ';'); end >= 0 && found == null;
                end = InOrder.next(rest, ';')) {
            found = in(rest.substring(0, end));
            rest = rest.substring(end + 1);
        }
        return found;
    }

    private static @Nullable String inGroup(String called, String inside) {
        List<String> parts = InOrder.split(inside);
        boolean call = !called.isEmpty() && InOrder.isCall(called);
        if (!called.isEmpty() && (call ? clash(parts) : callTwice(parts))) {
            return called + "(" + inside + ")";
        }
        return in(inside);
    }

    /** At the top of the text; a comma there separates arguments, or sequences. */
    private static @Nullable String ofOperators(String text) {
        for (String part : InOrder.split(text)) {
            if (isStore(part) ? callTwice(operands(part)) : clash(operands(part))) {
                return part;
            }
        }
        return null;
    }

    private static boolean isStore(String part) {
        int at = part.indexOf(STORE);
        while (at >= 0 && InOrder.depth(part, at) > 0) {
            at = part.indexOf(STORE, at + 1);
        }
        return at >= 0;
    }

    /** Behind the last of the operators that C evaluates in order. */
    private static List<String> operands(String part) {
        List<String> operands = new ArrayList<>();
        int from = 0;
        Matcher operator = InOrder.OPERATOR.matcher(part);
        while (operator.find()) {
            if (InOrder.depth(part, operator.start()) == 0) {
                operands.add(part.substring(from, operator.start()));
                from = operator.end();
                if (SEQUENCED.contains(operator.group())) {
                    operands.clear();
                }
            }
        }
        operands.add(part.substring(from));
        return operands;
    }

    private static boolean clash(List<String> parts) {
        return parts.stream().filter(InOrder::callsOrReads).count() > 1
                && parts.stream().anyMatch(InOrder::calls);
    }

    private static boolean callTwice(List<String> parts) {
        return parts.stream().filter(InOrder::calls).count() > 1;
    }
}
