package jinn.applet.lines;

import java.util.List;
import jinn.applet.Applet;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.Report;
import jinn.value.Fatal;

/** Prints the value of an expression of whole numbers. */
final class Expr implements Applet {

    private static final int WRONG = 2;
    private static final int DEPTH_MAX = 100;

    /** From the weakest to the strongest; those of a row bind alike. */
    private static final List<List<String>> OPERATORS = List.of(List.of("|"), List.of("&"),
            List.of("=", "!=", "<", "<=", ">", ">="), List.of("+", "-"), List.of("*", "/", "%"));

    private List<String> words = List.of();
    private int at;
    private int depth;

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.operands("""
                expr - prints the value of an integer expression
                expression...: numbers, operators and parentheses, a word each
                0: the value is not 0
                1: the value is 0
                2: invalid expression, or division by zero
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        words = options.operands();
        long value = value(0);
        if (at < words.size()) {
            throw wrong();
        }
        new Report(kernel, "expr").print(value + "\n");
        return value == 0 ? 1 : 0;
    }

    private Fatal wrong() {
        return new Fatal(WRONG, at < words.size()
                ? "unexpected word in an expression: " + words.get(at)
                : "unfinished expression");
    }

    private long value(int row) {
        if (row == OPERATORS.size()) {
            return single();
        }
        long left = value(row + 1);
        while (at < words.size() && OPERATORS.get(row).contains(words.get(at))) {
            String operator = words.get(at);
            at++;
            left = combined(operator, left, value(row + 1));
        }
        return left;
    }

    private long single() {
        if (at < words.size() && words.get(at).equals("(")) {
            at++;
            depth++;
            if (depth > DEPTH_MAX) {
                throw new Fatal(WRONG, "too many parentheses");
            }
            long inside = value(0);
            depth--;
            if (at == words.size() || !words.get(at).equals(")")) {
                throw wrong();
            }
            at++;
            return inside;
        }
        if (at == words.size()) {
            throw wrong();
        }
        long number = number(words.get(at));
        at++;
        return number;
    }

    /** What 64 bits cannot hold is wrong, as anything else is that is no number. */
    private long number(String word) {
        boolean signed = word.startsWith("-") || word.startsWith("+");
        int start = signed ? 1 : 0;
        long value = 0;
        for (int i = start; i < word.length(); i++) {
            int digit = word.charAt(i) - '0';
            if (digit < 0 || digit > 9 || value > (Long.MAX_VALUE - digit) / 10) {
                throw wrong();
            }
            value = value * 10 + digit;
        }
        if (word.length() == start) {
            throw wrong();
        }
        return word.startsWith("-") ? -value : value;
    }

    private static long combined(String operator, long left, long right) {
        return switch (operator) {
            case "|" -> left != 0 ? left : right;
            case "&" -> left != 0 && right != 0 ? left : 0;
            case "=" -> left == right ? 1 : 0;
            case "!=" -> left != right ? 1 : 0;
            case "<" -> left < right ? 1 : 0;
            case "<=" -> left <= right ? 1 : 0;
            case ">" -> left > right ? 1 : 0;
            case ">=" -> left >= right ? 1 : 0;
            case "+" -> left + right;
            case "-" -> left - right;
            case "*" -> left * right;
            case "/" -> quotient(left, right);
            default -> left - quotient(left, right) * right;
        };
    }

    /** The smallest number by -1 is more than there is: it wraps, as sums do. */
    private static long quotient(long left, long right) {
        if (right == 0) {
            throw new Fatal(WRONG, "division by zero");
        }
        return right == -1 ? -left : left / right;
    }
}
