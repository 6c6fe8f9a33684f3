package jinn.fdholder;

/**
 * How to hold.
 *
 * @param perUserMax how many connections one user may have, other than root and the holder's
 * @param timeoutMs how long a client may take over one request and its answer; 0 for as long as
 *     {@link #REQUEST_MAX_MS} says
 * @param lameduckMs how long clients may stay once the end is ordered; 0 for ever
 * @param rules where the rights of clients stand, as a directory or a file
 */
public record Config(int connectionsMax, int perUserMax, int heldMax, long timeoutMs,
        long lameduckMs, String rules, boolean rulesAreFile) {

    public static final int CONNECTIONS_LIMIT = 256;
    public static final int HELD_LIMIT = 1000;

    /** A request that has begun, a dump that comes in, an answer that is not read. */
    public static final long REQUEST_MAX_MS = 30_000;

    /** Where all places are taken, whoever has asked nothing for so long may lose his. */
    public static final long CROWDED_MAX_MS = 5000;

    /** And so may whoever came so long ago, though he goes on asking. */
    public static final long CROWDED_STAY_MAX_MS = 60_000;

    long requestMaxMs() {
        return timeoutMs > 0 ? timeoutMs : REQUEST_MAX_MS;
    }
}
