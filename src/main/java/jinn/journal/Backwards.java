package jinn.journal;

import java.util.ArrayList;
import java.util.List;
import jinn.journal.file.Stored;
import jinn.journal.line.Entry;
import jinn.journal.line.LineBuffer;
import jinn.journal.line.Stamps;
import jinn.value.Span;

/** The lines of one file, block by block from its end. */
final class Backwards {

    /** The first block: who asks for a few lines shall not wait for many. */
    private static final int FIRST_SIZE = 4096;

    private final Stored file;
    private final int blockMax;

    /** What stands before that place was not read yet. */
    private long before;
    private int size;

    Backwards(Stored file, int blockMax) {
        this.file = file;
        this.blockMax = blockMax;
        this.before = file.end();
        this.size = Math.min(FIRST_SIZE, blockMax);
    }

    /** The lines before those that were given, oldest first; none at the beginning of the file. */
    List<Entry> previous(Stamps stamps) {
        while (before > 0) {
            long from = Math.max(0, before - size);
            int length = (int) (before - from);
            byte[] bytes = new byte[length + Span.SLACK];
            Span span = new Span();
            span.set(bytes, 0, length);
            if (!file.read(from, span)) {
                break; // It is shorter than it was: what there was is gone.
            }
            int first = from == 0 ? 0 : behindNewline(bytes, length);
            boolean piece = first == length && length >= LineBuffer.LINE_MAX;
            if (first < length || piece) {
                size = Math.min(2 * size, blockMax);
                before = from + (piece ? 0 : first);
                return lines(stamps, bytes, piece ? 0 : first, length);
            }
            size = Math.min(2 * size, LineBuffer.LINE_MAX);
        }
        before = 0;
        return List.of();
    }

    /** Of which line the first bytes are, is in the block before. */
    private static int behindNewline(byte[] bytes, int length) {
        int at = 0;
        while (at < length && bytes[at] != '\n') {
            at++;
        }
        return Math.min(at + 1, length);
    }

    private static List<Entry> lines(Stamps stamps, byte[] bytes, int from, int to) {
        List<Entry> lines = new ArrayList<>();
        int start = from;
        for (int at = from; at < to; at++) {
            if (bytes[at] == '\n') {
                lines.add(stamps.read(bytes, start, at));
                start = at + 1;
            }
        }
        if (start < to) {
            lines.add(stamps.read(bytes, start, to));
        }
        return lines;
    }

    void close() {
        file.close();
    }
}
