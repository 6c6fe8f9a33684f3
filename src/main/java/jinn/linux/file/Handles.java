package jinn.linux.file;

import jinn.linux.libc.Arena;
import jinn.linux.libc.Constants;
import jinn.linux.libc.ErrnoConstants;
import jinn.linux.libc.Errnos;
import jinn.linux.libc.Libc;
import jinn.linux.libc.OpenFlags;
import jinn.linux.libc.Structs.Stat;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.FileInfo;
import jinn.value.OpenMode;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import org.teavm.interop.Address;
import org.teavm.interop.Import;
import org.teavm.interop.Structure;
import org.teavm.interop.c.Include;
import org.teavm.interop.c.Variable;

/** Files that are opened, among them those that are only stood for. */
public final class Handles {

    /** Leads to the very file that the descriptor stands for. */
    private static final String OWN_DESCRIPTORS = "/proc/self/fd/";

    private final Arena arena;

    @Variable @Import(name = "AT_EMPTY_PATH") @Include("fcntl.h")
    private static native int emptyPath();

    public Handles(Arena arena) {
        this.arena = arena;
    }

    /** In the directory of that number; {@code more} flags for open(2). */
    public Result<Fd> open(int at, String name, OpenMode mode, int more) {
        int flags = OpenFlags.of(mode) | Constants.O_CLOEXEC() | more;
        Result<Fd> opened = opened(at, name, flags, mode.permissions());
        return mode.isHandle() && opened instanceof Ok<Fd>(Fd fd) && !isKnownToProc(fd)
                ? withoutProc(fd, at, name, flags & ~Constants.O_PATH()) : opened;
    }

    private Result<Fd> opened(int at, String name, int flags, int permissions) {
        Address copy = arena.only(name);
        int outcome;
        do {
            outcome = Libc.openat(at, copy, flags, permissions);
        } while (outcome < 0 && Constants.errno() == ErrnoConstants.EINTR());
        return Descriptors.made(outcome);
    }

    private boolean isKnownToProc(Fd fd) {
        String path = OWN_DESCRIPTORS + fd.number();
        int here = Constants.AT_FDCWD();
        arena.begin(Arena.room(path) + Arena.room(Structure.sizeOf(Stat.class)));
        Address copy = arena.copy(path);
        Stat stat = arena.take(Structure.sizeOf(Stat.class)).toStructure();
        return Libc.fstatat(here, copy, stat, 0) == 0;
    }

    /**
     * Early on a machine nothing leads from a handle to its file: the file is opened, if that is
     * the same one. Devices and sockets are not: that may do something, or cannot be done.
     */
    private Result<Fd> withoutProc(Fd handle, int at, String name, int flags) {
        if (!(info(handle) instanceof Ok<FileInfo>(FileInfo info) && isHarmless(info.type()))) {
            return new Ok<>(handle);
        }
        int reading = flags | Constants.O_NONBLOCK() | Constants.O_NOCTTY();
        if (!(opened(at, name, reading, 0) instanceof Ok<Fd>(Fd real))) {
            return new Ok<>(handle);
        }
        boolean same = info(real) instanceof Ok<FileInfo>(FileInfo found)
                && found.identity().equals(info.identity());
        Descriptors.close(same ? handle.number() : real.number());
        return new Ok<>(same ? real : handle);
    }

    private static boolean isHarmless(FileInfo.Type type) {
        return switch (type) {
            case REGULAR, DIRECTORY, FIFO -> true;
            case SYMLINK, SOCKET, CHARACTER_DEVICE, BLOCK_DEVICE -> false;
        };
    }

    public Result<FileInfo> info(Fd fd) {
        Stat stat = arena.only(Structure.sizeOf(Stat.class)).toStructure();
        return FileInfos.of(Libc.fstat(fd.number(), stat), stat);
    }

    Result<Done> setOwner(Fd fd, FileInfo.Owner owner) {
        int flags = emptyPath();
        Address itself = arena.only("");
        return Errnos.done(Libc.fchownat(fd.number(), itself, owner.uid(), owner.gid(), flags));
    }

    /**
     * A handle has to be gone through: fchmod(2) takes none. musl's fchmod does that by itself, and
     * says ENOENT where there is no /proc.
     */
    public Result<Done> setPermissions(Fd fd, int permissions) {
        Result<Done> done = Errnos.done(Libc.fchmod(fd.number(), permissions));
        if (done.isOk() || !(info(fd) instanceof Ok<FileInfo>(FileInfo info))) {
            return done;
        }
        if (info.type() == FileInfo.Type.SYMLINK) {
            return new Failed<>(Errno.ENOSYS);
        }
        if (done.failedWith(Errno.EBADF)) {
            Address path = arena.only(OWN_DESCRIPTORS + fd.number());
            done = Errnos.done(Libc.chmod(path, permissions));
        }
        return done.failedWith(Errno.ENOENT) ? new Failed<>(Errno.ENOSYS) : done;
    }
}
