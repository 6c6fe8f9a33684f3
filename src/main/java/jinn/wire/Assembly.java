package jinn.wire;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jinn.kernel.Sockets;
import jinn.text.Bytes;
import jinn.value.Fd;
import org.jspecify.annotations.Nullable;

/**
 * Puts messages together from what a socket gives. Bytes come in any pieces; descriptors come in
 * the order of their messages, and never later than the first byte of theirs.
 */
public final class Assembly {

    private static final int FIRST_ROOM = 512;

    private final int payloadMax;
    private final List<Fd> descriptors = new ArrayList<>();
    private byte[] bytes = new byte[0];
    private int size;
    private int descriptorsMax = Sockets.DESCRIPTORS_MAX;
    private boolean broken;

    /** A message with a larger payload breaks it. */
    public Assembly(int payloadMax) {
        this.payloadMax = payloadMax;
    }

    /** How many descriptors the next message may have; with more of them it breaks. */
    public void expect(int most) {
        descriptorsMax = Math.min(most, Sockets.DESCRIPTORS_MAX);
    }

    public void add(byte[] more, int count, List<Fd> came) {
        if (size + count > bytes.length) {
            bytes = Arrays.copyOf(bytes, roomFor(size + count));
        }
        System.arraycopy(more, 0, bytes, size, count);
        size += count;
        descriptors.addAll(came);
    }

    /** Twice as much, but no more than the message that has begun says it needs. */
    private int roomFor(int needed) {
        int whole = size < UnixMessage.SIZE_BYTES ? 0 : UnixMessage.HEADER_SIZE
                + (int) Math.min(payloadMax, Bytes.number(bytes, 0, UnixMessage.SIZE_BYTES));
        return Math.max(Math.max(needed, FIRST_ROOM), Math.min(2 * needed, whole));
    }

    /** The bytes that it has taken for what has begun. */
    public int room() {
        return bytes.length;
    }

    /**
     * The next whole message; null where there is none, yet or, if it is broken, ever. Whoever
     * sends descriptors that no message has announced breaks it: they would be held for nothing.
     * So does whoever sends more of them ahead than one message may have.
     */
    public @Nullable UnixMessage next() {
        if (broken || size < UnixMessage.HEADER_SIZE) {
            broken |= descriptors.size() > (size == 0 ? 0 : descriptorsMax);
            return null;
        }
        long payload = Bytes.number(bytes, 0, UnixMessage.SIZE_BYTES);
        int count = (int) Bytes.number(bytes, UnixMessage.SIZE_BYTES, UnixMessage.COUNT_BYTES);
        int spare = descriptors.size() - count;
        boolean isLast = size <= UnixMessage.HEADER_SIZE + payload;
        if (payload > payloadMax || count > descriptorsMax || spare < 0
                || spare > (isLast ? 0 : descriptorsMax)) {
            broken = true;
            return null;
        }
        int end = UnixMessage.HEADER_SIZE + (int) payload;
        return size < end ? null : take(end, count);
    }

    private UnixMessage take(int end, int count) {
        byte[] payload = Arrays.copyOfRange(bytes, UnixMessage.HEADER_SIZE, end);
        List<Fd> own = new ArrayList<>(descriptors.subList(0, count));
        descriptors.subList(0, count).clear();
        size -= end;
        System.arraycopy(bytes, end, bytes, 0, size);
        bytes = size == 0 ? new byte[0] : bytes;
        return new UnixMessage(payload, own);
    }

    /** Too large, or other descriptors than announced: what follows cannot be understood. */
    public boolean isBroken() {
        return broken;
    }

    /** Whether a message has begun that is not whole yet. */
    public boolean isBegun() {
        return size > 0;
    }

    /** The descriptors that no message has taken, for closing. */
    public List<Fd> leftOver() {
        return descriptors;
    }
}
