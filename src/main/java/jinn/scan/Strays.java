package jinn.scan;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jinn.kernel.Processes;
import jinn.system.Descendants;
import jinn.system.Report;
import jinn.value.Errno;
import jinn.value.Pid;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import jinn.value.Running;
import jinn.value.Signal;

/**
 * Those whom services have left behind. Their parents are dead, and so they are children of this
 * process, as the supervisors are; or they are below one of them.
 */
public record Strays(Report report) {

    void stop(Collection<Pid> supervisors, Signal signal) {
        switch (processes().living()) {
            case Failed<List<Running>>(Errno errno) ->
                report.unable("see", "who keeps the loggers waiting", errno);
            case Ok<List<Running>>(List<Running> living) -> stop(living, supervisors, signal);
        }
    }

    private void stop(List<Running> living, Collection<Pid> supervisors, Signal signal) {
        Set<Integer> strays = new HashSet<>();
        for (Running one : living) {
            if (one.parent().equals(processes().self()) && !supervisors.contains(one.pid())) {
                strays.addAll(Descendants.of(one.pid(), living));
            }
        }
        for (Running one : living) {
            if (strays.contains(one.pid().number())) {
                report.warning("process " + one.pid().number() + " (" + one.shownTitle()
                        + ") was left behind and keeps a logger waiting: sending it a SIG"
                        + signal.name());
                processes().kill(one, signal);
                processes().kill(one, Signal.CONT);
            }
        }
    }

    private Processes processes() {
        return report.kernel().processes();
    }
}
