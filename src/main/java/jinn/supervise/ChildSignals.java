package jinn.supervise;

import jinn.kernel.Processes;
import jinn.system.Report;
import jinn.value.Errno;
import jinn.value.Pid;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;
import jinn.value.Signal;
import org.jspecify.annotations.Nullable;

/** Signals to ./run and ./finish: a child keeps its number, one that was adopted may not. */
final class ChildSignals {

    private final Report report;
    private final Processes processes;
    private @Nullable AdoptedChild adopted;

    ChildSignals(Report report) {
        this.report = report;
        processes = report.kernel().processes();
    }

    /** From now on that one is reached by what it is; null for none. */
    void adopt(@Nullable AdoptedChild child) {
        adopted = child;
    }

    /** One that is gone already has its death on the way. */
    void kill(Pid pid, Signal signal) {
        tellUnlessGone(adopted != null && adopted.pid().equals(pid) ? adopted.signal(signal)
                : processes.kill(pid, signal), pid);
    }

    void killGroup(Pid leader, Signal signal) {
        tellUnlessGone(adopted != null && adopted.pid().equals(leader)
                ? adopted.signalGroup(signal) : processes.killGroup(leader, signal), leader);
    }

    private void tellUnlessGone(Result<Done> result, Pid pid) {
        if (result instanceof Failed<Done>(Errno errno) && errno != Errno.ESRCH) {
            report.unable("signal", "process " + pid.number(), errno);
        }
    }
}
