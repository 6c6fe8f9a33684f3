package jinn.applet.execline;

import java.util.List;
import java.util.OptionalLong;
import jinn.kernel.Kernel;
import jinn.text.Bytes;
import jinn.text.Decimal;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.FileInfo;
import jinn.value.FileInfo.Type;
import jinn.value.Instant;
import jinn.value.OpenMode.Access;
import jinn.value.Pattern;
import jinn.value.Result;
import jinn.value.Result.Ok;

/**
 * What eltest evaluates. In falling order of binding: a test of one or two words or parentheses,
 * {@code !}, {@code -a}, {@code -o}. A word that is an operator is never an operand; a backslash
 * at its start, which goes, makes it one.
 */
final class Expression {

    private static final int DEPTH_MAX = 1000;
    private static final int STICKY = 01000;
    private static final int SET_GROUP = 02000;
    private static final int SET_USER = 04000;

    private final Kernel kernel;
    private final List<String> words;
    private int at;
    private int depth;

    Expression(Kernel kernel, List<String> words) {
        this.kernel = kernel;
        this.words = words;
    }

    /** Of no words it is false. */
    boolean value() {
        if (words.isEmpty()) {
            return false;
        }
        boolean value = either();
        if (at < words.size()) {
            throw wrong();
        }
        return value;
    }

    private Fatal wrong() {
        return Fatal.usage(at < words.size()
                ? "unexpected word in an expression: " + words.get(at)
                : "unfinished expression");
    }

    private boolean takes(String word) {
        boolean is = at < words.size() && words.get(at).equals(word);
        at += is ? 1 : 0;
        return is;
    }

    private boolean either() {
        boolean value = both();
        while (takes("-o")) {
            boolean right = both();
            value = value || right;
        }
        return value;
    }

    private boolean both() {
        boolean value = not();
        while (takes("-a")) {
            boolean right = not();
            value = value && right;
        }
        return value;
    }

    private boolean not() {
        boolean negated = false;
        while (takes("!")) {
            negated = !negated;
        }
        return negated != test();
    }

    private boolean test() {
        if (takes("(")) {
            depth++;
            if (depth > DEPTH_MAX) {
                throw Fatal.usage("too many parentheses");
            }
            boolean value = either();
            depth--;
            if (!takes(")")) {
                throw wrong();
            }
            return value;
        }
        if (at < words.size() && isUnary(words.get(at))) {
            char letter = words.get(at).charAt(1);
            at++;
            return unary(letter, operand());
        }
        String left = operand();
        if (at == words.size() || !isBinary(words.get(at))) {
            return !left.isEmpty();
        }
        String operator = words.get(at);
        at++;
        return binary(operator, left, operand());
    }

    private String operand() {
        if (at == words.size() || isOperator(words.get(at))) {
            throw wrong();
        }
        String word = words.get(at);
        at++;
        return word.startsWith("\\") ? word.substring(1) : word;
    }

    private static boolean isOperator(String word) {
        return isUnary(word) || isBinary(word) || switch (word) {
            case "(", ")", "!", "-a", "-o" -> true;
            default -> false;
        };
    }

    private static boolean isUnary(String word) {
        return word.length() == 2 && word.charAt(0) == '-'
                && "bcdefghkLpSstuvrwxOUGNnz".indexOf(word.charAt(1)) >= 0;
    }

    private static boolean isBinary(String word) {
        return switch (word) {
            case "=", "!=", "<", ">", "=~", "-eq", "-ne", "-lt", "-le", "-gt", "-ge",
                    "-nt", "-ot", "-ef" -> true;
            default -> false;
        };
    }

    private boolean unary(char letter, String word) {
        return switch (letter) {
            case 'n' -> !word.isEmpty();
            case 'z' -> word.isEmpty();
            case 'v' -> kernel.processes().variable(word) != null;
            case 't' -> isTerminal(word);
            case 'r' -> kernel.files().mayOpen(word, Access.READ).isOk();
            case 'w' -> kernel.files().mayOpen(word, Access.WRITE).isOk();
            case 'x' -> kernel.files().mayExecute(word).isOk();
            case 'L', 'h' -> is(kernel.files().linkInfo(word), 'L');
            default -> is(kernel.files().info(word), letter);
        };
    }

