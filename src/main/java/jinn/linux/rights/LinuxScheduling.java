package jinn.linux.rights;

import java.util.List;
import jinn.kernel.Scheduling;
import jinn.linux.libc.Arena;
import jinn.linux.libc.Constants;
import jinn.linux.libc.Errnos;
import jinn.linux.libc.ProcessLibc;
import jinn.linux.libc.RightsLibc;
import jinn.value.Result;
import jinn.value.Result.Done;
import org.teavm.interop.Address;

/** Scheduling on Linux. */
public final class LinuxScheduling implements Scheduling {

    /** Of ioprio_set(2): one process, and where in the number the class is. */
    private static final int IO_PROCESS = 1;
    private static final int IO_CLASS_SHIFT = 13;

    private final Arena arena;

    public LinuxScheduling(Arena arena) {
        this.arena = arena;
    }

    @Override
    public Result<Done> setNice(int nice) {
        return Errnos.done(ProcessLibc.setpriority(Constants.PRIO_PROCESS(), 0, nice));
    }

    /** The C library refuses this call: it is for a thread, not for a process. */
    @Override
    public Result<Done> setPolicy(Policy policy, int priority) {
        int number = switch (policy) {
            case OTHER -> RightsLibc.SCHED_OTHER();
            case BATCH -> RightsLibc.SCHED_BATCH();
            case IDLE -> RightsLibc.SCHED_IDLE();
            case FIFO -> RightsLibc.SCHED_FIFO();
            case RR -> RightsLibc.SCHED_RR();
        };
        Address parameter = arena.only(Integer.BYTES);
        parameter.putInt(priority);
        return Errnos.done((int) RightsLibc.syscall(RightsLibc.SYS_sched_setscheduler(), 0, number,
                parameter));
    }

    @Override
    public Result<Done> setIo(IoClass ioClass, int level) {
        long value = (long) ioClass.ordinal() << IO_CLASS_SHIFT | level;
        return Errnos.done((int) RightsLibc.syscall(RightsLibc.SYS_ioprio_set(), IO_PROCESS, 0,
                value));
    }

    @Override
    public Result<Done> setCpus(List<Integer> cpus) {
        Address mask = arena.only(CPUS_MAX / Byte.SIZE);
        for (int i = 0; i < CPUS_MAX / Long.SIZE; i++) {
            long word = 0;
            for (int bit = 0; bit < Long.SIZE; bit++) {
                word |= cpus.contains(i * Long.SIZE + bit) ? 1L << bit : 0;
            }
            mask.add(i * Long.BYTES).putLong(word);
        }
        return Errnos.done((int) RightsLibc.syscall(RightsLibc.SYS_sched_setaffinity(), 0,
                CPUS_MAX / Byte.SIZE, mask));
    }
}
