package jinn.rc;

import java.util.List;
import jinn.rc.database.Atomic;
import jinn.rc.database.Atomic.Longrun;
import jinn.rc.database.Atomic.Oneshot;
import jinn.rc.database.Database;
import jinn.text.Bytes;

/**
 * How much there is of a set: six numbers of 32 bits, as s6-rc's library has them. Programs made
 * for that read the number of services there, and with it the state of each.
 */
final class Counts {

    private static final int NUMBER = 4;

    private Counts() {
    }

    static byte[] of(Database database) {
        long[] counts = new long[6];
        for (Atomic atomic : database.atomics()) {
            counts[0] += atomic.isLongrun() ? 0 : 1;
            counts[1] += atomic.isLongrun() ? 1 : 0;
            counts[2] += atomic.name().length() + 1;
            counts[4] += atomic.links().needs().length;
            counts[5] += atomic.consumer() == Longrun.NONE ? 0 : 1;
            if (atomic.kind() instanceof Oneshot(var up, var down, var reload, var _)) {
                add(counts, up);
                add(counts, down);
                add(counts, reload);
            }
        }
        byte[] bytes = new byte[counts.length * NUMBER];
        for (int i = 0; i < counts.length; i++) {
            Bytes.putNumber(bytes, i * NUMBER, NUMBER, counts[i]);
        }
        return bytes;
    }

    /** Words, each with a byte behind it, and a place for each and for their end. */
    private static void add(long[] counts, List<String> words) {
        for (String word : words) {
            counts[2] += word.length() + 1;
        }
        counts[3] += words.size() + 1;
    }
}
