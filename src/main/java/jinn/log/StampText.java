package jinn.log;

import jinn.kernel.Clock;
import jinn.kernel.Instant;
import jinn.kernel.LocalTime;
import jinn.text.Tai64n;

/**
 * The time of a batch, written out once for all its lines: lines that were read at once carry
 * the time of their read.
 */
final class StampText {

    /** A TAI64N label and a blank. */
    static final int TAI_SIZE = Tai64n.TEXT_SIZE + 1;

    /** {@code YYYY-MM-DD HH:MM:SS.nnnnnnnnn} and two blanks. */
    static final int LOCAL_SIZE = 31;

    private static final int NANOS_AT = 20;
    private static final int NANOS_WIDTH = 9;
    private static final int YEAR_MAX = 9999;

    private final Clock clock;
    private final byte[] tai = new byte[TAI_SIZE];
    private final byte[] local = new byte[LOCAL_SIZE];
    private long localSecond = Long.MIN_VALUE;

    StampText(Clock clock) {
        this.clock = clock;
        tai[TAI_SIZE - 1] = ' ';
        local[LOCAL_SIZE - 2] = ' ';
        local[LOCAL_SIZE - 1] = ' ';
    }

    byte[] tai() {
        return tai;
    }

    byte[] local() {
        return local;
    }

    void writeTai(Instant now) {
        Tai64n.ofUnix(now.seconds(), now.nanos()).putText(tai, 0);
    }

    /** The zone's rules are only asked once a second. */
    void writeLocal(Instant now) {
        if (now.seconds() != localSecond) {
            writeSecond(clock.local(now));
            localSecond = now.seconds();
        }
        put(now.nanos(), NANOS_AT, NANOS_WIDTH);
    }

    private void writeSecond(LocalTime time) {
        put(Math.min(time.year(), YEAR_MAX), 0, 4);
        local[4] = '-';
        put(time.month(), 5, 2);
        local[7] = '-';
        put(time.day(), 8, 2);
        local[10] = ' ';
        put(time.hour(), 11, 2);
        local[13] = ':';
        put(time.minute(), 14, 2);
        local[16] = ':';
        put(time.second(), 17, 2);
        local[19] = '.';
    }

    private void put(int value, int at, int width) {
        int rest = value;
        for (int i = at + width - 1; i >= at; i--) {
            local[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
    }
}
