package jinn.linux.text;

import jinn.kernel.ByteSearch;
import jinn.value.Span;
import org.teavm.interop.Address;

/**
 * Lines by machine words, without a look at the bounds of arrays for every byte. The first byte
 * of a word in memory is its lowest, as on every machine this is compiled for.
 */
public final class LinuxByteSearch implements ByteSearch {

    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGHS = ONES << 7;
    private static final long NEWLINES = ONES * '\n';

    /** What ends a line is below; little else is. */
    private static final long ENDS = ONES * ('\n' + 1);

    private static final int TWO_WORDS = 2 * Long.BYTES;

    @Override
    public int find(byte[] bytes, int from, int to, byte wanted) {
        return find(Address.ofData(bytes), from, to, ONES * (wanted & 0xff));
    }

    private static int find(Address bytes, int from, int to, long wanted) {
        for (int at = from; at < to; at += TWO_WORDS) {
            long first = bytes.add(at).getLong() ^ wanted;
            long second = bytes.add(at + Long.BYTES).getLong() ^ wanted;
            long hits = (first - ONES & ~first | second - ONES & ~second) & HIGHS;
            if (hits != 0) {
                long hit = zeros(first);
                int place = hit != 0 ? at + lowestByte(hit)
                        : at + Long.BYTES + lowestByte(zeros(second));
                return Math.min(place, to);
            }
        }
        return to;
    }

    @Override
    public void copy(Span source, byte[] head, Span target) {
        Address lines = Address.ofData(source.bytes());
        Address heads = Address.ofData(head);
        Address copies = Address.ofData(target.bytes());
        int headSize = head.length - Span.SLACK;
        int end = source.end();
        int limit = target.end();
        int from = source.start();
        int at = target.start();
        while (true) {
            int shift = at + headSize - from;
            int stop = Math.min(end, limit - shift);
            if (stop <= from) {
                break;
            }
            moveWords(heads, copies.add(at), headSize);
            int to = copyLine(lines, copies.add(shift), from, stop);
            if (to > stop) {
                break;
            }
            from = to;
            at = to + shift;
        }
        source.startAt(from);
        target.startAt(at);
    }

    /** The place behind the line's end; more than {@code stop} where it does not end before. */
    private static int copyLine(Address line, Address copy, int from, int stop) {
        for (int at = from; at < stop; at += TWO_WORDS) {
            long first = line.add(at).getLong();
            long second = line.add(at + Long.BYTES).getLong();
            copy.add(at).putLong(first);
            copy.add(at + Long.BYTES).putLong(second);
            if (((first - ENDS & ~first | second - ENDS & ~second) & HIGHS) != 0) {
                int after = afterEnd(at, first, second);
                if (after > at) {
                    copy.add(after - 1).putByte((byte) '\n');
                    return after > stop ? stop + 1 : after;
                }
            }
        }
        return stop + 1;
    }

    /** The place behind the first newline or NUL in two words; {@code at} where there is none. */
    private static int afterEnd(int at, long first, long second) {
        long hit = zeros(first) | zeros(first ^ NEWLINES);
        if (hit != 0) {
            return at + lowestByte(hit) + 1;
        }
        hit = zeros(second) | zeros(second ^ NEWLINES);
        return hit == 0 ? at : at + Long.BYTES + lowestByte(hit) + 1;
    }

    /**
     * High bits where a byte is zero: taking one from each byte borrows from its high bit. Only
     * the lowest is to be relied on.
     */
    private static long zeros(long word) {
        return word - ONES & ~word & HIGHS;
    }

    /** Which byte the lowest bit is in, for bits that are all the highest of their bytes. */
    private static int lowestByte(long bits) {
        long upToIt = (bits & -bits) - 1;
        return (int) ((upToIt & ONES) * ONES >>> 56) - 1;
    }

    /** Up to seven bytes more than asked for. */
    private static void moveWords(Address from, Address to, int size) {
        for (int i = 0; i < size; i += Long.BYTES) {
            to.add(i).putLong(from.add(i).getLong());
        }
    }
}
