package jinn.linux;

import jinn.kernel.Limits;
import jinn.linux.libc.Arena;
import jinn.linux.libc.Constants;
import jinn.linux.libc.Errnos;
import jinn.linux.libc.ProcessLibc;
import jinn.linux.libc.Structs.Rlimit;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Ok;
import org.teavm.interop.Structure;

/** No limit is the highest number of all on Linux too: RLIM_INFINITY has every bit set. */
final class LinuxLimits implements Limits {

    private final Arena arena;

    LinuxLimits(Arena arena) {
        this.arena = arena;
    }

    @Override
    public Result<Limit> limit(Resource resource) {
        Rlimit place = arena.only(Structure.sizeOf(Rlimit.class)).toStructure();
        int outcome = ProcessLibc.getrlimit(number(resource), place);
        int number = Constants.errno();
        return outcome < 0 ? Errnos.failed(number) : new Ok<>(new Limit(place.soft, place.hard));
    }

    @Override
    public Result<Done> setLimit(Resource resource, Limit limit) {
        Rlimit place = arena.only(Structure.sizeOf(Rlimit.class)).toStructure();
        place.soft = limit.soft();
        place.hard = limit.hard();
        return Errnos.done(ProcessLibc.setrlimit(number(resource), place));
    }

    private static int number(Resource resource) {
        return switch (resource) {
            case ADDRESS_SPACE -> Constants.RLIMIT_AS();
            case CORE -> Constants.RLIMIT_CORE();
            case DATA -> Constants.RLIMIT_DATA();
            case FILE_SIZE -> Constants.RLIMIT_FSIZE();
            case LOCKED_MEMORY -> Constants.RLIMIT_MEMLOCK();
            case OPEN_FILES -> Constants.RLIMIT_NOFILE();
            case PROCESSES -> Constants.RLIMIT_NPROC();
            case RESIDENT_MEMORY -> Constants.RLIMIT_RSS();
            case STACK -> Constants.RLIMIT_STACK();
            case CPU_SECONDS -> Constants.RLIMIT_CPU();
            case REALTIME_PRIORITY -> Constants.RLIMIT_RTPRIO();
        };
    }
}
