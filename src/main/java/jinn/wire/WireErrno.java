package jinn.wire;

import jinn.value.Errno;

/**
 * Reasons as numbers on the wire: those of Linux, which are the same on all but a few of its
 * architectures. What has no row is sent as EIO, and read as {@link Errno#OTHER}.
 */
public enum WireErrno {
    EPERM(1, Errno.EPERM), ENOENT(2, Errno.ENOENT), ESRCH(3, Errno.ESRCH), EINTR(4, Errno.EINTR),
    EIO(5, Errno.EIO), ENXIO(6, Errno.ENXIO), E2BIG(7, Errno.E2BIG), ENOEXEC(8, Errno.ENOEXEC),
    EBADF(9, Errno.EBADF), ECHILD(10, Errno.ECHILD), EAGAIN(11, Errno.EAGAIN),
    ENOMEM(12, Errno.ENOMEM), EACCES(13, Errno.EACCES), EBUSY(16, Errno.EBUSY),
    EEXIST(17, Errno.EEXIST), EXDEV(18, Errno.EXDEV), ENODEV(19, Errno.ENODEV),
    ENOTDIR(20, Errno.ENOTDIR), EISDIR(21, Errno.EISDIR), EINVAL(22, Errno.EINVAL),
    ENFILE(23, Errno.ENFILE), EMFILE(24, Errno.EMFILE), ENOTTY(25, Errno.ENOTTY),
    ETXTBSY(26, Errno.ETXTBSY), EFBIG(27, Errno.EFBIG), ENOSPC(28, Errno.ENOSPC),
    ESPIPE(29, Errno.ESPIPE), EROFS(30, Errno.EROFS), EPIPE(32, Errno.EPIPE),
    EDEADLK(35, Errno.EDEADLK), ENAMETOOLONG(36, Errno.ENAMETOOLONG), ENOSYS(38, Errno.ENOSYS),
    ENOTEMPTY(39, Errno.ENOTEMPTY), ELOOP(40, Errno.ELOOP), EPROTO(71, Errno.EPROTO),
    ENOTSOCK(88, Errno.ENOTSOCK), EADDRINUSE(98, Errno.EADDRINUSE),
    ECONNRESET(104, Errno.ECONNRESET), ETIMEDOUT(110, Errno.ETIMEDOUT),
    ECONNREFUSED(111, Errno.ECONNREFUSED), EDQUOT(122, Errno.EDQUOT);

    private final int number;
    private final Errno reason;

    WireErrno(int number, Errno reason) {
        this.number = number;
        this.reason = reason;
    }

    public int number() {
        return number;
    }

    public static int number(Errno errno) {
        for (WireErrno one : values()) {
            if (one.reason == errno) {
                return one.number;
            }
        }
        return EIO.number;
    }

    public static Errno of(int number) {
        for (WireErrno one : values()) {
            if (one.number == number) {
                return one.reason;
            }
        }
        return Errno.OTHER;
    }
}
