package jinn.chain;

import java.util.ArrayList;
import java.util.List;
import jinn.value.Fatal;

/**
 * A walk along words that begin with blocks. A block is words, each behind a blank that is not
 * part of it, up to an empty word; who writes one by hand tends to forget the blanks, and how
 * that is taken depends on how strict one is.
 */
public final class Blocks {

    private static final int FATAL = 2;

    private final List<String> words;
    private final int strictness;
    private final List<String> unquoted = new ArrayList<>();
    private int at;

    /** {@code strictness} is 0: accept all; 1: note what is wrong; 2: end. */
    public Blocks(List<String> words, int strictness) {
        this.words = words;
        this.strictness = strictness;
    }

    /**
     * The words of the block that comes next, without its blanks.
     *
     * @throws Fatal with 100 where it has no end, or is not quoted as it should
     */
    public List<String> next() {
        List<String> block = new ArrayList<>();
        for (int i = at; i < words.size(); i++) {
            String word = words.get(i);
            if (word.isEmpty()) {
                at = i + 1;
                return block;
            }
            block.add(word.charAt(0) == ' ' ? word.substring(1) : accepted(word));
        }
        throw Fatal.usage("unterminated block");
    }

    /**
     * The next word, which is no block.
     *
     * @throws Fatal with 100 where there is none
     */
    public String word() {
        if (!hasMore()) {
            throw Fatal.usage("a word is missing");
        }
        return words.get(at++);
    }

    private String accepted(String word) {
        if (strictness >= FATAL) {
            throw Fatal.usage("unquoted word in a block: " + word);
        }
        if (strictness > 0) {
            unquoted.add(word);
        }
        return word;
    }

    /** Whether something follows. */
    public boolean hasMore() {
        return at < words.size();
    }

    /** What follows the blocks taken so far. */
    public List<String> rest() {
        return words.subList(at, words.size());
    }

    /** Words that somebody who is strict should hear of. */
    public List<String> unquoted() {
        return unquoted;
    }
}
