package jinn.log.directory;

import jinn.kernel.Kernel;
import jinn.log.line.StampText;
import jinn.log.script.LogConfig;
import jinn.text.Bytes;
import jinn.value.Bug;
import jinn.value.Errno;
import jinn.value.Instant;
import jinn.value.Result;
import jinn.value.Result.Ok;
import org.jspecify.annotations.Nullable;

/** What a log directory does where the disk is full, and what that has cost so far. */
final class DiskFullPolicy {

    private static final int SECOND_SIZE = 19;

    private final Kernel kernel;
    private final ArchiveFiles files;
    private final LogConfig.WhenFull policy;
    private long archives;
    private long lines;
    private long bytes;
    private @Nullable Instant since;
    private @Nullable Instant until;

    DiskFullPolicy(Kernel kernel, ArchiveFiles files, LogConfig.WhenFull policy) {
        this.kernel = kernel;
        this.files = files;
        this.policy = policy;
    }

    /** Whether lines may be turned away when memory is full too. */
    boolean sheds() {
        return policy == LogConfig.WhenFull.SPILL;
    }

    /** Removes the oldest archive, if that is the policy; whether there is more room now. */
    boolean makeRoomAfter(Errno errno) {
        if (policy != LogConfig.WhenFull.DROP || !errno.isDiskFull()) {
            return false;
        }
        Result<ArchiveFiles.Dropped> dropped = files.dropOldest();
        if (!(dropped instanceof Ok<ArchiveFiles.Dropped>(var archive)) || archive.bytes() == 0) {
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
    String takeReport() {
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
