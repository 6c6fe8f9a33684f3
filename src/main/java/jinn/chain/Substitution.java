package jinn.chain;

import java.util.ArrayList;
import java.util.List;
import jinn.value.Errno;
import jinn.value.Fatal;
import org.jspecify.annotations.Nullable;

/**
 * A key and the values that take the place of <code>${key}</code> and {@code $key}, the latter
 * only where no more letters follow. A word with such a reference becomes one word for each
 * value. Backslashes before a reference halve, and an odd one keeps it from being one.
 */
public record Substitution(String key, List<String> values) implements Keys {

    private static final String SPECIAL = "${}\\";

    /**
     * Bytes of the heap that all words may take: about what a program can be executed with (Linux,
     * ARG_MAX).
     */
    private static final int SIZE_MAX = 1 << 23;

    /** What a word takes without its chars, and where it was there before. */
    private static final int WORD = 48;
    private static final int REFERENCE = 16;

    /** @throws BadKey where it is empty; one that nothing can refer to does no harm */
    public Substitution {
        if (key.isEmpty()) {
            throw new BadKey("empty substitution key");
        }
    }

    @Override
    public String first() {
        return key;
    }

    @Override
    public @Nullable List<String> values(String wanted) {
        return key.equals(wanted) ? values : null;
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
    public static List<String> apply(List<? extends Keys> all, List<String> words) {
        if (!anyRefers(words)) {
            return words;
        }
        List<String> result = new ArrayList<>(words.size());
        int left = SIZE_MAX;
        for (String word : words) {
            if (word.indexOf('$') < 0) {
                result.add(word);
                left -= REFERENCE;
            } else {
                left = new Template(all, word).fillInto(result, left);
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

        private final List<? extends Keys> all;
        private final String word;
        private final List<String> texts = new ArrayList<>();
        private final List<List<String>> holes = new ArrayList<>();
        private StringBuilder text = new StringBuilder();
        private int copied;

        Template(List<? extends Keys> all, String word) {
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
            List<String> found = braced && !word.startsWith("}", end)
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

        private @Nullable List<String> named(String key) {
            List<String> found = null;
            for (int i = 0; i < all.size() && found == null; i++) {
                found = all.get(i).values(key);
            }
            return found;
        }

        /** The leftmost hole varies slowest. Returns the room that is left. */
        int fillInto(List<String> result, int room) {
            int[] choice = new int[holes.size()];
            int left = room;
            for (List<String> hole : holes) {
                if (hole.isEmpty()) {
                    return left;
                }
            }
            boolean isValue = choice.length == 1 && texts.get(0).isEmpty()
                    && texts.get(1).isEmpty();
            boolean more = true;
            while (more) {
                int length = length(choice);
                left -= isValue ? REFERENCE : WORD + 2 * length;
                if (left < 0) {
                    throw Fatal.exec("with so many words", Errno.E2BIG);
                }
                result.add(isValue ? holes.get(0).get(choice[0]) : filled(choice, length));
                more = advance(choice);
            }
            return left;
        }

        private int length(int[] choice) {
            int length = texts.getFirst().length();
            for (int i = 0; i < choice.length; i++) {
                length += holes.get(i).get(choice[i]).length() + texts.get(i + 1).length();
            }
            return length;
        }

        private String filled(int[] choice, int length) {
            StringBuilder filled = new StringBuilder(length);
            filled.append(texts.getFirst());
            for (int i = 0; i < choice.length; i++) {
                filled.append(holes.get(i).get(choice[i])).append(texts.get(i + 1));
            }
            return filled.toString();
        }

        private boolean advance(int[] choice) {
            int place = choice.length - 1;
            while (place >= 0 && choice[place] == holes.get(place).size() - 1) {
                choice[place--] = 0;
            }
            if (place >= 0) {
                choice[place]++;
            }
            return place >= 0;
        }
    }
}
