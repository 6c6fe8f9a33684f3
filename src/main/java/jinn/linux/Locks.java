package jinn.linux;

import jinn.kernel.Files;
import jinn.kernel.Poller;
import jinn.linux.libc.Arena;
import jinn.linux.libc.Constants;
import jinn.linux.libc.Errnos;
import jinn.linux.libc.Libc;
import jinn.linux.libc.ProcessLibc;
import jinn.linux.libc.Structs.Flock;
import jinn.linux.libc.Structs.Itimerval;
import jinn.value.Errno;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import org.teavm.interop.Address;
import org.teavm.interop.Structure;

/** Record locks over whole files: those of an open file, and those of a process. */
final class Locks {

    private static final int MS_PER_SECOND = 1000;
    private static final int MICROS_PER_MS = 1000;

    /** A signal before the wait has begun would be lost: it comes again. */
    private static final int AGAIN_MS = 20;

    private final Arena arena;
    private final LinuxSignals signals;
    private final LinuxClock clock;

    Locks(Arena arena, LinuxSignals signals, LinuxClock clock) {
        this.arena = arena;
        this.signals = signals;
        this.clock = clock;
    }

    Result<Done> take(int fd) {
        Flock flock = wholeFile(Constants.F_WRLCK());
        return taken(Errnos.done(Libc.fcntl(fd, Constants.F_OFD_SETLK(), flock)));
    }

    /** Asks whether a reading lock could be had: a writing one of either kind is in the way. */
    Result<Boolean> isTaken(int fd) {
        Flock flock = wholeFile(Constants.F_RDLCK());
        int outcome = Libc.fcntl(fd, Constants.F_OFD_GETLK(), flock);
        int number = Constants.errno();
        return outcome < 0 ? Errnos.failed(number)
                : new Ok<>(flock.type != Constants.F_UNLCK());
    }

    Result<Done> takeForProcess(int fd, Files.Claim claim) {
        int type = claim.shared() ? Constants.F_RDLCK() : Constants.F_WRLCK();
        if (claim.timeoutMs() == 0) {
            Flock flock = wholeFile(type);
            return taken(Errnos.done(Libc.fcntl(fd, Constants.F_SETLK(), flock)));
        }
        if (claim.timeoutMs() == Poller.FOREVER) {
            return await(fd, type, Long.MAX_VALUE);
        }
        signals.interruptedBy(Constants.SIGALRM(), true);
        long deadlineNs = clock.deadlineNs(claim.timeoutMs());
        setTimer(claim.timeoutMs());
        Result<Done> done = await(fd, type, deadlineNs);
        setTimer(0);
        signals.interruptedBy(Constants.SIGALRM(), false);
        return done;
    }

    private Result<Done> await(int fd, int type, long deadlineNs) {
        while (true) {
            Flock flock = wholeFile(type);
            Result<Done> done = Errnos.done(Libc.fcntl(fd, Constants.F_SETLKW(), flock));
            if (!done.failedWith(Errno.EINTR)) {
                return taken(done);
            }
            if (clock.monotonicNs() >= deadlineNs) {
                return new Failed<>(Errno.EAGAIN);
            }
        }
    }

    /** POSIX leaves to systems which of two reasons they give. */
    private static Result<Done> taken(Result<Done> done) {
        return done.failedWith(Errno.EACCES) ? new Failed<>(Errno.EAGAIN) : done;
    }

    private void setTimer(long delayMs) {
        int size = Structure.sizeOf(Itimerval.class);
        Address place = arena.only(size);
        Address.fillZero(place, size);
        Itimerval timer = place.toStructure();
        timer.seconds = delayMs / MS_PER_SECOND;
        timer.micros = delayMs % MS_PER_SECOND * MICROS_PER_MS;
        timer.againMicros = delayMs == 0 ? 0 : AGAIN_MS * MICROS_PER_MS;
        // result: it fails for a time that is none, and ours is one.
        ProcessLibc.setitimer(Constants.ITIMER_REAL(), timer, null);
    }

    private Flock wholeFile(int type) {
        int size = Structure.sizeOf(Flock.class);
        Address place = arena.only(size);
        Address.fillZero(place, size);
        Flock flock = place.toStructure();
        flock.type = type;
        flock.whence = Constants.SEEK_SET();
        return flock;
    }
}
