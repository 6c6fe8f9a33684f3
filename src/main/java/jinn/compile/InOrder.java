package jinn.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Has a statement of generated C evaluate from left to right, as Java does (JLS 15.7). The
 * backend puts calls that return numbers, and readings of fields, into the arguments of other
 * calls, where C is free to begin with the last; so each gets a variable of its own, in order.
 */
final class InOrder {

    /** Macros, and functions that change nothing: no matter when they are evaluated. */
    private static final Set<String> NO_CALLS = Set.of("INT16_C", "INT32_C", "INT64_C",
            "JINN_PLAIN", "TEAVM_ADDRESS_ADD", "TEAVM_ARRAY_AT", "TEAVM_ARRAY_DATA",
            "TEAVM_ARRAY_LENGTH", "TEAVM_FIELD", "TEAVM_GET_STRING", "TEAVM_METHOD",
            "TEAVM_STRUCTURE_ADD", "TEAVM_TO_BYTE", "TEAVM_TO_CHAR", "TEAVM_TO_SHORT",
            "TEAVM_WITH_CALL_SITE_ID", "sizeof", "teavm_checkBounds", "teavm_checkLowerBound",
            "teavm_checkUpperBound", "teavm_checkcast", "teavm_compare_i32", "teavm_compare_i64",
            "teavm_getArrayClass", "teavm_instanceof", "teavm_nullCheck", ArrayAccess.CHECKED);
    /** Of those, the ones with operands of which each may be a call. */
    private static final Set<String> OPERATORS = Set.of("TEAVM_ADDRESS_ADD",
            "teavm_checkBounds", "teavm_compare_i32", "teavm_compare_i64");

    private static final Pattern CALLED = Pattern.compile("(\\w+|\\))\\(");
    private static final Pattern READ =
            Pattern.compile("TEAVM_FIELD\\(|TEAVM_ARRAY_AT\\(|\\bsfld_|\\berrno\\b|\\*\\(|->");
    private static final Pattern LITERAL = Pattern.compile(" *teavm_printString\\(u\"[^\"]*\"\\);");
    private static final Pattern HEAD = Pattern.compile("\\w+$");
    static final Pattern OPERATOR =
            Pattern.compile(" (?:[-+*/%&|^<>=?:]|<<|>>|[=!<>]=|&&|\\|\\|) ");
    /** In order anyway, or with a place on the left that is no address. */
    private static final Set<String> NOT_MOVED = Set.of(" && ", " || ", " ? ", " : ", " = ");

    private int variables;

    private InOrder() {
    }

    /**
     * A line of generated C, which holds a whole statement, or the head of one.
     *
     * @throws IllegalStateException where it does not: nobody knows then what is in order
     */
    static String ordered(String line) {
        if (LITERAL.matcher(line).matches()) {
            return line;
        }
        if (line.indexOf('"') >= 0 || !isBalanced(line)) {
            throw new IllegalStateException("no whole statement: " + line.strip());
        }
        String ordered = new InOrder().rewritten(line);
        String left = Unordered.in(ordered);
        if (left != null) {
            throw new IllegalStateException("still in no order: " + left);
        }
        return ordered;
    }

    private static boolean isBalanced(String line) {
        int depth = 0;
        for (int i = 0; i < line.length() && depth >= 0; i++) {
            depth += line.charAt(i) == '(' ? 1 : line.charAt(i) == ')' ? -1 : 0;
        }
        return depth == 0;
    }

    /** The innermost parentheses first. */
    private String rewritten(String text) {
        StringBuilder result = new StringBuilder();
        int from = 0;
        int open = text.indexOf('(');
        while (open >= 0) {
            int close = closing(text, open);
            result.append(text, from, open);
            group(result, rewritten(text.substring(open + 1, close)));
            from = close + 1;
            open = text.indexOf('(', from);
        }
        return result.append(text.substring(from)).toString();
    }

    /** Appends what stands in parentheses, with what is in front of them. */
    private void group(StringBuilder result, String inside) {
        int start = calledFrom(result);
        String called = result.substring(start);
        if (called.isEmpty()) {
            result.append(operands(inside));
        } else if (!isCall(called)) {
            result.append('(').append(inside).append(')');
        } else {
            result.setLength(start);
            result.append(apart(split(inside), called + "(", ", ", ")"));
        }
    }

