package jinn.linux;

import jinn.kernel.Lines;
import jinn.kernel.Span;
import org.teavm.interop.Address;

/**
 * Lines by machine words, without a look at the bounds of arrays for every byte. The first byte
 * of a word in memory is its lowest, as on every machine this is compiled for.
 */
final class LinuxLines implements Lines {

    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGHS = ONES << 7;
    private static final long NEWLINES = ONES * '\n';

    @Override
    public int find(byte[] bytes, int from, int to, byte wanted) {
        return Math.min(to, behind(Address.ofData(bytes), from, to, ONES * (wanted & 0xff)) - 1);
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
            int to = behind(lines, from, end, NEWLINES);
            int after = at + headSize + to - from;
            if (to > end || after > limit) {
                break;
            }
            moveWords(heads, copies.add(at), headSize);
            moveWords(lines.add(from), copies.add(at + headSize), to - from);
            from = to;
            at = after;
        }
        source.startAt(from);
        target.startAt(at);
    }

    /**
     * The place behind the first of the bytes that {@code wanted} is full of; more than
     * {@code end} where there is none. A word that is xored with them has a zero byte where one
     * stands; taking one from each byte then borrows from its high bit.
     */
    private static int behind(Address bytes, int from, int end, long wanted) {
        int at = from;
        while (at < end) {
            long zeros = bytes.add(at).getLong() ^ wanted;
            long hit = (zeros - ONES) & ~zeros & HIGHS;
            if (hit != 0) {
                return at + lowestByte(hit) + 1;
            }
            at += Long.BYTES;
        }
        return end + 1;
    }

    /** Which byte the lowest bit is in. */
    private static int lowestByte(long bits) {
        int index = (int) bits == 0 ? 4 : 0;
        int half = (int) (bits >>> 8 * index);
        index += (half & 0xffff) == 0 ? 2 : 0;
        return index + ((bits >>> 8 * index & 0xff) == 0 ? 1 : 0);
    }

    /** Up to seven bytes more than asked for. */
    private static void moveWords(Address from, Address to, int size) {
        for (int i = 0; i < size; i += Long.BYTES) {
            to.add(i).putLong(from.add(i).getLong());
        }
    }
}
