package jinn.access;

import java.util.Arrays;
import jinn.text.Bytes;
import jinn.text.Fnv;

/**
 * What we add behind the last table of a constant database: a mark and a sum of all before it
 * (FNV-1a, 64 bits: one changed byte always changes it). Readers of the format never look
 * there, and a file of another writer has none.
 */
final class Seal {

    private static final String MARK = "jinn sum";
    private static final int SIZE = 16;

    private Seal() {
    }

    static byte[] added(byte[] content) {
        byte[] sealed = Arrays.copyOf(content, content.length + SIZE);
        System.arraycopy(Bytes.toArray(MARK), 0, sealed, content.length, MARK.length());
        int end = content.length + MARK.length();
        Bytes.putNumber(sealed, end, Fnv.SIZE, Fnv.sum(sealed, end));
        return sealed;
    }

    /** The bytes before the seal: all of them where there is none, or a wrong one. */
    static int contentSize(byte[] bytes) {
        int content = bytes.length - SIZE;
        int end = content + MARK.length();
        boolean sealed = content >= 0
                && Bytes.fromArray(bytes, content, MARK.length()).equals(MARK)
                && Bytes.number(bytes, end, Fnv.SIZE) == Fnv.sum(bytes, end);
        return sealed ? content : bytes.length;
    }
}
