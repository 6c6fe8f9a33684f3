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

    /** Beyond that the oldest is dropped; how its service dies will not be known. */
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
     * A supervisor that exited left no child, unless there is a record of one. With exit code 100
     * it never began, because another supervisor runs there, whose child that is.
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

    /** A child that the scanner did not start. Its supervisor may be reaped later in this round. */
    void reaped(Waited.Died stranger) {
        strangers.add(stranger);
    }

    /** The round is over. Returns those whose supervisors can now read how the child died. */
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
