package jinn.shutdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jinn.control.InitRecord;
import jinn.kernel.Descendants;
import jinn.kernel.Errno;
import jinn.kernel.Kernel;
import jinn.kernel.Pid;
import jinn.kernel.Processes;
import jinn.kernel.Result;
import jinn.kernel.Result.Failed;
import jinn.kernel.Result.Ok;
import jinn.kernel.Running;
import jinn.kernel.Signal;

/**
 * Whom an end concerns: everybody; or, where the container's init is not process 1, those below
 * it alone. An orphan of theirs stays below it, since it is a subreaper.
 */
record Realm(Processes processes, Pid init) {

    static Realm of(Kernel kernel) {
        return new Realm(kernel.processes(), InitRecord.read(kernel));
    }

    boolean isWhole() {
        return init.equals(Pid.INIT);
    }

    Result<List<Running>> living() {
        Result<List<Running>> living = processes.living();
        return isWhole() ? living : switch (living) {
            case Failed<List<Running>>(Errno errno) -> new Failed<>(errno);
            case Ok<List<Running>>(List<Running> all) -> new Ok<>(below(all));
        };
    }

    private List<Running> below(List<Running> all) {
        Set<Integer> numbers = Descendants.of(init, all);
        List<Running> below = new ArrayList<>();
        for (Running one : all) {
            if (numbers.contains(one.pid().number())) {
                below.add(one);
            }
        }
        return below;
    }

    /** To all but this process and the init. Where they cannot be seen, to nobody. */
    void signal(Signal signal) {
        if (isWhole()) {
            processes.killAll(signal);
        } else if (living() instanceof Ok<List<Running>>(List<Running> living)) {
            for (Running one : living) {
                if (!one.pid().equals(init) && !one.pid().equals(processes.self())) {
                    processes.kill(one, signal);
                }
            }
        }
    }
}
