package jinn.linux;

import java.util.function.BooleanSupplier;
import jinn.kernel.Errno;
import jinn.kernel.Fd;
import jinn.kernel.Files;
import jinn.kernel.Pid;
import jinn.kernel.Processes;
import jinn.kernel.Result;
import jinn.kernel.Result.Done;
import jinn.kernel.Result.Failed;
import jinn.kernel.Result.Ok;
import jinn.kernel.Running;
import jinn.kernel.Signal;
import jinn.text.Decimal;

/**
 * Signals to processes that were seen some time ago. A number alone may be another's since: the
 * process is held by a pidfd first, then it is made sure that it is the one that was seen, and what
 * is held keeps its number from meaning anybody else.
 */
record Seen(Processes processes, Files files) {

    Result<Done> kill(Running seen, Signal signal) {
        return kill(seen.pid(), signal, () -> Identities.isStill(files, seen));
    }

    Result<Done> kill(String identity, Signal signal) {
        int end = identity.indexOf(' ');
        long number = Decimal.parse(identity.substring(0, Math.max(0, end))).orElse(0);
        Pid pid = new Pid((int) Math.min(number, Integer.MAX_VALUE));
        return kill(pid, signal, () -> processes.identity(pid) instanceof Ok<String>(String now)
                && now.equals(identity));
    }

    /**
     * By number where the system has no pidfd (Linux before 5.3), a filter of system calls lets
     * nobody use them (ENOSYS or EPERM), or no descriptor is left for it or for looking into /proc.
     */
    private Result<Done> kill(Pid pid, Signal signal, BooleanSupplier isStill) {
        if (processes.watch(pid) instanceof Ok<Fd>(Fd held)) {
            Result<Done> done = isStill.getAsBoolean() ? processes.signal(held, signal) : null;
            files.close(held);
            if (done != null && (done.isOk() || done.failedWith(Errno.ESRCH))) {
                return done;
            }
        }
        return isStill.getAsBoolean() ? processes.kill(pid, signal) : new Failed<>(Errno.ESRCH);
    }
}
