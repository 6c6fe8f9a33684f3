package jinn.supervise;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jinn.kernel.Processes;
import jinn.loop.Loop;
import jinn.system.Descendants;
import jinn.system.Report;
import jinn.value.Errno;
import jinn.value.Pid;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;
import jinn.value.Running;
import jinn.value.Signal;
import jinn.value.WaitStatus;
import jinn.value.Waited;
import org.jspecify.annotations.Nullable;

/**
 * What a contained service leaves behind: everybody below this supervisor, which is a subreaper,
 * and everybody in the sessions of ./run and ./finish, who may be below somebody else where an
 * earlier supervisor started them.
 */
final class RemainingProcesses {

    /** From scan to scan while there are processes whose death causes no SIGCHLD here. */
    static final long LOOK_MS = 200;

    /** Lines logged about single processes after one life of the service. */
    static final int TOLD_MAX = 32;

    private final Report report;
    private final Processes processes;
    private final ServiceDirectory directory;
    private final SideScripts scripts;
    private final Again again;
    private final Set<Integer> sessions = new HashSet<>();
    private final Set<Pid> killed = new HashSet<>();
    private boolean adopted;
    private int told;

    /** The timer for another scan. */
    record Again(Loop loop, int timer) {
    }

    RemainingProcesses(Report report, ServiceDirectory directory, SideScripts scripts,
            Again again) {
        this.report = report;
        this.processes = report.kernel().processes();
        this.directory = directory;
        this.scripts = scripts;
        this.again = again;
    }

    /** Before a life begins. A subreaper stays one, also where the flag has gone. */
    void prepare() {
        forget();
        if (directory.isContained()
                && processes.becomeSubreaper() instanceof Failed<Done>(Errno errno)) {
            report.warning("unable to become a subreaper: " + errno.reason());
        }
    }

    /** A ./run or ./finish lives, in a session of its own. */
    void began(Pid pid) {
        sessions.add(pid.number());
    }

    /** It does so since an earlier supervisor, and is not our child. */
    void adopted(Pid pid) {
        began(pid);
        adopted = true;
    }

    /**
     * Who is left. Reaps: whoever dies here by now was left behind. Null where nobody can tell for
     * want of descriptors or memory; it is time to look again soon.
     */
    @Nullable Event reapAndScan() {
        Waited waited = processes.reap();
        while (waited instanceof Waited.Died(Pid pid, WaitStatus status)) {
            scripts.reaped(pid, status);
            waited = processes.reap();
        }
        List<Running> found = waited instanceof Waited.NoChildren && !adopted ? List.of() : find();
        if (found == null) {
            again.loop().arm(again.timer(), LOOK_MS);
            return null;
        }
        if (found.isEmpty()) {
            forget();
            return new Event.NothingLeft();
        }
        return new Event.LeftBehind(found);
    }

    private @Nullable List<Running> find() {
        switch (processes.living()) {
            case Result.Ok<List<Running>>(List<Running> living) -> {
                return left(living);
            }
            case Failed<List<Running>>(Errno errno) when errno.isShortage() -> {
                return null;
            }
            case Failed<List<Running>>(Errno errno) -> {
                report.unable("see", "what the service left behind", errno);
                return List.of();
            }
        }
    }

    private List<Running> left(List<Running> living) {
        Set<Integer> below = Descendants.of(processes.self(), living);
        for (Running one : living) {
            if (!below.contains(one.pid().number())) {
                // The number is in use again: that session is not the service's.
                sessions.remove(one.pid().number());
            }
        }
        List<Running> left = new ArrayList<>();
        for (Running one : living) {
            boolean isBelow = below.contains(one.pid().number());
            if (one.pid().equals(processes.self()) || scripts.isSession(one.session())
                    || !isBelow
                    && !sessions.contains(one.session())) {
                continue;
            }
            left.add(one);
            if (!isBelow) {
                again.loop().arm(again.timer(), LOOK_MS);
            }
        }
        return left;
    }

    private void forget() {
        again.loop().disarm(again.timer());
        sessions.clear();
        killed.clear();
        adopted = false;
        told = 0;
    }

    void stop(List<Running> who, Signal signal) {
        for (Running one : who) {
            tell(one, "was left behind: sending it a SIG" + signal.name());
            send(one, signal);
            send(one, Signal.CONT);
        }
    }

    void kill(List<Running> who) {
        for (Running one : who) {
            if (killed.add(one.pid())) {
                tell(one, "was left behind and does not go: killing it");
            }
            send(one, Signal.KILL);
        }
    }

    private void tell(Running one, String what) {
        if (told < TOLD_MAX) {
            report.warning("process " + one.pid().number() + " (" + one.shownTitle() + ") "
                    + what);
        } else if (told == TOLD_MAX) {
            report.warning("and more of the kind");
        }
        told++;
    }

    private void send(Running one, Signal signal) {
        if (processes.kill(one, signal) instanceof Failed<Done>(Errno errno)
                && errno != Errno.ESRCH) {
            report.unable("signal", "process " + one.pid().number(), errno);
        }
    }
}
