package jinn.scan;

import java.util.List;
import jinn.kernel.Kernel;
import jinn.scan.tree.Service;
import jinn.value.Child;
import jinn.value.Fd;
import jinn.value.OpenMode;
import jinn.value.Pid;
import jinn.value.Result.Ok;
import jinn.value.Signal;
import org.jspecify.annotations.Nullable;

/** Waits for somebody to read the catch-all logger's fifo, by a child that opens it for writing. */
final class FifoReader {

    /** Where the child has the fifo. */
    private static final Fd WAITING_ON = new Fd(3);

    private final Kernel kernel;
    private @Nullable Pid waiting;

    FifoReader(Kernel kernel) {
        this.kernel = kernel;
    }

    /** False where there can be no child; else its death tells. */
    boolean await() {
        forget();
        var child = Child.onItsOwn(
                List.of(new Child.OpenAs(WAITING_ON, Service.CATCH_ALL_FIFO, OpenMode.WRITE)),
                new Child.Exit(0));
        if (kernel.processes().spawn(child) instanceof Ok<Pid>(Pid pid)) {
            waiting = pid;
        }
        return waiting != null;
    }

    void forget() {
        if (waiting != null) {
            kernel.processes().kill(waiting, Signal.KILL);
            waiting = null;
        }
    }

    /** Whether it was this child that died; it is waited for no more. */
    boolean forgetIfReaped(Pid dead) {
        boolean was = dead.equals(waiting);
        waiting = was ? null : waiting;
        return was;
    }
}
