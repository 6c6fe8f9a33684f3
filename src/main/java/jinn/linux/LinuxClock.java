package jinn.linux;

import jinn.kernel.Clock;
import jinn.kernel.Instant;
import jinn.linux.Structs.Timespec;
import org.teavm.interop.Structure;

final class LinuxClock implements Clock {

    private final Arena arena;

    LinuxClock(Arena arena) {
        this.arena = arena;
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

    private Timespec read(int clock) {
        Timespec time = arena.only(Structure.sizeOf(Timespec.class)).toStructure();
        Libc.clock_gettime(clock, time);
        return time;
    }
}
