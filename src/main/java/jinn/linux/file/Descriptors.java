package jinn.linux.file;

import java.util.List;
import jinn.kernel.Files.Pipe;
import jinn.linux.libc.Arena;
import jinn.linux.libc.Constants;
import jinn.linux.libc.ErrnoConstants;
import jinn.linux.libc.ErrnoNumbers;
import jinn.linux.libc.Errnos;
import jinn.linux.libc.Libc;
import jinn.value.Fd;
import jinn.value.Result;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import org.teavm.interop.Address;

/** Descriptor numbers: what was made here, so that a child without exec can close it. */
public final class Descriptors {

    private static final int NONE = -1;

    /** Of those that were made here, or changed; what came with an exec is there to stay. */
    private static int highest = NONE;

    private Descriptors() {
    }

    /** Called with the outcome of the call that makes it. */
    public static Result<Fd> made(int outcome) {
        int number = Constants.errno();
        if (outcome < 0) {
            return new Failed<>(ErrnoNumbers.of(number));
        }
        noteOpened(outcome);
        return new Ok<>(new Fd(outcome));
    }

    public static void noteOpened(int fd) {
        highest = Math.max(highest, fd);
    }

    public static void close(int fd) {
        // result: after any failure but EBADF Linux has closed it, and nobody can do it better.
        Libc.close(fd);
    }

    /** See {@link jinn.kernel.Files#closeForeign}; a child does it. */
    public static void closeForeign(Arena arena, List<Fd> descriptors) {
        if (descriptors.isEmpty()) {
            return;
        }
        Address numbers = arena.only(descriptors.size() * Integer.BYTES);
        for (int i = 0; i < descriptors.size(); i++) {
            numbers.add(i * Integer.BYTES).putInt(descriptors.get(i).number());
        }
        Libc.jinn_close_foreign(numbers, descriptors.size());
    }

    /**
     * Closes what exec would close. No close_range: it cannot tell what is to be inherited, and
     * /proc may not be there yet when pid 1 asks.
     */
    public static void closeAsExecDoes() {
        for (int fd = 0; fd <= highest; fd++) {
            int flags = Libc.fcntl(fd, Constants.F_GETFD(), 0);
            if (flags >= 0 && (flags & Constants.FD_CLOEXEC()) != 0) {
                close(fd);
            }
        }
        highest = NONE;
    }

    /** Duplicates {@code from} as just {@code to}, inherited; also where they are the same. */
    public static int copy(int from, int to) {
        noteOpened(to);
        if (from == to) {
            return setFlag(from, Constants.FD_CLOEXEC(), false, true);
        }
        int outcome;
        do {
            outcome = Libc.dup2(from, to);
        } while (outcome < 0 && Constants.errno() == ErrnoConstants.EINTR());
        return outcome;
    }

    /** Sets or clears a bit among the flags of the descriptor, or else of the open file. */
    public static int setFlag(int fd, int bit, boolean on, boolean ofDescriptor) {
        noteOpened(ofDescriptor ? fd : NONE);
        int asking = ofDescriptor ? Constants.F_GETFD() : Constants.F_GETFL();
        int telling = ofDescriptor ? Constants.F_SETFD() : Constants.F_SETFL();
        int flags = Libc.fcntl(fd, asking, 0);
        if (flags < 0) {
            return flags;
        }
        int wanted = on ? flags | bit : flags & ~bit;
        return wanted == flags ? 0 : Libc.fcntl(fd, telling, wanted);
    }

    /**
     * Opens; a signal while a fifo is waited for begins the wait again. By openat, because musl's
     * open sets close-on-exec once more with a call of its own.
     */
    public static int open(Address path, int flags, int permissions) {
        int outcome;
        do {
            outcome = Libc.openat(Constants.AT_FDCWD(), path, flags, permissions);
        } while (outcome < 0 && Constants.errno() == ErrnoConstants.EINTR());
        return outcome;
    }

    /** Both ends close-on-exec. */
    public static Result<Pipe> pipe(Arena arena) {
        Address ends = arena.only(2 * Integer.BYTES);
        int outcome = Libc.pipe2(ends, Constants.O_CLOEXEC());
        int number = Constants.errno();
        if (outcome < 0) {
            return Errnos.failed(number);
        }
        int read = ends.getInt();
        int write = ends.add(Integer.BYTES).getInt();
        noteOpened(Math.max(read, write));
        return new Ok<>(new Pipe(new Fd(read), new Fd(write)));
    }
}
