package jinn.log.spool;

import java.util.List;
import jinn.kernel.Errno;
import jinn.log.line.Sink;

/** Who has what comes through a spool. */
public interface SpoolHost {

    List<Sink> all();

    /** Whether something failed for want of room, and there is more of it now. */
    boolean makeRoomAfter(Errno errno);

    /** Whether lines may be lost rather than make writers wait. */
    boolean mayLose();
}
