package jinn.rc.change;

import java.util.BitSet;
import jinn.control.ServiceStatus;
import jinn.kernel.Files;
import jinn.rc.change.Plan.Phase;
import jinn.rc.database.Atomic;
import jinn.rc.graph.Graph;
import jinn.rc.live.LiveDirectory;

/**
 * What is up in truth. A supervisor may have been told something by others than us, and a change
 * may have been killed before it wrote what it reached.
 */
record Truth(Files files, LiveDirectory live, Plan plan) {

    /** Who is told of a service whose supervisor wants other than the state says. */
    interface Listener {
        void differs(int service, boolean wanted);
    }

    /** As the state says, but for longruns that are to go where the state says that they are. */
    BitSet up(BitSet state, Listener listener) {
        BitSet up = (BitSet) state.clone();
        for (Phase phase : plan.phases()) {
            for (int service : Graph.numbers(phase.services())) {
                Atomic atomic = plan.database().atomics().get(service);
                if (!atomic.isLongrun() || state.get(service) != phase.up()) {
                    continue;
                }
                ServiceStatus status = live.service(atomic.name()).statusOf(files);
                if (status != null && status.flags().wantUp() != phase.up()) {
                    up.set(service, status.flags().wantUp());
                    listener.differs(service, status.flags().wantUp());
                }
            }
        }
        return up;
    }
}
