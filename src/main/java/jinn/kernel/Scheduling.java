package jinn.kernel;

import java.util.List;
import jinn.value.Result;
import jinn.value.Result.Done;

/** When and where a process runs, and whom it starts. */
public interface Scheduling {

    /** Policies of the CPU scheduler. */
    enum Policy {
        OTHER, BATCH, IDLE, FIFO, RR
    }

    /** Classes of the I/O scheduler. */
    enum IoClass {
        NONE, REALTIME, BEST_EFFORT, IDLE
    }

    /** -20, preferred to all others, to 19. */
    Result<Done> setNice(int nice);

    /** {@code priority} is 1 to 99 for FIFO and RR, else 0. */
    Result<Done> setPolicy(Policy policy, int priority);

    /** {@code level} is 0, the first one, to 7. */
    Result<Done> setIo(IoClass ioClass, int level);

    /** Numbers below {@link #CPUS_MAX}; EINVAL where the machine has none of them. */
    Result<Done> setCpus(List<Integer> cpus);

    int CPUS_MAX = 1024;
}
