package jinn.shutdown;

import java.util.ArrayList;
import java.util.List;

/**
 * Whom a shutdown waits for while services go down. A service with a {@code timeout-kill} has that
 * time, and its supervisor sees to it; one without has the time of grace, and is killed from here.
 * Behind that comes ./finish with a time of its own. A supervisor that has not gone by then is
 * stuck, and waited for no more.
 *
 * @param waited those whose time is not over
 * @param stubborn those to be killed
 * @param nextMs until somebody's time is over
 */
record Deadlines(List<Supervised> waited, List<Supervised> stubborn, long nextMs) {

    /** A dead process holds its files for as long as the kernel takes to let go of it. */
    static final long SLACK_MS = 2000;

    /** At most this long from look to look, and as little as that in the beginning. */
    private static final long LOOK_MAX_MS = 200;
    private static final long LOOK_MIN_MS = 10;

    /** {@code passedMs} of {@code totalMs} are over. */
    static Deadlines of(List<Supervised> services, long graceMs, long passedMs, long totalMs) {
        List<Supervised> waited = new ArrayList<>();
        List<Supervised> stubborn = new ArrayList<>();
        long nextMs = Math.min(LOOK_MAX_MS, LOOK_MIN_MS + passedMs / 10);
        nextMs = Math.min(nextMs, Math.max(1, totalMs - passedMs));
        for (Supervised one : services) {
            long ownMs = one.killMs() > 0 ? one.killMs() : graceMs;
            if (one.logger() || passedMs >= totalMs
                    || passedMs >= ownMs + one.afterMs() + SLACK_MS) {
                continue;
            }
            waited.add(one);
            if (one.killMs() == 0 && one.pid() > 0 && !one.finishing()) {
                if (passedMs >= graceMs) {
                    stubborn.add(one);
                } else {
                    nextMs = Math.min(nextMs, graceMs - passedMs);
                }
            }
        }
        return new Deadlines(waited, stubborn, nextMs);
    }
}
