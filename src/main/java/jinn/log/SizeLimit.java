package jinn.log;

import java.util.ArrayList;
import java.util.List;
import jinn.kernel.Kernel;
import jinn.kernel.Limits.Limit;
import jinn.kernel.Limits.Resource;
import jinn.log.line.RecordFormatter;
import jinn.log.script.Directive;
import jinn.log.script.Directive.Act;
import jinn.log.script.Directive.Store;
import jinn.log.script.LogConfig;
import jinn.log.script.LogConfig.Spooled;
import jinn.log.script.Script;
import jinn.log.spool.SpoolHeader;
import jinn.value.Result.Ok;

/**
 * What the system lets a file grow to (RLIMIT_FSIZE). Where that is less than a script wants,
 * files are rotated earlier, and a line that fits in no file is cut as one that is too long. A
 * spool takes two lines and its head, or there is none.
 */
record SizeLimit(long room) {

    private static final long NONE = Long.MAX_VALUE;

    /** No spool makes shorter pieces of lines than that. */
    private static final long LINE_MIN = 1024;

    /** At the start; who changes it later gets errors. */
    static SizeLimit of(Kernel kernel) {
        return kernel.limits().limit(Resource.FILE_SIZE) instanceof Ok<Limit>(Limit limit)
                && limit.soft() >= 0 ? new SizeLimit(limit.soft()) : new SizeLimit(NONE);
    }

    /** What of the configuration fits. */
    LogConfig applied(LogConfig config) {
        if (room == NONE) {
            return config;
        }
        List<Directive> directives = new ArrayList<>();
        int lineMax = config.lineMax();
        for (Directive directive : config.script().directives()) {
            if (directive instanceof Act(var stamps, String prefix, Store(var directory))) {
                Act act = new Act(stamps, prefix, new Store(directory.within(room)));
                lineMax = Math.min(lineMax, lineMax(act));
                directives.add(act);
            } else {
                directives.add(directive);
            }
        }
        boolean spools = !(config.spool() instanceof Spooled.Never) && spooled() >= LINE_MIN;
        return config.with(new Script(directives, config.script().warnings()),
                spools ? (int) Math.min(lineMax, spooled()) : lineMax,
                spools ? config.spool() : new Spooled.Never());
    }

    /** The longest line for which there is room beside one that is dealt with. */
    private long spooled() {
        return (room - SpoolHeader.SIZE) / 2 - 1;
    }

    private int lineMax(Act act) {
        int rest = RecordFormatter.sizeMax(act, 0);
        int growth = RecordFormatter.sizeMax(act, 1) - rest;
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE, (room - rest) / growth));
    }
}
