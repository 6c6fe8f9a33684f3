package jinn.linux;

import jinn.kernel.Errno;

/** The numbers of {@link Errno}, by the system's header. */
final class ErrnoNumbers {

    private static final Errno[] ALL = Errno.values();

    private ErrnoNumbers() {
    }

    static Errno of(int number) {
        for (Errno errno : ALL) {
            if (number(errno) == number) {
                return errno;
            }
        }
        return Errno.OTHER;
    }

    private static int number(Errno errno) {
        return switch (errno) {
            case E2BIG -> Constants.E2BIG(); case EACCES -> Constants.EACCES();
            case EAGAIN -> Constants.EAGAIN(); case EBADF -> Constants.EBADF();
            case EBUSY -> Constants.EBUSY(); case ECHILD -> Constants.ECHILD();
            case ECONNREFUSED -> Constants.ECONNREFUSED(); case EDEADLK -> Constants.EDEADLK();
            case EDQUOT -> Constants.EDQUOT(); case EEXIST -> Constants.EEXIST();
            case EFBIG -> Constants.EFBIG(); case EINTR -> Constants.EINTR();
            case EINVAL -> Constants.EINVAL(); case EIO -> Constants.EIO();
            case EISDIR -> Constants.EISDIR(); case ELOOP -> Constants.ELOOP();
            case EMFILE -> Constants.EMFILE(); case ENAMETOOLONG -> Constants.ENAMETOOLONG();
            case ENFILE -> Constants.ENFILE(); case ENODEV -> Constants.ENODEV();
            case ENOENT -> Constants.ENOENT(); case ENOEXEC -> Constants.ENOEXEC();
            case ENOMEM -> Constants.ENOMEM(); case ENOSPC -> Constants.ENOSPC();
            case ENOSYS -> Constants.ENOSYS(); case ENOTDIR -> Constants.ENOTDIR();
            case ENOTEMPTY -> Constants.ENOTEMPTY(); case ENOTTY -> Constants.ENOTTY();
            case ENXIO -> Constants.ENXIO(); case EPERM -> Constants.EPERM();
            case EPIPE -> Constants.EPIPE(); case EROFS -> Constants.EROFS();
            case ESPIPE -> Constants.ESPIPE(); case ESRCH -> Constants.ESRCH();
            case ETXTBSY -> Constants.ETXTBSY(); case EXDEV -> Constants.EXDEV();
            case EADDRINUSE -> Constants.EADDRINUSE(); case ENOTSOCK -> Constants.ENOTSOCK();
            case ECONNRESET -> Constants.ECONNRESET(); case EPROTO -> Constants.EPROTO();
            case ETIMEDOUT -> Constants.ETIMEDOUT();
            case OTHER -> 0;
        };
    }
}
