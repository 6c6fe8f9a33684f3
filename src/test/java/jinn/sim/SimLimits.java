package jinn.sim;

import java.util.EnumMap;
import java.util.Map;
import jinn.kernel.Limits;
import jinn.value.Errno;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Signal;

/** What a process was told about its limits; those of open files and their size are kept to. */
final class SimLimits implements Limits {

    private static final long NONE = -1;

    private final SimKernel kernel;
    private final SimProcess self;

    SimLimits(SimKernel kernel, SimProcess self) {
        this.kernel = kernel;
        this.self = self;
    }

    /** Those of a process that nobody has limited. */
    static Map<Resource, Limit> first() {
        Map<Resource, Limit> limits = new EnumMap<>(Resource.class);
        for (Resource resource : Resource.values()) {
            limits.put(resource, new Limit(NONE, NONE));
        }
        limits.put(Resource.OPEN_FILES, new Limit(1024, 4096));
        return limits;
    }

    /** How many of so many bytes may be written there. */
    static int allowed(SimProcess by, long at, int length) {
        long soft = by.limits.get(Resource.FILE_SIZE).soft();
        if (soft == NONE || length == 0) {
            return length;
        }
        if (at >= soft) {
            by.raise(Signal.XFSZ);
            throw new Refused(Errno.EFBIG);
        }
        return (int) Math.min(length, soft - at);
    }

    @Override
    public Result<Limit> limit(Resource resource) {
        return kernel.result("limit", () -> self.limits.get(resource), resource);
    }

    @Override
    public Result<Done> setLimit(Resource resource, Limit limit) {
        return kernel.done("setLimit", () -> {
            if (Long.compareUnsigned(limit.soft(), limit.hard()) > 0) {
                throw new Refused(Errno.EINVAL);
            }
            long hard = self.limits.get(resource).hard();
            if (Long.compareUnsigned(limit.hard(), hard) > 0 && !self.who.isRoot()) {
                throw new Refused(Errno.EPERM);
            }
            self.limits.put(resource, limit);
            if (resource == Resource.OPEN_FILES) {
                self.descriptors.max = (int) limit.soft();
            }
        }, resource, limit);
    }
}
