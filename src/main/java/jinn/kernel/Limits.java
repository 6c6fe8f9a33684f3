package jinn.kernel;

import jinn.value.Result;
import jinn.value.Result.Done;

/** What the system lets this process, and whom it starts, use up (getrlimit). */
public interface Limits {

    /** What is limited: bytes, but for a count of files and processes and seconds of CPU time. */
    enum Resource {
        ADDRESS_SPACE, CORE, DATA, FILE_SIZE, LOCKED_MEMORY, OPEN_FILES, PROCESSES,
        RESIDENT_MEMORY, STACK, CPU_SECONDS, REALTIME_PRIORITY
    }

    /** Both are unsigned; the highest number of all means that there is no limit. */
    record Limit(long soft, long hard) {
    }

    Result<Limit> limit(Resource resource);

    Result<Done> setLimit(Resource resource, Limit limit);
}
