package jinn.text;

import java.util.ArrayList;
import java.util.List;

/** What somebody may have meant who typed a word that is none. */
public final class Nearest {

    /** Told at once; and a longer word is no slip of the finger. */
    static final int TOLD_MAX = 4;
    static final int WORD_MAX = 40;

    /** From there on a word is taken for the beginning of a name. */
    private static final int BEGINNING_MIN = 3;

    private static final int LETTERS_PER_SLIP = 3;

    private Nearest() {
    }

    /**
     * The names that take fewest slips: a letter too many, one too few, another one, or two that
     * changed places. No more than one slip in three letters; that a name goes on behind the word
     * counts as one. None where nothing is near.
     */
    public static List<String> of(String word, List<String> names) {
        List<String> nearest = new ArrayList<>();
        int least = Math.max(1, word.length() / LETTERS_PER_SLIP);
        for (String name : word.length() > WORD_MAX ? List.<String>of() : names) {
            int slips = word.length() >= BEGINNING_MIN && name.startsWith(word) ? 1
                    : Nearness.distance(word, name);
            // All but one letter: nothing of the word would be left.
            if (slips > least || slips >= word.length()) {
                continue;
            }
            if (slips < least) {
                nearest.clear();
                least = slips;
            }
            nearest.add(name);
        }
        return nearest.subList(0, Math.min(TOLD_MAX, nearest.size()));
    }

    /** For the end of a message: {@code ; did you mean start or stat?}; empty where none is. */
    public static String asked(String word, List<String> names) {
        List<String> nearest = of(word, names);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < nearest.size(); i++) {
            text.append(i == 0 ? "did you mean " : i == nearest.size() - 1 ? " or " : ", ")
                    .append(nearest.get(i));
        }
        return text.isEmpty() ? "" : text.append('?').toString();
    }
}
