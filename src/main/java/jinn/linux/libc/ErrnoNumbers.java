package jinn.linux.libc;

import jinn.value.Errno;
import org.teavm.interop.Address;

/** The numbers of {@link Errno}, by the system's header; what has no name the C library knows. */
public final class ErrnoNumbers {

    private ErrnoNumbers() {
    }

    public static Errno of(int number) {
        return number == ErrnoConstants.E2BIG() ? Errno.E2BIG
                : number == ErrnoConstants.EACCES() ? Errno.EACCES
                : number == ErrnoConstants.EADDRINUSE() ? Errno.EADDRINUSE
                : number == ErrnoConstants.EAGAIN() ? Errno.EAGAIN
                : number == ErrnoConstants.EBADF() ? Errno.EBADF
                : number == ErrnoConstants.EBUSY() ? Errno.EBUSY
                : number == ErrnoConstants.ECHILD() ? Errno.ECHILD
                : number == ErrnoConstants.ECONNREFUSED() ? Errno.ECONNREFUSED
                : number == ErrnoConstants.ECONNRESET() ? Errno.ECONNRESET
                : number == ErrnoConstants.EDEADLK() ? Errno.EDEADLK
                : number == ErrnoConstants.EDQUOT() ? Errno.EDQUOT
                : number == ErrnoConstants.EEXIST() ? Errno.EEXIST
                : number == ErrnoConstants.EFBIG() ? Errno.EFBIG
                : number == ErrnoConstants.EINTR() ? Errno.EINTR
                : number == ErrnoConstants.EINVAL() ? Errno.EINVAL
                : number == ErrnoConstants.EIO() ? Errno.EIO
                : number == ErrnoConstants.EISDIR() ? Errno.EISDIR
                : number == ErrnoConstants.ELOOP() ? Errno.ELOOP
                : number == ErrnoConstants.EMFILE() ? Errno.EMFILE
                : number == ErrnoConstants.ENAMETOOLONG() ? Errno.ENAMETOOLONG
                : number == ErrnoConstants.ENFILE() ? Errno.ENFILE
                : rarer(number);
    }

    private static Errno rarer(int number) {
        return number == ErrnoConstants.ENODEV() ? Errno.ENODEV
                : number == ErrnoConstants.ENOENT() ? Errno.ENOENT
                : number == ErrnoConstants.ENOEXEC() ? Errno.ENOEXEC
                : number == ErrnoConstants.ENOMEM() ? Errno.ENOMEM
                : number == ErrnoConstants.ENOSPC() ? Errno.ENOSPC
                : number == ErrnoConstants.ENOSYS() ? Errno.ENOSYS
                : number == ErrnoConstants.ENOTDIR() ? Errno.ENOTDIR
                : number == ErrnoConstants.ENOTEMPTY() ? Errno.ENOTEMPTY
                : number == ErrnoConstants.ENOTSOCK() ? Errno.ENOTSOCK
                : number == ErrnoConstants.ENOTTY() ? Errno.ENOTTY
                : number == ErrnoConstants.ENXIO() ? Errno.ENXIO
                : number == ErrnoConstants.EPERM() ? Errno.EPERM
                : number == ErrnoConstants.EPIPE() ? Errno.EPIPE
                : number == ErrnoConstants.EPROTO() ? Errno.EPROTO
                : number == ErrnoConstants.EROFS() ? Errno.EROFS
                : number == ErrnoConstants.ESPIPE() ? Errno.ESPIPE
                : number == ErrnoConstants.ESRCH() ? Errno.ESRCH
                : number == ErrnoConstants.ETIMEDOUT() ? Errno.ETIMEDOUT
                : number == ErrnoConstants.ETOOMANYREFS() ? Errno.ETOOMANYREFS
                : number == ErrnoConstants.ETXTBSY() ? Errno.ETXTBSY
                : number == ErrnoConstants.EXDEV() ? Errno.EXDEV
                : unnamed(number);
    }

    /** In the middle of a line, so without its capital; "I/O" and its like keep theirs. */
    private static Errno unnamed(int number) {
        String reason = told(number);
        if (reason.equals(told(0))) {
            return Errno.unnamed(number, "error " + number);
        }
        boolean isWord = reason.length() > 1 && isCapital(reason.charAt(0))
                && !isCapital(reason.charAt(1)) && reason.charAt(1) != '/';
        return Errno.unnamed(number, !isWord ? reason
                : (char) (reason.charAt(0) + 'a' - 'A') + reason.substring(1));
    }

    /** musl says the same of every number that it does not know, 0 among them. */
    private static String told(int number) {
        Address text = Libc.strerror(number);
        return text == null ? "" : Arena.text(text);
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
