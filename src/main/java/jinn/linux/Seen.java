package jinn.linux;

import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import jinn.kernel.Files;
import jinn.kernel.Processes;
import jinn.linux.libc.Constants;
import jinn.linux.libc.Errnos;
import jinn.linux.libc.Libc;
import jinn.text.Decimal;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.Pid;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import jinn.value.Running;
import jinn.value.Signal;

/**
 * Signals to processes that were seen some time ago. A number alone may be another's since: the
 * process is held by a pidfd first, then it is made sure that it is the one that was seen, and what
 * is held keeps its number from meaning anybody else.
 */
record Seen(Processes processes, Files files) {

    /** Of linux/pidfd.h, which is older than that in most places. */
    private static final int PIDFD_SIGNAL_PROCESS_GROUP = 4;

    Result<Done> kill(Running seen, Signal signal) {
        return kill(seen.pid(), () -> Identities.isStill(files, seen), one(seen.pid(), signal));
    }

    Result<Done> kill(String identity, Signal signal) {
        Pid pid = number(identity);
        return kill(pid, () -> is(pid, identity), one(pid, signal));
    }

    Result<Done> killGroup(String leader, Signal signal) {
        Pid pid = number(leader);
        return kill(pid, () -> pid.number() > Pid.INIT.number() && is(pid, leader),
                new Way(held -> signalGroup(held, signal),
                        () -> processes.killGroup(pid, signal)));
    }

    /** EINVAL before Linux 6.9. */
    private static Result<Done> signalGroup(Fd leader, Signal signal) {
        int process = leader.number();
        int number = signal.number();
        return Errnos.done((int) Libc.syscall(Constants.SYS_pidfd_send_signal(), process, number,
                null, PIDFD_SIGNAL_PROCESS_GROUP));
    }

    private static Pid number(String identity) {
        int end = identity.indexOf(' ');
        long number = Decimal.parse(identity.substring(0, Math.max(0, end))).orElse(0);
        return new Pid((int) Math.min(number, Integer.MAX_VALUE));
    }

    private boolean is(Pid pid, String identity) {
        return processes.identity(pid) instanceof Ok<String>(String now) && now.equals(identity);
    }

    /** To whoever is held, and to whoever has the number. */
    private record Way(Function<Fd, Result<Done>> byHandle, Supplier<Result<Done>> byNumber) {
    }

    private Way one(Pid pid, Signal signal) {
        return new Way(held -> processes.signal(held, signal),
                () -> processes.kill(pid, signal));
    }

    /**
     * By number where the system has no pidfd (Linux before 5.3, for groups 6.9), a filter of
     * system calls lets nobody use them (ENOSYS or EPERM), or no descriptor is left for it or for
     * looking into /proc.
     */
    private Result<Done> kill(Pid pid, BooleanSupplier isStill, Way way) {
        if (processes.watch(pid) instanceof Ok<Fd>(Fd held)) {
            Result<Done> done = isStill.getAsBoolean() ? way.byHandle.apply(held) : null;
            files.close(held);
            if (done != null && (done.isOk() || done.failedWith(Errno.ESRCH))) {
                return done;
            }
        }
        return isStill.getAsBoolean() ? way.byNumber.get() : new Failed<>(Errno.ESRCH);
    }
}
