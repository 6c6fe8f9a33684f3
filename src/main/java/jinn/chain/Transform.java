package jinn.chain;

import java.util.ArrayList;
import java.util.List;
import jinn.text.Decimal;
import jinn.value.Errno;
import jinn.value.Fatal;

/**
 * What becomes of a value before it is substituted, in this order.
 *
 * @param crunch of a run of delimiters the first one stays
 * @param chomp one delimiter at the end goes
 * @param split each delimiter ends a word
 * @param delimiters any of these bytes; where there are none, splitting reads netstrings
 */
public record Transform(boolean crunch, boolean chomp, boolean split, String delimiters) {

    public static final String BLANKS = " \n\r\t";

    /** Leaves the value as it is. */
    public static final Transform NONE = new Transform(false, false, false, BLANKS);

    /** @throws Fatal with 111 where netstrings are asked for and the value is none */
    public List<String> values(String text) {
        String crunched = crunch ? crunched(text) : text;
        boolean cut = chomp && !crunched.isEmpty() && delimits(crunched, crunched.length() - 1);
        String chomped = cut ? crunched.substring(0, crunched.length() - 1) : crunched;
        if (!split) {
            return List.of(chomped);
        }
        return delimiters.isEmpty() ? netstrings(chomped) : pieces(chomped, cut || !chomp);
    }

    private boolean delimits(String text, int at) {
        return delimiters.indexOf(text.charAt(at)) >= 0;
    }

    private String crunched(String text) {
        StringBuilder crunched = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (i == 0 || !delimits(text, i) || !delimits(text, i - 1)) {
                crunched.append(text.charAt(i));
            }
        }
        return crunched.toString();
    }

    /** The last piece, which no delimiter ends, may be unwanted. */
    private List<String> pieces(String text, boolean withLast) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (delimits(text, i)) {
                pieces.add(text.substring(start, i));
                start = i + 1;
            }
        }
        if (withLast && start < text.length()) {
            pieces.add(text.substring(start));
        }
        return pieces;
    }

    private static List<String> netstrings(String text) {
        List<String> strings = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int colon = text.indexOf(':', at);
            var length = Decimal.parse(text.substring(at, Math.max(at, colon)));
            long end = colon + 1 + length.orElse(text.length());
            if (end >= text.length() || text.charAt((int) end) != ',') {
                throw Fatal.system("take apart", "netstrings", Errno.EINVAL);
            }
            strings.add(text.substring(colon + 1, (int) end));
            at = (int) end + 1;
        }
        return strings;
    }

    /** Each string with its length before it and a comma behind it. */
    public static String joined(List<String> strings) {
        StringBuilder joined = new StringBuilder();
        for (String string : strings) {
            joined.append(string.length()).append(':').append(string).append(',');
        }
        return joined.toString();
    }

    /** Each string with that byte behind it, the last one only where {@code closed}. */
    public static String ended(List<String> strings, char delimiter, boolean closed) {
        StringBuilder ended = new StringBuilder();
        for (int i = 0; i < strings.size(); i++) {
            ended.append(strings.get(i));
            if (closed || i < strings.size() - 1) {
                ended.append(delimiter);
            }
        }
        return ended.toString();
    }
}
