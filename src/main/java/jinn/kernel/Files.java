package jinn.kernel;

import java.util.List;
import java.util.function.Consumer;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.FileInfo;
import jinn.value.OpenMode;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Span;

/**
 * Files, directories, fifos and descriptors. Calls that EINTR can end are begun again inside;
 * reads and writes may be short.
 */
public interface Files {

    Result<Fd> open(String path, OpenMode mode);

    void close(Fd fd);

    /**
     * Closes what came from others, or holds what did: a listening or connected socket with unread
     * descriptors. Its last close may wait for whoever sent it, for as long as that likes; this
     * process does not.
     */
    default void closeForeign(List<Fd> descriptors) {
        descriptors.forEach(this::close);
    }

    /** Bytes read into {@code buffer}; 0 at the end of the file. */
    Result<Integer> read(Fd fd, byte[] buffer, int offset, int length);

    Result<Integer> write(Fd fd, byte[] buffer, int offset, int length);

    /** Fills the span with what stands at that place of a regular file; it then starts behind. */
    Result<Integer> readAt(Fd fd, long at, Span target);

    /** What is read of a regular file next is its first byte; whoever shares it reads that too. */
    Result<Done> rewind(Fd fd);

    /** Writes the span to that place of a regular file; it then starts behind what was written. */
    Result<Integer> writeAt(Fd fd, long at, Span source);

    /**
     * Moves up to so many bytes from a pipe to that place of a regular file, in one step: a
     * process that is killed has moved a byte or it is still in the pipe. Never waits for bytes:
     * EAGAIN where there are none, and 0 where none will come. EINVAL where it is no pipe, or
     * where the file system cannot do that.
     */
    Result<Integer> move(Fd pipe, Fd file, long at, int length);

    /**
     * A look at what a pipe holds, which stays there: up to so many bytes, 0 at the end of the
     * file. Never waits: EAGAIN where there is nothing yet, EINVAL where it is no pipe.
     */
    Result<Integer> peek(Fd pipe, byte[] buffer, int length);

    /** Lets a pipe hold so many bytes; EPERM where it may not, EBADF where it is none. */
    Result<Done> widen(Fd pipe, int size);

    /** A pipe, both ends close-on-exec and blocking. */
    Result<Pipe> pipe();

    /** Two ends of a pipe. */
    record Pipe(Fd read, Fd write) {
    }

    /** Makes {@code to} name what {@code from} names, inherited across exec; both stay open. */
    Result<Done> copy(Fd from, Fd to);

    Result<Done> setBlocking(Fd fd, boolean blocking);

    Result<Done> setInherited(Fd fd, boolean inherited);

    boolean isOpen(Fd fd);

    /** The path of the terminal this is; ENOTTY where it is none. */
    Result<String> terminalName(Fd fd);

    /** How wide the terminal is, 0 where it does not say; ENOTTY where this is none. */
    Result<Integer> terminalColumns(Fd fd);

    Result<Done> makeDirectory(String path, int permissions);

    Result<Done> makeFifo(String path, int permissions);

    /** Makes what {@code like} describes: a device node, a socket, a fifo. */
    Result<Done> makeNode(String path, FileInfo like);

    Result<Done> makeSymlink(String target, String path);

    Result<Done> makeLink(String existing, String path);

    Result<String> readSymlink(String path);

    Result<Done> rename(String from, String to);

    Result<Done> remove(String path);

    Result<Done> removeDirectory(String path);

    Result<Done> setPermissions(String path, int permissions);

    /** ENOSYS for a symlink's handle: it has none; and for a device's where /proc is missing. */
    Result<Done> setPermissions(Fd fd, int permissions);

    /** Follows no symlink. */
    Result<Done> setOwner(String path, FileInfo.Owner owner);

    /** Follows symlinks. */
    Result<Done> setTargetOwner(String path, FileInfo.Owner owner);

    /** It was read and changed just now, if one believes its times. */
    Result<Done> touch(String path);

    /** Follows symlinks. */
    Result<FileInfo> info(String path);

    /** Of a symlink, itself. */
    Result<FileInfo> linkInfo(String path);

    Result<FileInfo> info(Fd fd);

    /**
     * Whether this process may execute the file; ENOENT, EACCES … if not. A script that a program
     * of ours interprets may be, if its mode says so, on a file system mounted noexec too.
     */
    Result<Done> mayExecute(String path);

    /** Whether this process may open the file in that way; ENOENT, EACCES, EROFS … if not. */
    Result<Done> mayOpen(String path, OpenMode.Access access);

    /** Names in a directory, without {@code .} and {@code ..}, in the kernel's order. */
    Result<List<String>> list(String path);

    /**
     * Gives the same names one by one to a visitor, who may use this kernel, and takes no memory
     * for them all: for directories in which others may make as many as they like.
     */
    default Result<Done> visit(String path, Consumer<String> visitor) {
        return switch (list(path)) {
            case Result.Failed<List<String>>(Errno errno) -> new Result.Failed<>(errno);
            case Result.Ok<List<String>>(List<String> names) -> {
                names.forEach(visitor);
                yield Result.DONE;
            }
        };
    }

    Result<Done> enterDirectory(String path);

    Result<String> workingDirectory();

    /** Sets the umask and says what it was. */
    int setUmask(int mask);

    /**
     * Takes an exclusive record lock over the whole file, for as long as this open file lives;
     * EAGAIN where somebody else has it. Visible to fcntl(F_GETLK) of other programs.
     */
    Result<Done> lock(Fd fd);

    /** How a lock is taken: in company of other shared ones or alone, and how long to wait. */
    record Claim(boolean shared, long timeoutMs) {
    }

    /**
     * Takes a record lock over the whole file that belongs to this process, across exec, and to
     * none of its children; closing any descriptor of the file gives it up. EAGAIN where others
     * have it and the time is over. {@link Poller#FOREVER} and 0 are timeouts too.
     */
    Result<Done> lockForProcess(Fd fd, Claim claim);

    /** True where another open file holds a lock on this one. */
    Result<Boolean> isLocked(Fd fd);

    Result<Done> sync(Fd fd);

    Result<Done> truncate(Fd fd, long length);
}
