package jinn.sim;

import java.util.function.IntSupplier;
import jinn.value.Signal;
import jinn.value.WaitStatus;

/** The life of each process, on a thread of its own: one program after the other, to its end. */
final class Lives {

    private final Scheduler scheduler;
    private final ProcessTable processes;
    private Throwable failure;

    Lives(Scheduler scheduler, ProcessTable processes) {
        this.scheduler = scheduler;
        this.processes = processes;
    }

    /** What a program threw that no program throws; null where none did. */
    Throwable failure() {
        return failure;
    }

    void begin(SimProcess process, IntSupplier body) {
        scheduler.add(process);
        Thread.ofVirtual().start(() -> live(process, body));
    }

    private void live(SimProcess process, IntSupplier first) {
        process.takeBaton();
        try {
            process.mustLive();
            processes.end(process, WaitStatus.exited(runAll(process, first)));
        } catch (Throwable thrown) {
            if (!(thrown instanceof ProcessGone)) {
                failure = thrown;
                processes.end(process, WaitStatus.killed(Signal.ABRT));
            }
        } finally {
            scheduler.ended(process);
        }
    }

    private static int runAll(SimProcess process, IntSupplier first) throws Throwable {
        IntSupplier body = first;
        while (true) {
            try {
                return body.getAsInt();
            } catch (Throwable thrown) {
                if (!(thrown instanceof Become next)) {
                    throw thrown;
                }
                SimKernel kernel = new SimKernel(process);
                body = () -> next.program().run(kernel, next.arguments());
            }
        }
    }
}
