package jinn.log.line;

import jinn.kernel.Kernel;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.PollSet;
import jinn.value.Result;
import jinn.value.Result.Done;

/**
 * Locks that hold for as long as the process lives. A logger that was killed while it started a
 * processor leaves a child that still has the lock, up to its exec: so it is tried some more.
 */
public record Locking(Kernel kernel) {

    private static final int TRIES_MAX = 25;
    private static final long PAUSE_MS = 20;

    /** Fatal 111 where another logger has it. */
    public void lock(Fd fd, String path) {
        Result<Done> locked = kernel.files().lock(fd);
        for (int i = 1; i < TRIES_MAX && locked.failedWith(Errno.EAGAIN); i++) {
            kernel.poller().poll(new PollSet(), PAUSE_MS);
            locked = kernel.files().lock(fd);
        }
        if (locked.failedWith(Errno.EAGAIN)) {
            throw Fatal.system("lock", path, Errno.EBUSY);
        }
        locked.orFatal("lock", path);
    }
}
