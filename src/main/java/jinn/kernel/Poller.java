package jinn.kernel;

import java.util.List;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.PollSet;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;

public interface Poller {

    /** As a timeout: until something is ready. */
    long FOREVER = -1;

    /** Waits until one is ready or the time is over; an early return with none ready is fine. */
    Result<Done> poll(PollSet set, long timeoutMs);

    /**
     * A descriptor that is ready once a file in one of these directories is made, written or
     * renamed, or the directory itself is removed or moved (but not for as long as a file of it
     * is open); reading empties it, and says nothing of use. ENOSYS where a kernel cannot tell.
     */
    default Result<Fd> changesIn(List<String> directories) {
        return new Failed<>(Errno.ENOSYS);
    }
}
