package jinn.wire;

import jinn.kernel.Errno;

/**
 * Reasons as numbers on the wire: those of Linux, which are the same on all but a few of its
 * architectures. What has no row is sent as EIO, and read as {@link Errno#OTHER}.
 */
public enum WireErrno {
    EPERM(1), ENOENT(2), ESRCH(3), EINTR(4), EIO(5), ENXIO(6), E2BIG(7), ENOEXEC(8), EBADF(9),
    ECHILD(10), EAGAIN(11), ENOMEM(12), EACCES(13), EBUSY(16), EEXIST(17), EXDEV(18), ENODEV(19),
    ENOTDIR(20), EISDIR(21), EINVAL(22), ENFILE(23), EMFILE(24), ENOTTY(25), ETXTBSY(26),
    EFBIG(27), ENOSPC(28), ESPIPE(29), EROFS(30), EPIPE(32), EDEADLK(35), ENAMETOOLONG(36),
    ENOSYS(38), ENOTEMPTY(39), ELOOP(40), EPROTO(71), ENOTSOCK(88), EADDRINUSE(98),
    ECONNRESET(104), ETIMEDOUT(110), ECONNREFUSED(111), EDQUOT(122);

    private final int number;

    WireErrno(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    public static int number(Errno errno) {
        for (WireErrno one : values()) {
            if (one.name().equals(errno.name())) {
                return one.number;
            }
        }
        return EIO.number;
    }

    public static Errno of(int number) {
        for (Errno errno : Errno.values()) {
            if (errno != Errno.OTHER && number(errno) == number) {
                return errno;
            }
        }
        return Errno.OTHER;
    }
}
