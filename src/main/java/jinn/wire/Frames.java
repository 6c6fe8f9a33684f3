package jinn.wire;

import java.util.Arrays;
import jinn.text.Bytes;
import org.jspecify.annotations.Nullable;

/** Messages of bytes alone, each behind its size in four bytes, put together from any pieces. */
public final class Frames {

    private static final int SIZE_BYTES = 4;
    private static final int FIRST_ROOM = 256;

    private final int sizeMax;
    private byte[] bytes = new byte[FIRST_ROOM];
    private int size;

    /** A message of more bytes breaks it. */
    public Frames(int sizeMax) {
        this.sizeMax = sizeMax;
    }

    public void add(byte[] more, int count) {
        if (size + count > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * (size + count));
        }
        System.arraycopy(more, 0, bytes, size, count);
        size += count;
    }

    /** The next whole message; null where there is none yet or, if it is broken, ever. */
    public byte @Nullable [] next() {
        int end = isBroken() ? 0 : SIZE_BYTES + (int) announced();
        if (size < SIZE_BYTES || isBroken() || size < end) {
            return null;
        }
        byte[] message = Arrays.copyOfRange(bytes, SIZE_BYTES, end);
        size -= end;
        System.arraycopy(bytes, end, bytes, 0, size);
        return message;
    }

    /** A message is announced that is too large: what follows cannot be understood. */
    public boolean isBroken() {
        return size >= SIZE_BYTES && announced() > sizeMax;
    }

    private long announced() {
        return Bytes.number(bytes, 0, SIZE_BYTES);
    }

    /** A message as it is sent. */
    public static byte[] framed(byte[] message) {
        byte[] framed = new byte[SIZE_BYTES + message.length];
        Bytes.putNumber(framed, 0, SIZE_BYTES, message.length);
        System.arraycopy(message, 0, framed, SIZE_BYTES, message.length);
        return framed;
    }
}
