package jinn.supervise.settings;

/**
 * How the wait for a restart grows: from the least on it doubles with each death in a row, up to
 * the most, and a random part of it is added. A life that was long enough ends the row.
 *
 * @param jitterPercent how much is added at most
 * @param healthyMs how long a life is that ends the row
 */
public record RestartPolicy(long leastMs, long mostMs, int jitterPercent, long healthyMs) {

    public static final long HEALTHY_DEFAULT_MS = 60_000;
    public static final int JITTER_MAX = 100;

    private static final int DOUBLINGS_MAX = 40;

    /** Of deaths in a row, this one included; at least 1. */
    public int deathsInARow(int before, long livedMs) {
        return livedMs >= healthyMs ? 1 : Math.min(before, DOUBLINGS_MAX) + 1;
    }

    /** {@code random} is any number; the same one gives the same delay. */
    public long delayMs(int deathsInARow, long random) {
        long delayMs = Math.min(leastMs, mostMs);
        for (int i = 1; i < deathsInARow && delayMs < mostMs; i++) {
            delayMs = Math.min(2 * delayMs, mostMs);
        }
        return delayMs + Math.floorMod(random, delayMs * jitterPercent / 100 + 1);
    }
}
