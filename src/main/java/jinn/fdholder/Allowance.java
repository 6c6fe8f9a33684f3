package jinn.fdholder;

import jinn.kernel.Kernel;
import jinn.kernel.Limits.Limit;
import jinn.kernel.Limits.Resource;
import jinn.kernel.Sockets;
import jinn.system.Report;
import jinn.value.Result.Ok;

/**
 * How many descriptors may be held, so that there is always one more for a connection and for
 * what a message brings: a full shelf must not shut the door.
 */
public final class Allowance {

    /** Standard ones, the signals, a file of rules while it is read. */
    private static final int OWN = 16;

    /**
     * A connection, what its request brought, and what was sent ahead with it; and two that were
     * given up and have not read all.
     */
    private static final int PER_CONNECTION = 5;

    private Allowance() {
    }

    /**
     * As many as are wanted, or fewer, and a warning. The soft limit is raised where it may: up to
     * where one user may have all of them on their way ({@link Unread}).
     */
    public static int heldMax(Report report, int wanted, int connectionsMax) {
        Kernel kernel = report.kernel();
        int others = PER_CONNECTION * connectionsMax + Sockets.DESCRIPTORS_MAX + OWN;
        int need = wanted + others;
        if (!(kernel.limits().limit(Resource.OPEN_FILES) instanceof Ok<Limit>(Limit limit))) {
            return wanted;
        }
        long most = limit.soft();
        int useful = Math.max(need, Unread.PART_OF_ONE * wanted);
        if (Long.compareUnsigned(most, useful) < 0) {
            long hard = Long.compareUnsigned(limit.hard(), useful) < 0 ? limit.hard() : useful;
            boolean raised = kernel.limits()
                    .setLimit(Resource.OPEN_FILES, new Limit(hard, limit.hard())).isOk();
            most = raised ? hard : most;
        }
        if (Long.compareUnsigned(most, need) >= 0) {
            return wanted;
        }
        int held = (int) Math.max(1, most - others);
        report.warning("holding " + held + " descriptors at most, not " + wanted
                + ": the limit of open files is " + most);
        return held;
    }
}