    private boolean isTerminal(String word) {
        OptionalLong number = Decimal.parse(word);
        if (number.isEmpty() || number.getAsLong() > Integer.MAX_VALUE) {
            throw Fatal.usage("not a descriptor: " + word);
        }
        var name = kernel.files().terminalName(new Fd((int) number.getAsLong()));
        return !name.failedWith(Errno.ENOTTY) && !name.failedWith(Errno.EBADF);
    }

    private boolean is(Result<FileInfo> found, char letter) {
        if (!(found instanceof Ok<FileInfo>(FileInfo info))) {
            return false;
        }
        return switch (letter) {
            case 'e' -> true;
            case 'b' -> info.type() == Type.BLOCK_DEVICE;
            case 'c' -> info.type() == Type.CHARACTER_DEVICE;
            case 'd' -> info.type() == Type.DIRECTORY;
            case 'f' -> info.type() == Type.REGULAR;
            case 'p' -> info.type() == Type.FIFO;
            case 'S' -> info.type() == Type.SOCKET;
            case 'L' -> info.type() == Type.SYMLINK;
            case 's' -> info.size() > 0;
            case 'k' -> (info.permissions() & STICKY) != 0;
            case 'g' -> (info.permissions() & SET_GROUP) != 0;
            case 'u' -> (info.permissions() & SET_USER) != 0;
            case 'O', 'U' -> info.owner().uid() == kernel.users().effective().uid();
            case 'G' -> info.owner().gid() == kernel.users().effective().gid();
            default -> isLater(info.modified(), info.accessed());
        };
    }

    private boolean binary(String operator, String left, String right) {
        return switch (operator) {
            case "=" -> left.equals(right);
            case "!=" -> !left.equals(right);
            case "<" -> left.compareTo(right) < 0;
            case ">" -> left.compareTo(right) > 0;
            case "=~" -> matches(left, right);
            case "-nt" -> isNewer(left, right);
            case "-ot" -> isNewer(right, left);
            case "-ef" -> isSame(left, right);
            default -> compares(operator, Long.compare(number(left), number(right)));
        };
    }

    private static boolean compares(String operator, int order) {
        return switch (operator) {
            case "-eq" -> order == 0;
            case "-ne" -> order != 0;
            case "-lt" -> order < 0;
            case "-le" -> order <= 0;
            case "-gt" -> order > 0;
            default -> order >= 0;
        };
    }

    /** What is beyond the largest number is as large as that. */
    private static long number(String word) {
        boolean signed = word.startsWith("-") || word.startsWith("+");
        long size = 0;
        for (int i = signed ? 1 : 0; i < word.length(); i++) {
            int digit = word.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw Fatal.usage("not a number: " + word);
            }
            size = size > (Long.MAX_VALUE - digit) / 10 ? Long.MAX_VALUE : size * 10 + digit;
        }
        if (word.length() == (signed ? 1 : 0)) {
            throw Fatal.usage("not a number: " + word);
        }
        return word.startsWith("-") ? -size : size;
    }

    private boolean matches(String text, String expression) {
        Pattern pattern = kernel.patterns().extended(expression).orElseThrow(
                () -> Fatal.usage("not a regular expression: " + expression));
        byte[] bytes = Bytes.toArray(text + "\0");
        return pattern.find(bytes, 0, bytes.length - 1).orFatal();
    }

    /** What is missing is older than what is there. */
    private boolean isNewer(String one, String other) {
        if (!(kernel.files().info(one) instanceof Ok<FileInfo>(FileInfo first))) {
            return false;
        }
        return !(kernel.files().info(other) instanceof Ok<FileInfo>(FileInfo second))
                || isLater(first.modified(), second.modified());
    }

    private static boolean isLater(Instant one, Instant other) {
        return one.seconds() > other.seconds()
                || one.seconds() == other.seconds() && one.nanos() > other.nanos();
    }

    private boolean isSame(String one, String other) {
        return kernel.files().info(one) instanceof Ok<FileInfo>(FileInfo first)
                && kernel.files().info(other) instanceof Ok<FileInfo>(FileInfo second)
                && first.identity().device() == second.identity().device()
                && first.identity().inode() == second.identity().inode();
    }
}
