package jinn.log.directory;

import jinn.kernel.Clock;
import jinn.log.line.Warnings;
import jinn.log.script.Syncing;
import jinn.value.Errno;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;

/** Forces what was written to a log directory to disk, as early as its policy says. */
final class Syncer {

    private final Warnings warnings;
    private final DirectoryOps ops;
    private final Syncing policy;
    private final long retryMs;
    private long dueNs = Clock.NEVER;
    private boolean complained;

    Syncer(Warnings warnings, DirectoryOps ops, Syncing policy, long retryMs) {
        this.warnings = warnings;
        this.ops = ops;
        this.policy = policy;
        this.retryMs = retryMs;
    }

    /** After an operation: a current that can be lost by its name is not safe. */
    Result<Done> afterOp(DirectoryOp op) {
        if (op == DirectoryOp.SYNC_CURRENT) {
            dueNs = Clock.NEVER;
        }
        return op == DirectoryOp.OPEN_CURRENT && policy.isTimed() ? ops.syncDirectory()
                : Result.DONE;
    }

    /** Something is in current that may not be on disk. */
    void wrote() {
        if (policy.isTimed() && dueNs == Clock.NEVER) {
            dueNs = nowNs() + policy.withinMs() * Clock.NANOS_PER_MS;
        }
    }

    /** All was offered to current that there is. */
    void flushed() {
        if (policy.withinMs() == 0 && dueNs != Clock.NEVER) {
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
        dueNs = Clock.NEVER;
        Result<Done> done = ops.make(DirectoryOp.SYNC_CURRENT);
        if (done instanceof Failed<Done>(Errno errno)) {
            dueNs = nowNs + retryMs * Clock.NANOS_PER_MS;
            if (!complained) {
                warnings.unable("sync", ops.path("current"), errno);
            }
        }
        complained = !done.isOk();
    }

    private long nowNs() {
        return warnings.kernel().clock().monotonicNs();
    }
}
