package jinn.kernel;

import jinn.kernel.Result.Done;

public interface Poller {

    /** As a timeout: until something is ready. */
    long FOREVER = -1;

    /** Waits until one is ready or the time is over; an early return with none ready is fine. */
    Result<Done> poll(PollSet set, long timeoutMs);
}
