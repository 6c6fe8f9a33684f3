package jinn.log.line;

import java.util.Arrays;
import jinn.kernel.ByteSearch;
import jinn.value.Span;

/**
 * What was read and is not yet dealt with, as lines. A line ends at a newline or a NUL; one that
 * is longer than the limit is cut there and goes on as the next. The buffer is small for as long
 * as little comes at a time.
 */
public final class Input {

    /** No more is read at once: what a pipe holds that was widened. */
    public static final int BATCH_MAX = 262_144;

    private static final int FIRST_SIZE = 4096;

    private static final byte NEWLINE = '\n';

    private final ByteSearch search;
    private final int lineMax;
    private byte[] bytes = new byte[Span.SLACK];
    private long origin;
    private int start;
    private int scanned;
    private int end;
    private int cleaned;
    private boolean crowded;
    private boolean complete;
    private int lineStart;
    private int lineEnd;
    private boolean terminated;

    public Input(ByteSearch search, int lineMax) {
        this.search = search;
        this.lineMax = lineMax;
    }

    public byte[] bytes() {
        return bytes;
    }

    /** Makes room for reading. To be called when all whole lines are dealt with. */
    public int prepare(int wanted) {
        if (start > 0) {
            System.arraycopy(bytes, start, bytes, 0, end - start);
            origin += start;
            end -= start;
            scanned -= start;
            cleaned -= start;
            start = 0;
        }
        if (room() == 0 || crowded) {
            int size = Math.max(FIRST_SIZE, bytes.length * 2);
            bytes = Arrays.copyOf(bytes, Math.min(size, sizeMax(lineMax)));
            crowded = false;
        }
        return Math.min(wanted, room());
    }

    /** What is behind the lines is free for whoever works on them. */
    public static int sizeMax(int lineMax) {
        return lineMax + 1 + BATCH_MAX + Span.SLACK;
    }

    private int room() {
        return bytes.length - Span.SLACK - end;
    }

    /** Where to read to. */
    public int end() {
        return end;
    }

    /** What comes first stands there in whatever it is read from. */
    public void startAt(long place) {
        origin = place - start;
    }

    /** All places are less by so much. */
    public void shift(long by) {
        origin -= by;
    }

    /** Where the next line begins. */
    public long place() {
        return origin + start;
    }

    /** Where the line taken last begins. */
    long linePlace() {
        return origin + lineStart;
    }

    /** Behind all that was read. */
    public long endPlace() {
        return origin + end;
    }

    /** So much was read there. */
    public void filled(int count) {
        end += count;
        crowded = room() == 0 && bytes.length < sizeMax(lineMax);
    }

    /** Makes newlines of NULs, where that is not done already. */
    void clean() {
        int nul = search.find(bytes, cleaned, end, (byte) 0);
        while (nul < end) {
            bytes[nul] = NEWLINE;
            nul = search.find(bytes, nul + 1, end, (byte) 0);
        }
        cleaned = end;
    }

    /** No more will come: what is left is a line too. */
    public void complete() {
        complete = true;
    }

    public boolean isEmpty() {
        return start == end;
    }

    /** Whether what is left is a line's beginning that can still grow. */
    public boolean isPartial() {
        return end > start && end - start < lineMax;
    }

    /** Takes the next line; false where there is no whole one. */
    boolean next() {
        clean();
        int limit = Math.min(end, start + lineMax);
        int at = search.find(bytes, scanned, limit, NEWLINE);
        boolean ended = at < end && bytes[at] == NEWLINE;
        boolean cut = at < end || complete && start < end;
        scanned = at;
        if (!ended && !cut) {
            return false;
        }
        lineStart = start;
        lineEnd = at;
        terminated = ended;
        start = ended ? at + 1 : at;
        scanned = start;
        return true;
    }

    /** First byte of the line taken last. */
    int lineStart() {
        return lineStart;
    }

    /** One behind the last byte of the line taken last. */
    int lineEnd() {
        return lineEnd;
    }

    /** Whether the line taken last has its newline behind it. */
    boolean isTerminated() {
        return terminated;
    }

    /**
     * How many bytes from {@link #start} are whole lines, none of them too long. NULs that nobody
     * has made newlines yet may end lines in between.
     */
    int run() {
        int from = start;
        while (true) {
            int at = Math.min(end, from + lineMax + 1);
            while (at > from && bytes[at - 1] != NEWLINE) {
                at--;
            }
            if (at == from) {
                return from - start;
            }
            from = at;
        }
    }

    int start() {
        return start;
    }

    /** So much of the run is dealt with. */
    void taken(int count) {
        start += count;
        scanned = start;
        cleaned = Math.max(cleaned, start);
    }
}
