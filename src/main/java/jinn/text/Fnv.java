package jinn.text;

/** The sum FNV-1a of 64 bits: one changed byte always changes it. No secret, and no signature. */
public final class Fnv {

    /** The bytes of a sum. */
    public static final int SIZE = 8;

    private static final long SEED = 0xcbf29ce484222325L;
    private static final long FACTOR = 0x100000001b3L;

    private Fnv() {
    }

    /** Of the bytes before that place. */
    public static long sum(byte[] bytes, int end) {
        long sum = SEED;
        for (int i = 0; i < end; i++) {
            sum = (sum ^ bytes[i] & 0xff) * FACTOR;
        }
        return sum;
    }
}
