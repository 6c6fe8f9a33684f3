package jinn.fdholder;

import java.util.List;

/**
 * Memory for what clients have begun to send, and for answers that they do not read. All of it
 * together has a limit, so that no number of clients brings the holder down with all that it
 * holds. Beyond it a client has to go: of the user who has the most, the one who has the most;
 * root and the holder's own user go last.
 */
final class Burden {

    /** Bytes, a quarter of the heap of a process that has little. */
    static final int MAX = 2 << 20;

    private Burden() {
    }

    /** What one connection has, {@code trusted} that of root or of the holder's own user. */
    record Load(int uid, boolean trusted, int bytes) {
    }

    /** Who has to go; -1 for nobody. */
    static int tooMuch(List<Load> loads) {
        long all = 0;
        for (Load load : loads) {
            all += load.bytes;
        }
        int chosen = -1;
        for (int i = 0; i < loads.size() && all > MAX; i++) {
            boolean has = loads.get(i).bytes > 0;
            if (has && (chosen < 0 || goesBefore(loads, loads.get(i), loads.get(chosen)))) {
                chosen = i;
            }
        }
        return chosen;
    }

    private static boolean goesBefore(List<Load> loads, Load one, Load other) {
        if (one.trusted != other.trusted) {
            return other.trusted;
        }
        long more = of(loads, one.uid) - of(loads, other.uid);
        return more > 0 || more == 0 && one.bytes > other.bytes;
    }

    private static long of(List<Load> loads, int uid) {
        long sum = 0;
        for (Load load : loads) {
            sum += load.uid == uid ? load.bytes : 0;
        }
        return sum;
    }
}
