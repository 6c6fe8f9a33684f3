package jinn.log.line;

import java.util.Arrays;
import jinn.text.Json;
import jinn.value.Span;

/** Whole records on their way to one place, in order. Grows as needed, up to its limit. */
public final class RecordBuffer implements Json.Sink {

    private static final int FIRST_SIZE = 4096;

    private final int max;
    private final Progress progress = new Progress();
    private byte[] bytes = new byte[Span.SLACK];
    private int start;
    private int end;
    private boolean sheds;
    private boolean losing;
    private int lostLines;
    private long lostBytes;

    public RecordBuffer(int max) {
        this.max = max;
    }

    /** How far the place is that it leads to. */
    public Progress progress() {
        return progress;
    }

    /** All lines before that place were routed. */
    public void settle(long place) {
        if (isEmpty()) {
            progress.caughtUp(place);
        }
    }

    /** Whether nobody need wait: so much fits in, or would be turned away. */
    boolean hasRoom(int length) {
        return sheds || losing || fits(length);
    }

    boolean fits(int length) {
        return !losing && end - start + length <= max;
    }

    /** Whether what does not fit may be turned away from now on. */
    public void shed(boolean wanted) {
        sheds = wanted;
    }

    /**
     * Whether a record of that size at most is turned away. Once one is, all are, until what
     * waits is gone: so there is one gap.
     */
    boolean rejectIfFull(int size, int line) {
        losing |= sheds && !fits(size);
        if (losing) {
            lostLines++;
            lostBytes += line;
        }
        return losing;
    }

    boolean isLosing() {
        return losing;
    }

    public int lostLines() {
        return lostLines;
    }

    public long lostBytes() {
        return lostBytes;
    }

    /** The loss is taken note of. {@code over}: and nothing is turned away any more. */
    public void counted(boolean over) {
        lostLines = 0;
        lostBytes = 0;
        losing &= !over;
    }

    @Override
    public void append(byte[] source, int from, int length) {
        reserve(length);
        System.arraycopy(source, from, bytes, end, length);
        end += length;
    }

    @Override
    public void append(byte one) {
        reserve(1);
        bytes[end++] = one;
    }

    private void reserve(int length) {
        if (end + length > bytes.length - Span.SLACK) {
            makeRoom(length);
        }
    }

    private void makeRoom(int length) {
        int size = size();
        byte[] target = bytes;
        if (size + length > bytes.length - Span.SLACK) {
            int doubled = Math.min(Math.max(FIRST_SIZE, bytes.length * 2), max);
            target = new byte[Math.max(size + length, doubled) + Span.SLACK];
        }
        System.arraycopy(bytes, start, target, 0, size);
        bytes = target;
        start = 0;
        end = size;
    }

    /** Lends out the room behind what is there: as much as {@code wanted}, where the limit lets. */
    void lend(Span room, int wanted) {
        int size = Math.min(wanted, max - size());
        reserve(size);
        room.set(bytes, end, end + size);
    }

    /** What was lent is filled up to there. */
    void filled(Span room) {
        end = room.start();
    }

    public byte[] bytes() {
        return bytes;
    }

    public int start() {
        return start;
    }

    public int size() {
        return end - start;
    }

    public boolean isEmpty() {
        return start == end;
    }

    public void taken(int count) {
        if (count < size() && progress.isKept()) {
            progress.passed(newlines(count));
        }
        start += count;
        if (start == end) {
            clear();
        }
    }

    /** So much of what was taken last, none of it a newline, is still to go. */
    public void putBack(int count) {
        start -= count;
    }

    private int newlines(int count) {
        int newlines = 0;
        for (int i = start; i < start + count; i++) {
            newlines += bytes[i] == '\n' ? 1 : 0;
        }
        return newlines;
    }

    public void clear() {
        start = 0;
        end = 0;
    }

    public byte[] copy() {
        return Arrays.copyOfRange(bytes, start, end);
    }

    /**
     * How many bytes to write where {@code room} are welcome: whole lines that fit, or else the
     * first line alone. Only the rest of a line that a short write tore ends inside the room.
     */
    public int extent(long room) {
        if (size() <= room) {
            return size();
        }
        for (int i = (int) Math.max(room, 0); i > 0; i--) {
            if (bytes[start + i - 1] == '\n') {
                return i;
            }
        }
        int at = start;
        while (bytes[at] != '\n') {
            at++;
        }
        return at + 1 - start;
    }

    /** How many of the first {@code count} bytes are whole lines, and the end of a torn one. */
    public int wholeOf(int count) {
        int whole = count;
        while (whole > 0 && bytes[start + whole - 1] != '\n') {
            whole--;
        }
        return whole;
    }
}
