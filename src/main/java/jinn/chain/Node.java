package jinn.chain;

import java.util.ArrayList;
import java.util.List;
import jinn.chain.Lexer.Located;

/** A script as a tree: words, and blocks of words. */
sealed interface Node {

    int line();

    record Word(String text, int line) implements Node {

        /** Whether something is put in its place first, if only in part of it. */
        boolean isOpen() {
            return text.indexOf('$') >= 0;
        }
    }

    /** {@code line} is that of what is first in it. */
    record Block(List<Node> inside, int line) implements Node {
    }

    /** Of the words that a lexer found nothing wrong with. */
    static List<Node> all(List<Located> located) {
        List<List<Node>> open = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();
        open.add(new ArrayList<>());
        for (Located one : located) {
            int depth = one.endsBlock() ? one.depth() + 1 : one.depth();
            while (open.size() <= depth) {
                open.add(new ArrayList<>());
                lines.add(one.line());
            }
            if (one.endsBlock()) {
                List<Node> inside = open.removeLast();
                open.getLast().add(new Block(inside, lines.removeLast()));
            } else {
                open.getLast().add(new Word(one.text(), one.line()));
            }
        }
        return open.getFirst();
    }
}
