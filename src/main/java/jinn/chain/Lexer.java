package jinn.chain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From the text of a script to words. A word inside of blocks has a blank before it for each of
 * them, and an empty word, with the blanks of what is around, ends a block.
 *
 * <p>A zero byte is the end. Every byte up to the blank separates words. A {@code #} is a comment
 * between words only, and a brace is one only if it stands alone.
 */
public final class Lexer {

    /** As much as Linux lets a program be executed with. */
    private static final int SIZE_MAX = 1 << 21;
    private static final char END = 0;
    private static final int BYTE_MAX = 255;

    /** What came of a text. */
    public sealed interface Lexed {
    }

    public record Words(List<String> words) implements Lexed {
    }

    /**
     * A word without the blanks of its blocks, and where it begins. The brace that ends a block
     * is one as well; its depth is that of what is around.
     */
    public record Located(String text, int line, int depth, boolean endsBlock) {
    }

    /** {@code line} counts from 1. */
    public record Wrong(String reason, int line) implements Lexed {
    }

    private enum State {
        BETWEEN, COMMENT, FIRST_ESCAPE, MAYBE_OPEN, MAYBE_CLOSE, UNQUOTED, MID_ESCAPE, QUOTED,
        QUOTED_ESCAPE, DONE, FAILED
    }

    /** Where a text comes from. */
    public interface Source {

        /** The byte that comes next; 0 at the end. */
        char next();
    }

    private final Source source;
    private char waiting;
    private boolean waits;
    private final List<String> words = new ArrayList<>();
    private final @Nullable List<Located> located;
    private final StringBuilder word = new StringBuilder();
    private final List<Integer> opened = new ArrayList<>();
    private int line = 1;
    private int wordLine = 1;
    private boolean closing;
    private int depth;
    private int size;
    private String reason = "";

    private Lexer(Source source, @Nullable List<Located> located) {
        this.source = source;
        this.located = located;
    }

    public static Lexed lex(String text) {
        return lex(text, null);
    }

    /** The same, and adds to a list where each of the words stands. */
    public static Lexed lex(String text, @Nullable List<Located> located) {
        int[] at = {0};
        return lex(() -> at[0] < text.length() ? text.charAt(at[0]++) : END, located);
    }

    /** The same of a text of any length; only its words have to fit. */
    public static Lexed lex(Source source) {
        return lex(source, null);
    }

    private static Lexed lex(Source source, @Nullable List<Located> located) {
        return new Lexer(source, located).all();
    }

    private Lexed all() {
        State state = State.BETWEEN;
        while (state != State.DONE && state != State.FAILED) {
            state = step(state, next());
        }
        if (state == State.DONE && depth > 0) {
            line = opened.getLast();
            failed("unmatched {");
        }
        return reason.isEmpty() ? new Words(words) : new Wrong(reason, line);
    }

    private char next() {
        char c = peek();
        waits = c == END;
        if (c == '\n') {
            line++;
        }
        return c;
    }

    private char peek() {
        if (!waits) {
            waiting = source.next();
            waits = true;
        }
        return waiting;
    }

    private State step(State state, char c) {
        return switch (state) {
            case BETWEEN -> between(c);
            case COMMENT -> c == END ? State.DONE : c == '\n' ? State.BETWEEN : State.COMMENT;
            case FIRST_ESCAPE -> firstEscape(c);
            case MAYBE_OPEN -> maybeOpen(c);
            case MAYBE_CLOSE -> maybeClose(c);
            case UNQUOTED -> unquoted(c);
            case MID_ESCAPE -> c == END ? cutOff() : literal(c, State.UNQUOTED);
            case QUOTED -> quoted(c);
            case QUOTED_ESCAPE -> quotedEscape(c);
            case DONE, FAILED -> state;
        };
    }

    private State between(char c) {
        wordLine = line;
        closing = c == '}';
        return switch (c) {
            case '#' -> State.COMMENT;
            case '"' -> begun(State.QUOTED);
            case '\\' -> State.FIRST_ESCAPE;
            case '{' -> State.MAYBE_OPEN;
            case '}' -> State.MAYBE_CLOSE;
            case END -> State.DONE;
            default -> isBlank(c) ? State.BETWEEN : begunWith(c);
        };
    }

    private static boolean isBlank(char c) {
        return c <= ' ';
    }

    private State firstEscape(char c) {
        return switch (c) {
            case '\n' -> State.BETWEEN;
            case END -> State.DONE;
            default -> begunWith(c);
        };
    }

    private State maybeOpen(char c) {
        if (c == END) {
            return cutOff();
        }
        if (isBlank(c)) {
            depth++;
            opened.add(wordLine);
            return State.BETWEEN;
        }
        begunWith('{');
        return unquoted(c);
    }

    private State maybeClose(char c) {
        if (!isBlank(c)) {
            closing = false;
            begunWith('}');
            return unquoted(c);
        }
        if (depth == 0) {
            line = wordLine;
            return failed("unmatched }");
        }
        depth--;
        opened.removeLast();
        begun(State.UNQUOTED);
        return emitted(c);
    }

    private State unquoted(char c) {
        return switch (c) {
            case '"' -> State.QUOTED;
            case '\\' -> State.MID_ESCAPE;
            default -> isBlank(c) ? emitted(c) : literal(c, State.UNQUOTED);
        };
    }

    private State quoted(char c) {
        return switch (c) {
            case '"' -> State.UNQUOTED;
            case '\\' -> State.QUOTED_ESCAPE;
            case END -> cutOff();
            default -> literal(c, State.QUOTED);
        };
    }

    private State quotedEscape(char c) {
        return switch (c) {
            case END -> cutOff();
            case '\n' -> State.QUOTED;
            case 'a' -> literal((char) 7, State.QUOTED);
            case 'b' -> literal('\b', State.QUOTED);
            case 't' -> literal('\t', State.QUOTED);
            case 'n' -> literal('\n', State.QUOTED);
            case 'v' -> literal((char) 11, State.QUOTED);
            case 'f' -> literal('\f', State.QUOTED);
            case 'r' -> literal('\r', State.QUOTED);
            case '0' -> afterZero();
            default -> c >= '1' && c <= '9' ? number(c - '0', 10, 2) : literal(c, State.QUOTED);
        };
    }

    private State afterZero() {
        if (peek() == 'x') {
            next();
            return digit(peek(), 16) < 0 ? failed("syntax error") : number(0, 16, 2);
        }
        return number(0, 8, 3);
    }

    /** As many digits as there are, up to that many. */
    private State number(int first, int base, int digitsMax) {
        int value = first;
        for (int i = 0; i < digitsMax && digit(peek(), base) >= 0; i++) {
            value = value * base + digit(next(), base);
        }
        boolean isByte = value > 0 && value <= BYTE_MAX;
        return isByte ? literal((char) value, State.QUOTED) : failed("syntax error");
    }

    private static int digit(char c, int base) {
        int lower = c | 0x20;
        int digit = c >= '0' && c <= '9' ? c - '0'
                : lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : base;
        return digit < base ? digit : -1;
    }

    private State begunWith(char c) {
        begun(State.UNQUOTED);
        return literal(c, State.UNQUOTED);
    }

    private State begun(State state) {
        word.setLength(0);
        for (int i = 0; i < depth; i++) {
            word.append(' ');
        }
        return state;
    }

    private State literal(char c, State state) {
        word.append(c);
        return state;
    }

    private State emitted(char after) {
        size += word.length() + 1;
        if (size > SIZE_MAX) {
            return failed("more words than a program may have");
        }
        String whole = word.toString();
        words.add(whole);
        if (located != null) {
            String bare = depth == 0 ? whole : whole.substring(depth);
            located.add(new Located(bare, wordLine, depth, closing));
        }
        return after == END ? State.DONE : State.BETWEEN;
    }

    private State cutOff() {
        return failed("syntax error");
    }

    private State failed(String why) {
        reason = why;
        return State.FAILED;
    }
}
