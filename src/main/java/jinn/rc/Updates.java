package jinn.rc;

import jinn.rc.change.Driver;
import jinn.rc.change.Plan;
import jinn.rc.change.Settings;
import jinn.rc.live.LiveReading;
import jinn.rc.update.Order;
import jinn.rc.update.Update;
import jinn.system.Report;

/** Updates whose changes are made by this process itself. */
public final class Updates {

    private Updates() {
    }

    public static Update of(Report report, Order order, int verbosity) {
        Settings settings = new Settings(verbosity, Settings.REAL, false);
        return new Update(report, order, (changed, set, services, wish) ->
                new Driver(report, new LiveReading(changed, set,
                        changed.readState(report.kernel().files(), set)),
                        Plan.of(set, services, wish), settings).run());
    }
}
