package jinn.text;

import java.util.OptionalInt;

/** File modes in letters, such as {@code u=rwx,go-w} (POSIX chmod). */
public final class SymbolicMode {

    private static final int ALL = 07777;

    /** Keeps a letter from being none where it stands for no permission. */
    private static final int KNOWN = 010000;
    private static final String OPERATORS = "+-=";

    /** What a mode is applied to. */
    public record Base(int permissions, boolean isDirectory, int umask) {
    }

    private final String text;
    private final Base base;
    private int mode;
    private int at;

    private SymbolicMode(String text, Base base) {
        this.text = text;
        this.base = base;
        this.mode = base.permissions();
    }

    /** The permissions afterwards; empty where the text is no mode. */
    public static OptionalInt apply(String text, Base base) {
        SymbolicMode one = new SymbolicMode(text, base);
        do {
            if (!one.clause()) {
                return OptionalInt.empty();
            }
        } while (one.takes(','));
        return one.at == text.length() ? OptionalInt.of(one.mode) : OptionalInt.empty();
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    private boolean takes(char wanted) {
        boolean is = peek() == wanted;
        at += is ? 1 : 0;
        return is;
    }

    private boolean clause() {
        int who = 0;
        for (int more = who(peek()); more != 0; more = who(peek())) {
            who |= more;
            at++;
        }
        if (at == text.length() || OPERATORS.indexOf(peek()) < 0) {
            return false;
        }
        while (at < text.length() && OPERATORS.indexOf(peek()) >= 0) {
            char operator = peek();
            at++;
            perform(operator, who, permissions());
        }
        return true;
    }

    private static int who(char letter) {
        return switch (letter) {
            case 'u' -> 04700;
            case 'g' -> 02070;
            case 'o' -> 01007;
            case 'a' -> ALL;
            default -> 0;
        };
    }

    /** For everybody; a letter for somebody's stands alone. */
    private int permissions() {
        switch (peek()) {
            case 'u', 'g', 'o' -> {
                int shift = peek() == 'u' ? 6 : peek() == 'g' ? 3 : 0;
                at++;
                return (mode >> shift & 07) * 0111;
            }
            default -> {
                int value = 0;
                for (int more = permission(peek()); more != 0; more = permission(peek())) {
                    value |= more;
                    at++;
                }
                return value;
            }
        }
    }

    private int permission(char letter) {
        return switch (letter) {
            case 'r' -> 0444;
            case 'w' -> 0222;
            case 'x' -> 0111;
            case 'X' -> KNOWN | (base.isDirectory() || (mode & 0111) != 0 ? 0111 : 0);
            case 's' -> 06000;
            case 't' -> 01000;
            default -> 0;
        };
    }

    /** Without a who, everybody's but for what the umask keeps back. */
    private void perform(char operator, int who, int permissions) {
        int value = permissions & ALL & (who == 0 ? ~base.umask() : who);
        mode = switch (operator) {
            case '+' -> mode | value;
            case '-' -> mode & ~value;
            default -> mode & ~(who == 0 ? ALL : who) | value;
        };
    }
}
