package jinn.system;

import jinn.kernel.Limits;
import jinn.kernel.Limits.Limit;
import jinn.value.Result.Ok;

/** Room for descriptors. */
public final class OpenFiles {

    private OpenFiles() {
    }

    /** As many as wanted, if there is not room for them already; else as many as may be. */
    public static void allow(Limits limits, long wanted) {
        if (limits.limit(Limits.Resource.OPEN_FILES) instanceof Ok<Limit>(Limit limit)
                && Long.compareUnsigned(limit.soft(), wanted) < 0) {
            long soft = Long.compareUnsigned(limit.hard(), wanted) < 0 ? limit.hard() : wanted;
            limits.setLimit(Limits.Resource.OPEN_FILES, new Limit(soft, limit.hard()));
        }
    }
}
