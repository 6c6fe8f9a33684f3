package jinn.value;

/**
 * Why a call failed. {@code jinn.linux} translates the number by the system's own headers, so
 * no number stands here. Those that something is decided by have a name; the others come with
 * what the C library has to say about them.
 */
public final class Errno {

    public static final Errno E2BIG = new Errno("E2BIG", "argument list too long");
    public static final Errno EACCES = new Errno("EACCES", "permission denied");
    public static final Errno EADDRINUSE = new Errno("EADDRINUSE", "address in use");
    public static final Errno EAGAIN = new Errno("EAGAIN", "resource temporarily unavailable");
    public static final Errno EBADF = new Errno("EBADF", "bad file descriptor");
    public static final Errno EBUSY = new Errno("EBUSY", "device or resource busy");
    public static final Errno ECHILD = new Errno("ECHILD", "no child process");
    public static final Errno ECONNREFUSED = new Errno("ECONNREFUSED", "connection refused");
    public static final Errno ECONNRESET = new Errno("ECONNRESET", "connection reset by peer");
    public static final Errno EDEADLK = new Errno("EDEADLK", "resource deadlock would occur");
    public static final Errno EDQUOT = new Errno("EDQUOT", "disk quota exceeded");
    public static final Errno EEXIST = new Errno("EEXIST", "file exists");
    public static final Errno EFBIG = new Errno("EFBIG", "file too large");
    public static final Errno EINTR = new Errno("EINTR", "interrupted system call");
    public static final Errno EINVAL = new Errno("EINVAL", "invalid argument");
    public static final Errno EIO = new Errno("EIO", "input/output error");
    public static final Errno EISDIR = new Errno("EISDIR", "is a directory");
    public static final Errno ELOOP = new Errno("ELOOP", "too many levels of symbolic links");
    public static final Errno EMFILE = new Errno("EMFILE", "too many open files");
    public static final Errno ENAMETOOLONG = new Errno("ENAMETOOLONG", "file name too long");
    public static final Errno ENFILE = new Errno("ENFILE", "too many open files in system");
    public static final Errno ENODEV = new Errno("ENODEV", "no such device");
    public static final Errno ENOENT = new Errno("ENOENT", "no such file or directory");
    public static final Errno ENOEXEC = new Errno("ENOEXEC", "exec format error");
    public static final Errno ENOMEM = new Errno("ENOMEM", "out of memory");
    public static final Errno ENOSPC = new Errno("ENOSPC", "no space left on device");
    public static final Errno ENOSYS = new Errno("ENOSYS", "function not implemented");
    public static final Errno ENOTDIR = new Errno("ENOTDIR", "not a directory");
    public static final Errno ENOTEMPTY = new Errno("ENOTEMPTY", "directory not empty");
    public static final Errno ENOTSOCK = new Errno("ENOTSOCK", "not a socket");
    public static final Errno ENOTTY = new Errno("ENOTTY", "not a tty");
    public static final Errno ENXIO = new Errno("ENXIO", "no such device or address");
    public static final Errno EPERM = new Errno("EPERM", "operation not permitted");
    public static final Errno EPIPE = new Errno("EPIPE", "broken pipe");
    public static final Errno EPROTO = new Errno("EPROTO", "protocol error");
    public static final Errno EROFS = new Errno("EROFS", "read-only file system");
    public static final Errno ESPIPE = new Errno("ESPIPE", "invalid seek");
    public static final Errno ESRCH = new Errno("ESRCH", "no such process");
    public static final Errno ETIMEDOUT = new Errno("ETIMEDOUT", "operation timed out");
    public static final Errno ETOOMANYREFS =
            new Errno("ETOOMANYREFS", "too many descriptors on their way");
    public static final Errno ETXTBSY = new Errno("ETXTBSY", "text file busy");
    public static final Errno EXDEV = new Errno("EXDEV", "cross-device link");
    public static final Errno OTHER = new Errno("OTHER", "unknown error");

    private final String name;
    private final String reason;

    private Errno(String name, String reason) {
        this.name = name;
        this.reason = reason;
    }

    /** One that nothing is decided by. */
    public static Errno unnamed(int number, String reason) {
        return new Errno("E" + number, reason);
    }

    /** Whether there is no more room, on the disk or for this user. */
    public boolean isDiskFull() {
        return this == ENOSPC || this == EDQUOT;
    }

    public String name() {
        return name;
    }

    public String reason() {
        return reason;
    }

    /** Nothing was left to find out with: nothing is known about what was asked. */
    public boolean isShortage() {
        return this == EMFILE || this == ENFILE || this == ENOMEM;
    }

    @Override
    public String toString() {
        return name;
    }
}
