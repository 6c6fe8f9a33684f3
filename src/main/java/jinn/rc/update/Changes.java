package jinn.rc.update;

import java.util.BitSet;
import jinn.rc.change.Plan;
import jinn.rc.database.Database;
import jinn.rc.live.LiveDirectory;

/** Whoever carries out changes: what brings services up or down, and writes which are. */
public interface Changes {

    /** @return its exit code: 0, 1 where something failed, 2 where the time was over */
    int change(LiveDirectory live, Database database, BitSet services, Plan.Order order);
}
