package jinn.journal.line;

import java.util.Arrays;
import jinn.value.Span;

/** What was read of a file and not yet taken, as lines. */
public final class LineBuffer {

    /** A longer line is taken as several. No logger of this suite writes one. */
    public static final int LINE_MAX = 1024 * 1024;

    private static final int FIRST_SIZE = 8192;

    private byte[] bytes = new byte[FIRST_SIZE + Span.SLACK];
    private int start;
    private int scanned;
    private int end;
    private int lineEnd;

    public byte[] bytes() {
        return bytes;
    }

    /** Makes room; as many bytes may be read to {@link #end}. */
    public int makeRoom() {
        if (start > 0) {
            System.arraycopy(bytes, start, bytes, 0, end - start);
            scanned -= start;
            end -= start;
            start = 0;
        }
        if (end == bytes.length - Span.SLACK) {
            bytes = Arrays.copyOf(bytes, end * 2 + Span.SLACK);
        }
        return bytes.length - Span.SLACK - end;
    }

    public int end() {
        return end;
    }

    public void filled(int count) {
        end += count;
    }

    /** Steps to the next whole line, or to one that is as long as there are; false without. */
    public boolean stepToLine() {
        while (scanned < end && bytes[scanned] != '\n' && scanned - start < LINE_MAX) {
            scanned++;
        }
        if (scanned == end) {
            return false;
        }
        lineEnd = scanned;
        scanned += bytes[scanned] == '\n' ? 1 : 0;
        return true;
    }

    /** Steps to what is left, which has no newline and will get none; false where nothing is. */
    public boolean stepToRest() {
        lineEnd = end;
        scanned = end;
        return start < end;
    }

    public int lineStart() {
        return start;
    }

    public int lineEnd() {
        return lineEnd;
    }

    /** The line stepped to is dealt with. */
    public void taken() {
        start = scanned;
    }
}
