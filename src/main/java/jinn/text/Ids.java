package jinn.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Numbers of users and groups as text. They are unsigned; an {@code int} holds their bits. */
public final class Ids {

    /** Above it stands only the number that means none. */
    private static final long MAX = 0xffff_fffeL;
    private static final String SEPARATORS = ",:; \t\r\n";

    private Ids() {
    }

    public static OptionalInt parse(String text) {
        OptionalLong id = Decimal.parse(text);
        return id.isEmpty() || id.getAsLong() > MAX
                ? OptionalInt.empty() : OptionalInt.of((int) id.getAsLong());
    }

    /** Ids with any separators between and behind them; none in the text is an empty list. */
    public static Optional<List<Integer>> parseList(String text) {
        if (!text.isEmpty() && SEPARATORS.indexOf(text.charAt(0)) >= 0) {
            return Optional.empty();
        }
        List<Integer> ids = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean ends = i == text.length() || SEPARATORS.indexOf(text.charAt(i)) >= 0;
            if (ends && i > start) {
                OptionalInt id = parse(text.substring(start, i));
                if (id.isEmpty()) {
                    return Optional.empty();
                }
                ids.add(id.getAsInt());
            }
            start = ends ? i + 1 : start;
        }
        return Optional.of(ids);
    }

    public static String text(int id) {
        return Long.toString(id & 0xffff_ffffL);
    }

    /** With commas between them. */
    public static String text(List<Integer> ids) {
        StringBuilder text = new StringBuilder();
        for (int id : ids) {
            text.append(text.isEmpty() ? "" : ",").append(text(id));
        }
        return text.toString();
    }
}
