package jinn.access;

import java.util.Arrays;
import jinn.text.Bytes;

/**
 * What we add behind the last table of a constant database: a mark and a sum of all before it
 * (FNV-1a, 64 bits: one changed byte always changes it). Readers of the format never look
 * there, and a file of another writer has none.
 */
final class Seal {

    private static final String MARK = "jinn sum";
    private static final int SUM_SIZE = 8;
    private static final int SIZE = 16;

    private static final long SUM_SEED = 0xcbf29ce484222325L;
    private static final long SUM_FACTOR = 0x100000001b3L;

    private Seal() {
    }

    static byte[] added(byte[] content) {
        byte[] sealed = Arrays.copyOf(content, content.length + SIZE);
        System.arraycopy(Bytes.toArray(MARK), 0, sealed, content.length, MARK.length());
        int end = content.length + MARK.length();
        Bytes.putNumber(sealed, end, SUM_SIZE, sum(sealed, end));
        return sealed;
    }

    /** The bytes before the seal: all of them where there is none, or a wrong one. */
    static int contentSize(byte[] bytes) {
        int content = bytes.length - SIZE;
        int end = content + MARK.length();
        boolean sealed = content >= 0
                && Bytes.fromArray(bytes, content, MARK.length()).equals(MARK)
                && Bytes.number(bytes, end, SUM_SIZE) == sum(bytes, end);
        return sealed ? content : bytes.length;
    }

    private static long sum(byte[] bytes, int end) {
        long sum = SUM_SEED;
        for (int i = 0; i < end; i++) {
            sum = (sum ^ bytes[i] & 0xff) * SUM_FACTOR;
        }
        return sum;
    }
}
