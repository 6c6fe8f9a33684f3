package jinn.log.line;

import jinn.kernel.Clock;
import jinn.text.Tai64n;
import jinn.value.Instant;
import jinn.value.LocalTime;

/**
 * The time of a batch, written out once for all its lines: lines that were read at once carry
 * the time of their read.
 */
public final class StampText {

    /** A TAI64N label and a blank. */
    static final int TAI_SIZE = Tai64n.TEXT_SIZE + 1;

    /** {@code YYYY-MM-DD HH:MM:SS.nnnnnnnnn} and two blanks. */
    static final int LOCAL_SIZE = 31;

    /** The same cut to microseconds, and one blank. */
    static final int HUMAN_SIZE = 27;

    /** {@code YYYY-MM-DDTHH:MM:SS.nnnnnnnnnZ} (RFC 3339). */
    static final int UTC_SIZE = 30;

    private static final int NANOS_AT = 20;
    private static final int NANOS_WIDTH = 9;
    private static final int YEAR_MAX = 9999;

    private final Clock clock;
    private final byte[] tai = new byte[TAI_SIZE];
    private final byte[] local = new byte[LOCAL_SIZE];
    private final byte[] utc = new byte[UTC_SIZE];
    private long localSecond = Long.MIN_VALUE;
    private long utcSecond = Long.MIN_VALUE;

    public StampText(Clock clock) {
        this.clock = clock;
        tai[TAI_SIZE - 1] = ' ';
        local[LOCAL_SIZE - 2] = ' ';
        local[LOCAL_SIZE - 1] = ' ';
        utc[UTC_SIZE - 1] = 'Z';
    }

    byte[] tai() {
        return tai;
    }

    public byte[] local() {
        return local;
    }

    byte[] utc() {
        return utc;
    }

    void writeTai(Instant now) {
        Tai64n.ofUnix(now.seconds(), now.nanos()).putText(tai, 0);
    }

    /** The zone's rules are asked once a second: they may change with any. */
    public void writeLocal(Instant now) {
        if (now.seconds() != localSecond) {
            writeSecond(local, clock.local(now), ' ');
            localSecond = now.seconds();
        }
        put(local, now.nanos(), NANOS_AT, NANOS_WIDTH);
    }

    void writeUtc(Instant now) {
        if (now.seconds() != utcSecond) {
            writeSecond(utc, LocalTime.utc(now.seconds()), 'T');
            utcSecond = now.seconds();
        }
        put(utc, now.nanos(), NANOS_AT, NANOS_WIDTH);
    }

    private static void writeSecond(byte[] text, LocalTime time, char between) {
        put(text, Math.min(time.year(), YEAR_MAX), 0, 4);
        text[4] = '-';
        put(text, time.month(), 5, 2);
        text[7] = '-';
        put(text, time.day(), 8, 2);
        text[10] = (byte) between;
        put(text, time.hour(), 11, 2);
        text[13] = ':';
        put(text, time.minute(), 14, 2);
        text[16] = ':';
        put(text, time.second(), 17, 2);
        text[19] = '.';
    }

    private static void put(byte[] text, int value, int at, int width) {
        int rest = value;
        for (int i = at + width - 1; i >= at; i--) {
            text[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
    }
}
