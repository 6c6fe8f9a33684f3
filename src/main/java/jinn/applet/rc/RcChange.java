package jinn.applet.rc;

import java.util.BitSet;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.rc.Query;
import jinn.rc.change.Driver;
import jinn.rc.change.Plan;
import jinn.rc.change.Settings;
import jinn.rc.database.Database;
import jinn.rc.database.RecordLock;
import jinn.rc.live.LiveDirectory;
import jinn.rc.live.LiveReading;
import jinn.rc.live.LiveState;
import jinn.system.Report;

/** The commands of rc that change what is up: change, start, stop and reload. */
final class RcChange {

    private static final String NO_LOCK = "--no-lock";

    private final Kernel kernel;
    private final Options options;

    RcChange(Kernel kernel, Options options) {
        this.kernel = kernel;
        this.options = options;
    }

    /** The first operand is the command, the others are names. A dry run locks nothing. */
    int run(String command, LiveDirectory live) {
        long dryMs = options.number('n', Settings.REAL);
        long limitMs = options.number('t', 0);
        int verbosity = (int) Math.min(Integer.MAX_VALUE, options.number('v', 1));
        boolean patient = options.has('b');
        if (dryMs == Settings.REAL && !options.has(NO_LOCK)) {
            live.take(kernel.files(), RecordLock.Way.EXCLUSIVE, patient);
        }
        Database database = live.database().read(kernel, patient);
        LiveState state = live.readState(kernel.files(), database);
        BitSet named = new Query(database, false, false).selection(options.operandsAfter(1));
        BitSet selection = (BitSet) named.clone();
        if (options.has('a')) {
            selection.or(state.up());
        }
        Settings settings = new Settings(verbosity, dryMs, command.equals("reload"));
        Plan.Order order = order(command, limitMs);
        LiveState asked = settings.reloads() ? state : state.asked(named, order.up());
        BitSet unneeded = new BitSet();
        if (options.has('c')) {
            unneeded = Plan.unneeded(database, state.up(), asked.asked());
        }
        if (!order.up()) {
            selection.or(unneeded);
        }
        Plan plan = settings.reloads() ? Plan.ofReload(database, selection, limitMs)
                : Plan.of(database, selection, order);
        if (order.up() && !unneeded.isEmpty()) {
            plan = plan.thenStopping(unneeded);
        }
        var there = new LiveReading(live, database, asked);
        return new Driver(new Report(kernel, "rc"), there, plan, settings).run();
    }

    /** {@code -e} is about what is shown, {@code -D} about what is stopped, and neither is both. */
    private Plan.Order order(String command, long limitMs) {
        boolean chosen = command.equals("change");
        boolean up = chosen ? options.lastOf("udD", 'u') == 'u' : command.equals("start");
        return new Plan.Order(up, chosen && options.has('p'), options.has('D'), limitMs);
    }
}
