package jinn.log;

import jinn.kernel.Bug;
import jinn.kernel.Errno;
import jinn.kernel.Instant;
import jinn.kernel.Kernel;
import jinn.kernel.Result;
import jinn.kernel.Result.Ok;
import jinn.text.Bytes;
import org.jspecify.annotations.Nullable;

/** What a log directory does where the disk is full, and what that has cost so far. */
final class Shortage {

    private static final int SECOND_SIZE = 19;

    private final Kernel kernel;
    private final Mover mover;
    private final LogConfig.WhenFull policy;
    private long archives;
    private long lines;
    private long bytes;
    private @Nullable Instant since;
    private @Nullable Instant until;

    Shortage(Kernel kernel, Mover mover, LogConfig.WhenFull policy) {
        this.kernel = kernel;
        this.mover = mover;
        this.policy = policy;
    }

    static boolean isOne(Errno errno) {
        return errno == Errno.ENOSPC || errno == Errno.EDQUOT;
    }

    /** Whether lines may be turned away when memory is full too. */
    boolean sheds() {
        return policy == LogConfig.WhenFull.SPILL;
    }

    /** Removes the oldest archive, if that is the policy; whether there is more room now. */
    boolean eased(Errno errno) {
        if (policy != LogConfig.WhenFull.DROP || !isOne(errno)) {
            return false;
        }
        Result<Mover.Dropped> dropped = mover.dropOldest();
        if (!(dropped instanceof Ok<Mover.Dropped>(var archive)) || archive.bytes() == 0) {
            return false;
        }
        archives++;
        lose(archive.lines(), archive.bytes());
        return true;
    }

    void lose(long moreLines, long moreBytes) {
        until = kernel.clock().now();
        since = since == null ? until : since;
        lines += moreLines;
        bytes += moreBytes;
    }

    boolean isToTell() {
        return since != null;
    }

    /** How much was lost and when, since this was asked last. */
    String told() {
        String what = archives > 0 ? archives + " archives removed early with " : "lost ";
        String text = "jinn log: disk full: " + what + lines + " lines (" + bytes
                + " bytes) between " + local(since) + " and " + local(until);
        archives = 0;
        lines = 0;
        bytes = 0;
        since = null;
        return text;
    }

    private String local(@Nullable Instant time) {
        StampText text = new StampText(kernel.clock());
        text.writeLocal(Bug.present(time, "time of a loss"));
        return Bytes.fromArray(text.local(), 0, SECOND_SIZE);
    }
}
