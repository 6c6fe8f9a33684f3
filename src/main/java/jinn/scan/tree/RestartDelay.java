package jinn.scan.tree;

import jinn.kernel.Clock;
import jinn.scan.tree.Supervisor.Alive;
import jinn.scan.tree.Supervisor.Due;

/** When a supervisor starts again. */
final class RestartDelay {

    /** From one start to the next of a supervisor that died. */
    static final long RESTART_MS = 1000;

    /** To the next attempt where there was no process to be had. */
    static final long START_RETRY_MS = 4000;

    /** Between the starts of a supervisor that cannot do its work, at most. */
    static final long RESTART_MAX_MS = 60_000;

    private static final long RESTART_NS = RESTART_MS * Clock.NANOS_PER_MS;
    private static final long RESTART_MAX_NS = RESTART_MAX_MS * Clock.NANOS_PER_MS;

    /** Who gave up sooner than that after its start failed, as those before it may have. */
    private static final long FAILED_AT_ONCE_NS = 10 * RESTART_NS;

    /** From there on the delay is the longest there is. */
    private static final int FAILURES_MAX = 6;
    private static final long START_RETRY_NS = START_RETRY_MS * Clock.NANOS_PER_MS;

    private RestartDelay() {
    }

    /** A second after it was started, which may be over. */
    static Due afterDeath(Alive alive) {
        return new Due(alive.startedNs() + RESTART_NS);
    }

    /** Twice as long as after the failure before, if that was one. */
    static Due afterGivingUp(Alive alive, long nowNs) {
        int failures = nowNs - alive.startedNs() < FAILED_AT_ONCE_NS ? alive.failures() + 1 : 1;
        long waitNs = Math.min(RESTART_NS << Math.min(failures - 1, FAILURES_MAX),
                RESTART_MAX_NS);
        return new Due(alive.startedNs() + waitNs, failures);
    }

    static Due afterFailedStart(long nowNs) {
        return new Due(nowNs + START_RETRY_NS);
    }
}
