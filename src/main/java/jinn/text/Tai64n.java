package jinn.text;

import org.jspecify.annotations.Nullable;

/**
 * A TAI64N label: 2^62 + seconds of International Atomic Time, and nanoseconds; 12 bytes
 * big-endian, or {@code @} and 24 hex digits as text. (cr.yp.to/libtai/tai64.html; the count of
 * leap seconds is that of the IERS bulletins, 27 so far, the last on 2016-12-31.)
 */
public record Tai64n(long label, int nanos) {

    public static final int SIZE = 12;
    public static final int TEXT_SIZE = 25;

    private static final long EPOCH = 1L << 62;
    private static final int TAI_MINUS_UTC_1972 = 10;
    private static final int NANOS_MAX = 999_999_999;
    private static final String HEX = "0123456789abcdef";

    /** Unix times at which one more leap second has passed. */
    private static final long[] LEAPS = {
        78796800, 94694400, 126230400, 157766400, 189302400, 220924800, 252460800, 283996800,
        315532800, 362793600, 394329600, 425865600, 489024000, 567993600, 631152000, 662688000,
        709948800, 741484800, 773020800, 820454400, 867715200, 915148800, 1136073600, 1230768000,
        1341100800, 1435708800, 1483228800,
    };

    public static Tai64n ofUnix(long seconds, int nanos) {
        int leaps = LEAPS.length;
        while (leaps > 0 && seconds < LEAPS[leaps - 1]) {
            leaps--;
        }
        return new Tai64n(EPOCH + seconds + TAI_MINUS_UTC_1972 + leaps, nanos);
    }

    /** Seconds since 1970; within an inserted second, those of the second before it. */
    public long unixSeconds() {
        long tai = label - EPOCH - TAI_MINUS_UTC_1972;
        int leaps = LEAPS.length;
        while (leaps > 0 && tai < LEAPS[leaps - 1] + leaps) {
            leaps--;
        }
        boolean inserted = leaps < LEAPS.length && tai == LEAPS[leaps] + leaps;
        return tai - leaps - (inserted ? 1 : 0);
    }

    /** Negative where the other is later. */
    public long msSince(Tai64n other) {
        return (label - other.label) * 1000 + (nanos - other.nanos) / 1_000_000;
    }

    /** Whether this is a leap second: one that no count of seconds since 1970 has. */
    public boolean isInserted() {
        return ofUnix(unixSeconds(), nanos).label != label;
    }

    public void put(byte[] target, int offset) {
        Bytes.putNumber(target, offset, 8, label);
        Bytes.putNumber(target, offset + 8, 4, nanos);
    }

    public static Tai64n at(byte[] source, int offset) {
        long label = Bytes.number(source, offset, 8);
        return new Tai64n(label, (int) Bytes.number(source, offset + 8, 4));
    }

    /** Reads what {@link #text} writes, in capitals too; null where these bytes are no label. */
    public static @Nullable Tai64n parse(byte[] text, int offset) {
        long label = 0;
        long nanos = 0;
        if (text[offset] != '@') {
            return null;
        }
        for (int i = 1; i < TEXT_SIZE; i++) {
            int digit = digit(text[offset + i]);
            if (digit < 0) {
                return null;
            }
            label = i <= 16 ? label << 4 | digit : label;
            nanos = i <= 16 ? nanos : nanos << 4 | digit;
        }
        return nanos > NANOS_MAX ? null : new Tai64n(label, (int) nanos);
    }

    private static int digit(byte one) {
        boolean capital = one >= 'A' && one <= 'F';
        return HEX.indexOf(capital ? one - 'A' + 'a' : one);
    }

    public String text() {
        byte[] text = new byte[TEXT_SIZE];
        putText(text, 0);
        return Bytes.fromArray(text);
    }

    /** The 25 bytes of the text. */
    public void putText(byte[] target, int offset) {
        target[offset] = '@';
        for (int i = 0; i < 16; i++) {
            target[offset + 1 + i] = (byte) HEX.charAt((int) (label >>> (60 - 4 * i)) & 15);
        }
        for (int i = 0; i < 8; i++) {
            target[offset + 17 + i] = (byte) HEX.charAt(nanos >>> (28 - 4 * i) & 15);
        }
    }
}
