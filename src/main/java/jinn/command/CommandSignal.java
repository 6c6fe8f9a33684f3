package jinn.command;

import jinn.kernel.Clock;
import jinn.kernel.Kernel;
import jinn.value.PollSet;
import jinn.value.Signal;

/** A signal for the command whose code will be in a file, and maybe its end. */
public record CommandSignal(Kernel kernel, CommandRecord record) {

    private static final long LOOK_MS = 20;

    /** A killed process lives as long as the kernel takes to let go of it. */
    private static final long KILL_MS = 1000;

    /** False where no command runs. */
    public boolean send(Signal signal) {
        String command = record.command();
        return command != null && kernel.processes().kill(command, signal).isOk();
    }

    /** The same, then waits until it has ended, and kills its group when that time is over. */
    public boolean end(Signal signal, long graceMs) {
        String command = record.command();
        if (command == null || !kernel.processes().kill(command, signal).isOk()) {
            return false;
        }
        // A stopped one would never see it.
        kernel.processes().kill(command, Signal.CONT);
        if (!isGone(graceMs)) {
            kernel.processes().killGroup(command, Signal.KILL);
            kernel.processes().kill(command, Signal.KILL);
            isGone(KILL_MS);
        }
        return true;
    }

    private boolean isGone(long limitMs) {
        long endNs = kernel.clock().monotonicNs() + limitMs * Clock.NANOS_PER_MS;
        while (record.command() != null) {
            if (kernel.clock().monotonicNs() >= endNs) {
                return false;
            }
            kernel.poller().poll(new PollSet(), LOOK_MS);
        }
        return true;
    }
}
