package jinn.option;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A list of words inside a list of words, as execline hands blocks over: the words, each behind
 * a blank that is not part of it (people leave the blank out), and an empty word as the end.
 */
public record Block(List<String> words, List<String> rest) {

    /** Empty where the block has no end. */
    public static Optional<Block> of(List<String> all) {
        List<String> words = new ArrayList<>();
        for (String word : all) {
            if (word.isEmpty()) {
                List<String> rest = all.subList(words.size() + 1, all.size());
                return Optional.of(new Block(words, rest));
            }
            words.add(word.startsWith(" ") ? word.substring(1) : word);
        }
        return Optional.empty();
    }
}
