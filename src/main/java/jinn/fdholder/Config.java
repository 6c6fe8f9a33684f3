package jinn.fdholder;

/**
 * How to hold.
 *
 * @param timeoutMs how long a client may take over one request and its answer; 0 for ever
 * @param lameduckMs how long clients may stay once the end is ordered; 0 for ever
 * @param rules where the rights of clients stand, as a directory or a file
 */
public record Config(int connectionsMax, int heldMax, long timeoutMs, long lameduckMs,
        String rules, boolean rulesAreFile) {

    public static final int CONNECTIONS_LIMIT = 256;
    public static final int HELD_LIMIT = 1000;
}
