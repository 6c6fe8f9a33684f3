package jinn.kernel;

import jinn.value.Span;

/**
 * Searches and copies every byte of a log. The defaults say what is done; a kernel may know how to
 * do it faster than a byte at a time.
 */
public interface ByteSearch {

    /** A byte at a time. */
    ByteSearch SLOW = new ByteSearch() {
    };

    /**
     * Where the first such byte stands; {@code to} where there is none. The array goes on behind
     * that for the slack of a span.
     */
    default int find(byte[] bytes, int from, int to, byte wanted) {
        int at = from;
        while (at < to && bytes[at] != wanted) {
            at++;
        }
        return at;
    }

    /**
     * Copies lines, each with its newline and behind a head, for as long as there is a whole one
     * and it fits; both spans then start behind what was copied. A NUL ends a line too, and is
     * copied as a newline.
     *
     * @param head followed by slack, as spans are
     */
    default void copy(Span source, byte[] head, Span target) {
        int headSize = head.length - Span.SLACK;
        while (true) {
            int from = source.start();
            int newline = find(source.bytes(), from, source.end(), (byte) '\n');
            int to = find(source.bytes(), from, newline, (byte) 0) + 1;
            int after = target.start() + headSize + to - from;
            if (to > source.end() || after > target.end()) {
                return;
            }
            System.arraycopy(head, 0, target.bytes(), target.start(), headSize);
            System.arraycopy(source.bytes(), from, target.bytes(), after - (to - from),
                    to - from);
            target.bytes()[after - 1] = '\n';
            source.startAt(to);
            target.startAt(after);
        }
    }
}
