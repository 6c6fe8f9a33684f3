package jinn.linux.libc;

import jinn.value.Errno;
import org.teavm.interop.Address;

/** The numbers of {@link Errno}, by the system's header; what has no name the C library knows. */
public final class ErrnoNumbers {

    private ErrnoNumbers() {
    }

    public static Errno of(int number) {
        return number == Constants.E2BIG() ? Errno.E2BIG
                : number == Constants.EACCES() ? Errno.EACCES
                : number == Constants.EADDRINUSE() ? Errno.EADDRINUSE
                : number == Constants.EAGAIN() ? Errno.EAGAIN
                : number == Constants.EBADF() ? Errno.EBADF
                : number == Constants.EBUSY() ? Errno.EBUSY
                : number == Constants.ECHILD() ? Errno.ECHILD
                : number == Constants.ECONNREFUSED() ? Errno.ECONNREFUSED
                : number == Constants.ECONNRESET() ? Errno.ECONNRESET
                : number == Constants.EDEADLK() ? Errno.EDEADLK
                : number == Constants.EDQUOT() ? Errno.EDQUOT
                : number == Constants.EEXIST() ? Errno.EEXIST
                : number == Constants.EFBIG() ? Errno.EFBIG
                : number == Constants.EINTR() ? Errno.EINTR
                : number == Constants.EINVAL() ? Errno.EINVAL
                : number == Constants.EIO() ? Errno.EIO
                : number == Constants.EISDIR() ? Errno.EISDIR
                : number == Constants.ELOOP() ? Errno.ELOOP
                : number == Constants.EMFILE() ? Errno.EMFILE
                : number == Constants.ENAMETOOLONG() ? Errno.ENAMETOOLONG
                : number == Constants.ENFILE() ? Errno.ENFILE
                : rarer(number);
    }

    private static Errno rarer(int number) {
        return number == Constants.ENODEV() ? Errno.ENODEV
                : number == Constants.ENOENT() ? Errno.ENOENT
                : number == Constants.ENOEXEC() ? Errno.ENOEXEC
                : number == Constants.ENOMEM() ? Errno.ENOMEM
                : number == Constants.ENOSPC() ? Errno.ENOSPC
                : number == Constants.ENOSYS() ? Errno.ENOSYS
                : number == Constants.ENOTDIR() ? Errno.ENOTDIR
                : number == Constants.ENOTEMPTY() ? Errno.ENOTEMPTY
                : number == Constants.ENOTSOCK() ? Errno.ENOTSOCK
                : number == Constants.ENOTTY() ? Errno.ENOTTY
                : number == Constants.ENXIO() ? Errno.ENXIO
                : number == Constants.EPERM() ? Errno.EPERM
                : number == Constants.EPIPE() ? Errno.EPIPE
                : number == Constants.EPROTO() ? Errno.EPROTO
                : number == Constants.EROFS() ? Errno.EROFS
                : number == Constants.ESPIPE() ? Errno.ESPIPE
                : number == Constants.ESRCH() ? Errno.ESRCH
                : number == Constants.ETIMEDOUT() ? Errno.ETIMEDOUT
                : number == Constants.ETOOMANYREFS() ? Errno.ETOOMANYREFS
                : number == Constants.ETXTBSY() ? Errno.ETXTBSY
                : number == Constants.EXDEV() ? Errno.EXDEV
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
