package jinn.scan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jinn.control.ChildRecord;
import jinn.kernel.Files;
import jinn.scan.tree.SupervisorId;
import jinn.value.Fatal;
import jinn.value.Pid;
import jinn.value.WaitStatus;
import jinn.value.Waited;

/**
 * Services whose supervisor died. What runs there became the scanner's child: when that dies, the
 * scanner says in the service directory how, for the supervisor that goes on with it.
 */
final class UnsupervisedServices {

    /** The one that waits longest is forgotten; its service's end will count as unseen. */
    static final int SERVICES_MAX = 4096;

    private final Files files;
    private final Map<SupervisorId, Pid> supervisors;
    private final Map<String, SupervisorId> keys = new LinkedHashMap<>();
    private final List<Waited.Died> strangers = new ArrayList<>();

    /** {@code supervisors} are those that live. */
    UnsupervisedServices(Files files, Map<SupervisorId, Pid> supervisors) {
        this.files = files;
        this.supervisors = supervisors;
    }

    /**
     * One that exited left nobody behind, unless a child has written itself down; and that is none
     * of its own where it never began, because another supervisor runs there.
     */
    void add(String path, SupervisorId who, WaitStatus status) {
        if (status.isExited()
                && (status.code() == Fatal.USAGE || ChildRecord.of(files, path) == null)) {
            return;
        }
        if (keys.size() == SERVICES_MAX) {
            keys.remove(keys.keySet().iterator().next());
        }
        keys.put(path, who);
    }

    /** Whether that supervisor, whatever its directory is called, may have left somebody alive. */
    boolean has(SupervisorId who) {
        return keys.containsValue(who);
    }

    Collection<SupervisorId> services() {
        return keys.values();
    }

    /** As another scanner had it. */
    void keep(String path, SupervisorId who) {
        keys.put(path, who);
    }

    /** Somebody nobody here started. Its supervisor may be reaped only later in this round. */
    void reaped(Waited.Died stranger) {
        strangers.add(stranger);
    }

    /** All the dead are reaped: whose supervisor shall look how its child died. */
    List<SupervisorId> endRound() {
        List<SupervisorId> told = new ArrayList<>();
        for (Waited.Died stranger : strangers) {
            tell(stranger.pid(), stranger.status(), told);
        }
        strangers.clear();
        return told;
    }

    private void tell(Pid pid, WaitStatus status, List<SupervisorId> told) {
        for (Map.Entry<String, SupervisorId> entry : keys.entrySet()) {
            String directory = entry.getKey();
            ChildRecord record = ChildRecord.of(files, directory);
            Pid next = supervisors.get(entry.getValue());
            if (record == null && next != null) {
                // The service has left the scan directory, but who goes on with it is still there.
                directory = "/proc/" + next.number() + "/cwd";
                record = ChildRecord.of(files, directory);
            }
            if (record != null && record.pid().equals(pid)) {
                record.recordDeath(files, directory, status);
                told.add(entry.getValue());
                keys.remove(entry.getKey());
                return;
            }
        }
    }
}
