package jinn.guide;

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
                    : distance(word, name);
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

    /** How many slips lead from one word to the other (optimal string alignment). */
    static int distance(String one, String other) {
        int width = other.length();
        int[] before = new int[width + 1];
        int[] last = new int[width + 1];
        int[] row = new int[width + 1];
        for (int j = 0; j <= width; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= width; j++) {
                boolean same = one.charAt(i - 1) == other.charAt(j - 1);
                row[j] = Math.min(last[j - 1] + (same ? 0 : 1), 1 + Math.min(last[j], row[j - 1]));
                boolean swapped = i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                row[j] = swapped ? Math.min(row[j], before[j - 2] + 1) : row[j];
            }
            int[] free = before;
            before = last;
            last = row;
            row = free;
        }
        return last[width];
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
