package jinn.rc.live;

import java.util.BitSet;
import java.util.Optional;

/**
 * Which services are up, by their numbers, and which of all were asked for by name. Nobody changes
 * the sets.
 *
 * @param size how many services there are
 */
public record LiveState(int size, BitSet up, BitSet asked) {

    private static final int UP = 1;
    private static final int ASKED = 2;

    public static LiveState allDown(int size) {
        return new LiveState(size, new BitSet(), new BitSet());
    }

    /** Empty where it is none of so many services: longer, shorter, or with a bit of no meaning. */
    static Optional<LiveState> of(String bytes, int size) {
        BitSet up = new BitSet();
        BitSet asked = new BitSet();
        boolean sound = bytes.length() == size;
        for (int i = 0; i < size && sound; i++) {
            sound = bytes.charAt(i) <= (UP | ASKED);
            up.set(i, (bytes.charAt(i) & UP) != 0);
            asked.set(i, (bytes.charAt(i) & ASKED) != 0);
        }
        return sound ? Optional.of(new LiveState(size, up, asked)) : Optional.empty();
    }

    /** A byte for each service. */
    byte[] bytes() {
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) ((up.get(i) ? UP : 0) | (asked.get(i) ? ASKED : 0));
        }
        return bytes;
    }

    /** The same, but one service is up, or is down. */
    public LiveState with(int service, boolean isUp) {
        BitSet changed = (BitSet) up.clone();
        changed.set(service, isUp);
        return new LiveState(size, changed, asked);
    }

    /** The same, but these were asked to be up, or to be down. */
    public LiveState asked(BitSet services, boolean toBeUp) {
        BitSet changed = (BitSet) asked.clone();
        if (toBeUp) {
            changed.or(services);
        } else {
            changed.andNot(services);
        }
        return new LiveState(size, up, changed);
    }
}
