package jinn.kernel;

/**
 * Why a call failed. {@code jinn.linux} translates the number by the system's own headers, so
 * no number stands here.
 */
public enum Errno {
    E2BIG("argument list too long"),
    EACCES("permission denied"),
    EADDRINUSE("address in use"),
    EAGAIN("resource temporarily unavailable"),
    EBADF("bad file descriptor"),
    EBUSY("device or resource busy"),
    ECHILD("no child process"),
    ECONNREFUSED("connection refused"),
    ECONNRESET("connection reset by peer"),
    EDEADLK("resource deadlock would occur"),
    EDQUOT("disk quota exceeded"),
    EEXIST("file exists"),
    EFBIG("file too large"),
    EINTR("interrupted system call"),
    EINVAL("invalid argument"),
    EIO("input/output error"),
    EISDIR("is a directory"),
    ELOOP("too many levels of symbolic links"),
    EMFILE("too many open files"),
    ENAMETOOLONG("file name too long"),
    ENFILE("too many open files in system"),
    ENODEV("no such device"),
    ENOENT("no such file or directory"),
    ENOEXEC("exec format error"),
    ENOMEM("out of memory"),
    ENOSPC("no space left on device"),
    ENOSYS("function not implemented"),
    ENOTDIR("not a directory"),
    ENOTEMPTY("directory not empty"),
    ENOTSOCK("not a socket"),
    ENOTTY("not a tty"),
    ENXIO("no such device or address"),
    EPERM("operation not permitted"),
    EPIPE("broken pipe"),
    EPROTO("protocol error"),
    EROFS("read-only file system"),
    ESPIPE("invalid seek"),
    ESRCH("no such process"),
    ETIMEDOUT("operation timed out"),
    ETXTBSY("text file busy"),
    EXDEV("cross-device link"),
    OTHER("unknown error");

    private final String reason;

    Errno(String reason) {
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}
