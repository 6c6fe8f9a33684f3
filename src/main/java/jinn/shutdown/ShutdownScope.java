package jinn.shutdown;

import java.util.List;
import jinn.control.InitRecord;
import jinn.kernel.Kernel;
import jinn.kernel.Processes;
import jinn.system.Descendants;
import jinn.value.Pid;
import jinn.value.Result;
import jinn.value.Result.Ok;
import jinn.value.Running;
import jinn.value.Signal;

/**
 * Whom an end concerns: everybody; or, where the container's init is not process 1, those below
 * it alone. An orphan of theirs stays below it, since it is a subreaper.
 */
final class ShutdownScope {

    private final Processes processes;
    private final Pid init;

    /** Whom the last look saw that saw anything. */
    private List<Running> seen = List.of();

    ShutdownScope(Processes processes, Pid init) {
        this.processes = processes;
        this.init = init;
    }

    static ShutdownScope of(Kernel kernel) {
        return new ShutdownScope(kernel.processes(), InitRecord.read(kernel));
    }

    Pid init() {
        return init;
    }

    boolean isWhole() {
        return init.equals(Pid.INIT);
    }

    Result<List<Running>> living() {
        Result<List<Running>> living = processes.living();
        if (living instanceof Ok<List<Running>>(List<Running> all)) {
            seen = isWhole() ? all : Descendants.below(init, all);
            return new Ok<>(seen);
        }
        return living;
    }

    /**
     * To all but this process and the init. Where they cannot be seen, to whom the last look saw:
     * a number that is another's by now gets nothing.
     */
    void signal(Signal signal) {
        if (isWhole()) {
            processes.killAll(signal);
            return;
        }
        living();
        for (Running one : seen) {
            if (!one.pid().equals(processes.self())) {
                processes.kill(one, signal);
            }
        }
    }
}
