package jinn.chain;

import java.util.ArrayList;
import java.util.List;
import jinn.kernel.Errno;
import jinn.kernel.Fatal;

/**
 * A key and the values that take the place of <code>${key}</code> and {@code $key}, the latter
 * only where no more letters follow. A word with such a reference becomes one word for each
 * value. Backslashes before a reference halve, and an odd one keeps it from being one.
 */
public record Substitution(String key, List<String> values) {

    private static final String SPECIAL = "${}\\";

    /** Chars of all words; no program can be executed with more (Linux, ARG_MAX). */
    private static final int SIZE_MAX = 1 << 21;

    /** @throws Fatal with 100 where no reference could have this key */
    public Substitution {
        if (key.isEmpty() || end(key, 0) < key.length()) {
            throw Fatal.usage("bad substitution key: " + key);
        }
    }

    /** Where that key ends which begins there. */
    private static int end(String word, int start) {
        int end = start;
        while (end < word.length() && SPECIAL.indexOf(word.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    /** Does them all at once: what comes of one is not looked at by another. */
    public static List<String> apply(List<Substitution> all, List<String> words) {
        if (!anyRefers(words)) {
            return words;
        }
        List<String> result = new ArrayList<>(words.size());
        int size = 0;
        for (String word : words) {
            int before = result.size();
            if (word.indexOf('$') < 0) {
                result.add(word);
            } else {
                new Template(all, word).fillInto(result, SIZE_MAX - size);
            }
            for (int i = before; i < result.size(); i++) {
                size += result.get(i).length() + 1;
            }
        }
        return result;
    }

    private static boolean anyRefers(List<String> words) {
        for (String word : words) {
            if (word.indexOf('$') >= 0) {
                return true;
            }
        }
        return false;
    }

    /** A word in pieces: a text, values, a text, values … a text. */
    private static final class Template {

        private final List<Substitution> all;
        private final String word;
        private final List<String> texts = new ArrayList<>();
        private final List<Substitution> holes = new ArrayList<>();
        private StringBuilder text = new StringBuilder();
        private int copied;

        Template(List<Substitution> all, String word) {
            this.all = all;
            this.word = word;
            int dollar = word.indexOf('$');
            while (dollar >= 0) {
                take(dollar);
                dollar = word.indexOf('$', Math.max(copied, dollar + 1));
            }
            texts.add(text.append(word, copied, word.length()).toString());
        }

        private void take(int dollar) {
            boolean braced = word.startsWith("{", dollar + 1);
            int start = braced ? dollar + 2 : dollar + 1;
            int end = end(word, start);
            Substitution found = braced && !word.startsWith("}", end)
                    ? null : named(word.substring(start, end));
            if (found == null) {
                return;
            }
            int slashes = dollar;
            while (slashes > copied && word.charAt(slashes - 1) == '\\') {
                slashes--;
            }
            text.append(word, copied, slashes + (dollar - slashes) / 2);
            copied = braced ? end + 1 : end;
            if ((dollar - slashes) % 2 == 1) {
                text.append(word, dollar, copied);
                return;
            }
            texts.add(text.toString());
            holes.add(found);
            text = new StringBuilder();
        }

        private Substitution named(String key) {
            for (Substitution one : all) {
                if (one.key().equals(key)) {
                    return one;
                }
            }
            return null;
        }

        /** The leftmost hole varies slowest. */
        void fillInto(List<String> result, int room) {
            int[] choice = new int[holes.size()];
            int left = room;
            for (Substitution hole : holes) {
                if (hole.values().isEmpty()) {
                    return;
                }
            }
            boolean more = true;
            while (more) {
                String filled = filled(choice);
                left -= filled.length() + 1;
                if (left < 0) {
                    throw Fatal.exec("with so many words", Errno.E2BIG);
                }
                result.add(filled);
                more = advance(choice);
            }
        }

        private String filled(int[] choice) {
            StringBuilder filled = new StringBuilder(texts.getFirst());
            for (int i = 0; i < choice.length; i++) {
                filled.append(holes.get(i).values().get(choice[i])).append(texts.get(i + 1));
            }
            return filled.toString();
        }

        private boolean advance(int[] choice) {
            int place = choice.length - 1;
            while (place >= 0 && choice[place] == holes.get(place).values().size() - 1) {
                choice[place--] = 0;
            }
            if (place >= 0) {
                choice[place]++;
            }
            return place >= 0;
        }
    }
}
