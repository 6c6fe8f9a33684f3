package jinn.chain;

import jinn.text.Decimal;
import jinn.value.Errno;
import jinn.value.Fatal;
import org.jspecify.annotations.Nullable;

/**
 * A stream in pieces, each ended by a delimiter; where there are none, in netstrings. What no
 * delimiter ends is a piece only for those who keep delimiters.
 */
public final class Pieces {

    /** More than that no word may have (Linux, MAX_ARG_STRLEN). */
    private static final int SIZE_MAX = 131_072;

    private final String delimiters;
    private final boolean crunches;
    private final boolean keeps;
    private final StringBuilder waiting = new StringBuilder();
    private int at;
    private boolean ended;

    /** {@code crunches}: empty pieces are left out. {@code keeps}: delimiters are theirs. */
    public Pieces(String delimiters, boolean crunches, boolean keeps) {
        this.delimiters = delimiters;
        this.crunches = crunches;
        this.keeps = keeps;
    }

    public void add(String text) {
        waiting.delete(0, at);
        at = 0;
        waiting.append(text);
    }

    /** Nothing more will come. */
    public void end() {
        ended = true;
    }

    /**
     * Null where it is not there yet, or nothing is left.
     *
     * @throws Fatal with 111 where netstrings are none, or a piece is too long for a word
     */
    public @Nullable String next() {
        String next = delimiters.isEmpty() ? netstring() : piece();
        if (next == null && waiting.length() - at > SIZE_MAX) {
            throw Fatal.system("keep", "so long a piece", Errno.E2BIG);
        }
        return next;
    }

    private @Nullable String piece() {
        for (int i = at; i < waiting.length(); i++) {
            if (delimiters.indexOf(waiting.charAt(i)) < 0) {
                continue;
            }
            String piece = waiting.substring(at, keeps ? i + 1 : i);
            boolean left = crunches && i == at;
            at = i + 1;
            if (!left) {
                return piece;
            }
            i = at - 1;
        }
        boolean last = ended && keeps && at < waiting.length();
        return last ? taken(waiting.length()) : null;
    }

    private String taken(int end) {
        String taken = waiting.substring(at, end);
        at = end;
        return taken;
    }

    private @Nullable String netstring() {
        int colon = waiting.indexOf(":", at);
        if (colon < 0 || at == waiting.length()) {
            return unfinished();
        }
        long length = Decimal.parse(waiting.substring(at, colon)).orElse(SIZE_MAX + 1);
        if (length > SIZE_MAX) {
            throw wrong();
        }
        int end = colon + 1 + (int) length;
        if (end >= waiting.length()) {
            return unfinished();
        }
        if (waiting.charAt(end) != ',') {
            throw wrong();
        }
        at = colon + 1;
        String taken = taken(end);
        at = end + 1;
        return taken;
    }

    private @Nullable String unfinished() {
        if (ended && at < waiting.length()) {
            throw wrong();
        }
        return null;
    }

    private static Fatal wrong() {
        return Fatal.system("take apart", "netstrings", Errno.EINVAL);
    }
}
