package jinn.log;

import jinn.kernel.Errno;
import jinn.kernel.Result;
import jinn.kernel.Result.Done;
import jinn.kernel.Result.Failed;

/** Forces what was written to a log directory to disk, as early as its policy says. */
final class Syncer {

    private static final long NANOS_PER_MS = 1_000_000;

    private final Warnings warnings;
    private final Mover mover;
    private final Syncing policy;
    private final long retryMs;
    private long dueNs = LogDirectory.NEVER;
    private boolean complained;

    Syncer(Warnings warnings, Mover mover, Syncing policy, long retryMs) {
        this.warnings = warnings;
        this.mover = mover;
        this.policy = policy;
        this.retryMs = retryMs;
    }

    /** After a move: a current that can be lost by its name is not safe. */
    Result<Done> made(Move move) {
        if (move == Move.SYNC_CURRENT) {
            dueNs = LogDirectory.NEVER;
        }
        return move == Move.OPEN_CURRENT && policy.isTimed() ? mover.syncDirectory()
                : Result.DONE;
    }

    /** Something is in current that may not be on disk. */
    void wrote() {
        if (policy.isTimed() && dueNs == LogDirectory.NEVER) {
            dueNs = nowNs() + policy.withinMs() * NANOS_PER_MS;
        }
    }

    /** All was offered to current that there is. */
    void flushed() {
        if (policy.withinMs() == 0 && dueNs != LogDirectory.NEVER) {
            wake(nowNs());
        }
    }

    long deadlineNs() {
        return dueNs;
    }

    void wake(long nowNs) {
        if (dueNs > nowNs) {
            return;
        }
        dueNs = LogDirectory.NEVER;
        Result<Done> done = mover.make(Move.SYNC_CURRENT);
        if (done instanceof Failed<Done>(Errno errno)) {
            dueNs = nowNs + retryMs * NANOS_PER_MS;
            if (!complained) {
                warnings.unable("sync", mover.path("current"), errno);
            }
        }
        complained = !done.isOk();
    }

    private long nowNs() {
        return warnings.kernel().clock().monotonicNs();
    }
}
