package jinn.sim;

import java.util.Map;
import jinn.kernel.Files.Claim;
import jinn.kernel.Poller;
import jinn.value.Errno;
import jinn.value.OpenMode.Access;

/** Record locks over whole files: of open files, always alone, and of processes. */
final class SimLocks {

    private static final long NANOS_PER_MS = 1_000_000;

    private SimLocks() {
    }

    static void take(OpenFile file) {
        file.mustWrite();
        if (isTaken(file)) {
            throw new Refused(Errno.EAGAIN);
        }
        file.node.locker = file;
    }

    static boolean isTaken(OpenFile file) {
        return file.node.locker != null && file.node.locker != file
                || file.node.lockers.containsValue(false);
    }

    /** A process replaces what it has itself. */
    static void take(SimProcess by, OpenFile file, Claim claim) {
        if (claim.shared() ? file.access == Access.WRITE : file.access == Access.READ) {
            throw new Refused(Errno.EBADF);
        }
        if (!isFree(by, file.node, claim.shared())) {
            if (claim.timeoutMs() == 0) {
                throw new Refused(Errno.EAGAIN);
            }
            long untilNs = claim.timeoutMs() == Poller.FOREVER ? SimProcess.NEVER
                    : by.world.scheduler().nowNs() + claim.timeoutMs() * NANOS_PER_MS;
            by.waitUntil(() -> isFree(by, file.node, claim.shared()), untilNs);
        }
        if (!isFree(by, file.node, claim.shared())) {
            throw new Refused(Errno.EAGAIN);
        }
        file.node.lockers.put(by, claim.shared());
        by.locked.add(file.node);
    }

    private static boolean isFree(SimProcess by, Node node, boolean shared) {
        boolean free = node.locker == null;
        for (Map.Entry<SimProcess, Boolean> other : node.lockers.entrySet()) {
            free &= other.getKey() == by || shared && other.getValue();
        }
        return free;
    }

    /** Closing any descriptor of the file gives the lock up, and so does the end. */
    static void drop(SimProcess by, Node node) {
        if (node != null) {
            node.lockers.remove(by);
            by.locked.remove(node);
        }
    }
}
