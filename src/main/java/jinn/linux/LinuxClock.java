package jinn.linux;

import jinn.kernel.Clock;
import jinn.linux.libc.Arena;
import jinn.linux.libc.Constants;
import jinn.linux.libc.Errnos;
import jinn.linux.libc.Libc;
import jinn.linux.libc.Structs.Timespec;
import jinn.linux.libc.Structs.Tm;
import jinn.value.Bug;
import jinn.value.Instant;
import jinn.value.LocalTime;
import jinn.value.Result;
import jinn.value.Result.Done;
import org.teavm.interop.Address;
import org.teavm.interop.Structure;

final class LinuxClock implements Clock {

    private final Arena arena;
    private final OwnExecution execution;

    LinuxClock(Arena arena, OwnExecution execution) {
        this.arena = arena;
        this.execution = execution;
    }

    @Override
    public Instant now() {
        Timespec time = read(Constants.CLOCK_REALTIME());
        return new Instant(time.seconds, time.nanos);
    }

    @Override
    public long monotonicNs() {
        Timespec time = read(Constants.CLOCK_MONOTONIC());
        return time.seconds * Instant.NANOS_PER_SECOND + time.nanos;
    }

    @Override
    public long bootNs() {
        Timespec time = read(Constants.CLOCK_BOOTTIME());
        return time.seconds * Instant.NANOS_PER_SECOND + time.nanos;
    }

    @Override
    public Result<Done> set(Instant instant) {
        Timespec time = arena.only(Structure.sizeOf(Timespec.class)).toStructure();
        time.seconds = instant.seconds();
        time.nanos = instant.nanos();
        return Errnos.done(Libc.clock_settime(Constants.CLOCK_REALTIME(), time));
    }

    @Override
    public LocalTime local(Instant instant) {
        execution.writeVariables();
        int size = Arena.room(Structure.sizeOf(Tm.class));
        arena.begin(Long.BYTES + size);
        Address seconds = arena.take(Long.BYTES);
        Tm place = arena.take(size).toStructure();
        seconds.putLong(instant.seconds());
        Tm time = Libc.localtime_r(seconds, place);
        if (time == null) {
            return LocalTime.utc(instant.seconds());
        }
        return new LocalTime(time.yearsSince1900 + 1900, time.monthFrom0 + 1, time.day,
                time.hour, time.minute, time.second);
    }

    /** Not by the C library: what it reads is mapped far off and costs three page tables. */
    private Timespec read(int clock) {
        Timespec time = arena.only(Structure.sizeOf(Timespec.class)).toStructure();
        if (Libc.syscall(Constants.SYS_clock_gettime(), clock, time) != 0) {
            throw new Bug("this system does not tell the time");
        }
        return time;
    }
}
