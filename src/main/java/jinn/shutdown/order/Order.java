package jinn.shutdown.order;

import java.util.ArrayList;
import java.util.List;
import jinn.text.Bytes;

/**
 * What clients write to the fifo, a message in one write: {@code c}, or 17 bytes: a letter, the
 * delay in seconds (8 bytes) and nanoseconds (4), the grace time in ms (4), all big-endian.
 */
public sealed interface Order {

    int SIZE = 17;
    char CANCEL = 'c';

    /** Longer than any machine lives: 100 years. */
    long DELAY_MAX_NS = 100L * 366 * 86_400 * 1_000_000_000;

    /** Grace times above it mean nothing, as 0 does: the one that was valid stays so. */
    long GRACE_MAX_MS = 300_000;

    /** Whatever was ordered is not to happen. */
    record Cancel() implements Order {
    }

    /** In place of whatever was ordered. {@code graceMs} 0 leaves it as it is. */
    record Later(Action action, long delayNs, long graceMs) implements Order {

        public byte[] bytes() {
            byte[] bytes = new byte[SIZE];
            bytes[0] = (byte) action.letter();
            Bytes.putNumber(bytes, 1, 8, delayNs / NANOS);
            Bytes.putNumber(bytes, 9, 4, delayNs % NANOS);
            Bytes.putNumber(bytes, 13, 4, graceMs);
            return bytes;
        }
    }

    long NANOS = 1_000_000_000;

    /**
     * Orders, in order.
     *
     * @param used bytes that are orders or nothing; the rest is the beginning of one
     * @param unknown letters that mean nothing, each skipped by itself
     */
    record Read(List<Order> orders, int used, List<Character> unknown) {
    }

    static Read read(byte[] bytes, int size) {
        List<Order> orders = new ArrayList<>();
        List<Character> unknown = new ArrayList<>();
        int at = 0;
        while (at < size) {
            Action action = Action.of(bytes[at]);
            if (action == null) {
                if (bytes[at] == CANCEL) {
                    orders.add(new Cancel());
                } else {
                    unknown.add((char) (bytes[at] & 0xff));
                }
                at++;
            } else if (size - at < SIZE) {
                break;
            } else {
                orders.add(later(action, bytes, at));
                at += SIZE;
            }
        }
        return new Read(orders, at, unknown);
    }

    private static Later later(Action action, byte[] bytes, int at) {
        long seconds = Bytes.number(bytes, at + 1, 8);
        long nanos = Bytes.number(bytes, at + 9, 4);
        long graceMs = Bytes.number(bytes, at + 13, 4);
        boolean endless = seconds < 0 || seconds >= DELAY_MAX_NS / NANOS;
        return new Later(action, endless ? DELAY_MAX_NS
                : Math.min(seconds * NANOS + nanos, DELAY_MAX_NS),
                graceMs > GRACE_MAX_MS ? 0 : graceMs);
    }
}
