package jinn.value;


/** A point of real time: seconds since 1970, and nanoseconds within that second. */
public record Instant(long seconds, int nanos) {

    public static final int NANOS_PER_SECOND = 1_000_000_000;

    public boolean isBefore(Instant other) {
        return seconds < other.seconds || seconds == other.seconds && nanos < other.nanos;
    }
}
