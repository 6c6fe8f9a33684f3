package jinn.run;

import java.util.List;
import jinn.kernel.Kernel;
import jinn.kernel.Processes;
import jinn.system.Descendants;
import jinn.value.Pid;
import jinn.value.Result.Ok;
import jinn.value.Running;
import jinn.value.Signal;
import org.jspecify.annotations.Nullable;

/** All descendants of this process. Without a /proc only process 1 can reach them. */
record Survivors(Kernel kernel) {

    /** Named in one line. */
    private static final int TOLD_MAX = 8;
    private static final String SUPERVISOR = "jinn supervise ";

    void signal(Signal signal) {
        List<Running> below = below();
        if (below == null) {
            if (processes().self().equals(Pid.INIT)) {
                processes().killAll(signal);
            }
            return;
        }
        for (Running one : below) {
            processes().kill(one, signal);
        }
    }

    /** Orphans that supervise: TERM is their order to stop their service and to go. */
    void dismissSupervisors() {
        List<Running> below = below();
        for (Running one : below == null ? List.<Running>of() : below) {
            if (one.parent().equals(processes().self())
                    && one.title().startsWith(SUPERVISOR)) {
                processes().kill(one, Signal.TERM);
            }
        }
    }

    /** For a line of text. Supervisors and scanners are left out: they wait for the others. */
    String names() {
        List<Running> below = below();
        StringBuilder names = new StringBuilder();
        int count = 0;
        for (Running one : below == null ? List.<Running>of() : below) {
            if (one.title().startsWith(SUPERVISOR)
                    || one.title().startsWith("jinn svscan ")) {
                continue;
            }
            count++;
            if (count <= TOLD_MAX) {
                names.append(count == 1 ? "" : ", ").append("process ").append(one.pid().number())
                        .append(" (").append(one.shownTitle()).append(')');
            }
        }
        if (count > TOLD_MAX) {
            names.append(" and ").append(count - TOLD_MAX).append(" more");
        }
        return names.isEmpty() ? "the supervisors" : names.toString();
    }

    /** Null where nobody can tell. */
    private @Nullable List<Running> below() {
        return processes().living() instanceof Ok<List<Running>>(List<Running> living)
                ? Descendants.below(processes().self(), living) : null;
    }

    private Processes processes() {
        return kernel.processes();
    }
}
