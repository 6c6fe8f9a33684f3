package jinn.scan;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import jinn.kernel.Processes;
import jinn.scan.tree.SupervisorId;
import jinn.value.Pid;
import jinn.value.Signal;
import org.jspecify.annotations.Nullable;

/** The supervisors that live, by their numbers and by what they supervise. */
final class Supervisors {

    private final Processes processes;
    private final Map<Pid, SupervisorId> ids = new HashMap<>();
    private final Map<SupervisorId, Pid> pids = new HashMap<>();

    Supervisors(Processes processes) {
        this.processes = processes;
    }

    void started(SupervisorId who, Pid pid) {
        ids.put(pid, who);
        pids.put(who, pid);
    }

    /** Whose it was; null for somebody else's. */
    @Nullable SupervisorId died(Pid pid) {
        SupervisorId who = ids.remove(pid);
        if (who != null) {
            pids.remove(who);
        }
        return who;
    }

    boolean has(Pid pid) {
        return ids.containsKey(pid);
    }

    /** Not to be changed, as what the next two return. */
    Map<Pid, SupervisorId> ids() {
        return ids;
    }

    Map<SupervisorId, Pid> pids() {
        return pids;
    }

    Collection<Pid> all() {
        return pids.values();
    }

    /** Does nothing where it was reaped: its death is an event already. */
    void send(SupervisorId who, Signal signal) {
        Pid pid = pids.get(who);
        if (pid != null) {
            processes.kill(pid, signal);
        }
    }
}