    /** Whether it matters in which order the arguments of that are evaluated. */
    static boolean isCall(String called) {
        return !NO_CALLS.contains(called) || OPERATORS.contains(called);
    }

    /** What the parenthesis behind that text belongs to; empty for nothing. */
    static String called(String text) {
        return text.substring(calledFrom(new StringBuilder(text)));
    }

    /** Where the name begins, or the table of methods, that is followed by its arguments. */
    private static int calledFrom(StringBuilder text) {
        int end = text.length();
        if (end > 0 && text.charAt(end - 1) == ')') {
            end = opening(text, end - 1);
        }
        Matcher head = HEAD.matcher(text.substring(0, end));
        return head.find() ? head.start() : end;
    }

    /** The backend has each operator in parentheses of its own. */
    private String operands(String inside) {
        List<Integer> ends = new ArrayList<>();
        String operator = "";
        Matcher found = OPERATOR.matcher(inside);
        while (found.find()) {
            if (depth(inside, found.start()) == 0) {
                operator = found.group();
                ends.add(found.start());
            }
        }
        String star = operator.equals(" = ") && inside.startsWith("*(") ? "*" : "";
        boolean stays = star.isEmpty() && NOT_MOVED.contains(operator);
        if (ends.size() != 1 || stays || split(inside).size() > 1) {
            return "(" + inside + ")";
        }
        String left = inside.substring(star.length(), ends.getFirst());
        String right = inside.substring(ends.getFirst() + operator.length());
        return apart(List.of(left, right), "(" + star, operator, ")");
    }

    /** Joins the parts, those that must wait for each other as variables. */
    private String apart(List<String> parts, String before, String between, String after) {
        List<String> moved = parts.stream().filter(InOrder::callsOrReads).toList();
        if (moved.size() < 2 || moved.stream().noneMatch(InOrder::calls)) {
            return before + String.join(between, parts) + after;
        }
        // What calls may collect, and so move what an earlier variable refers to.
        int lastCall = moved.size() - 1;
        while (!calls(moved.get(lastCall))) {
            lastCall--;
        }
        StringBuilder variablesFirst = new StringBuilder("({ ");
        List<String> joined = new ArrayList<>();
        int place = 0;
        for (String part : parts) {
            if (moved.contains(part)) {
                String name = "jinn_" + ++variables;
                variablesFirst.append("__auto_type ").append(name).append(" = ")
                        .append(part).append("; ");
                if (place < lastCall) {
                    variablesFirst.append("JINN_NO_ROOT(").append(name).append("); ");
                }
                place++;
                joined.add(name);
            } else {
                joined.add(part);
            }
        }
        return variablesFirst + before + String.join(between, joined) + after + "; })";
    }

    static boolean calls(String part) {
        return CALLED.matcher(part).results().anyMatch(c -> !NO_CALLS.contains(c.group(1)));
    }

    static boolean callsOrReads(String part) {
        return calls(part) || READ.matcher(part).find();
    }

    static List<String> split(String inside) {
        List<String> parts = new ArrayList<>();
        String rest = inside;
        for (int comma = next(rest, ','); comma >= 0; comma = next(rest, ',')) {
            parts.add(rest.substring(0, comma).strip());
            rest = rest.substring(comma + 1);
        }
        parts.add(rest.strip());
        return parts;
    }

    /** Where that is found outside of all parentheses first; -1 for nowhere. */
    static int next(String text, char wanted) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == wanted && depth == 0) {
                return i;
            }
            depth += step(text.charAt(i));
        }
        return -1;
    }

    /** Where the parenthesis that opens there closes; -1 for nowhere. */
    static int closing(CharSequence text, int open) {
        for (int i = open, depth = 0; i < text.length(); i++) {
            depth += step(text.charAt(i));
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private static int opening(StringBuilder text, int close) {
        int open = close;
        for (int depth = step(text.charAt(close)); depth < 0; depth += step(text.charAt(open))) {
            open--;
        }
        return open;
    }

    static int depth(String text, int end) {
        int depth = 0;
        for (int i = 0; i < end; i++) {
            depth += step(text.charAt(i));
        }
        return depth;
    }

    private static int step(char c) {
        return switch (c) {
            case '(', '{' -> 1;
            case ')', '}' -> -1;
            default -> 0;
        };
    }
}
