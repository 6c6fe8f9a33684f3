package jinn.linux.libc;

import org.teavm.interop.Import;
import org.teavm.interop.c.Include;
import org.teavm.interop.c.Variable;

/** The numbers of errors, as the system's header has them. */
public final class ErrnoConstants {

    private ErrnoConstants() {
    }

    @Variable @Import(name = "E2BIG") @Include("errno.h")
    public static native int E2BIG();
    @Variable @Import(name = "EACCES") @Include("errno.h")
    public static native int EACCES();
    @Variable @Import(name = "EAGAIN") @Include("errno.h")
    public static native int EAGAIN();
    @Variable @Import(name = "EBADF") @Include("errno.h")
    public static native int EBADF();
    @Variable @Import(name = "EBUSY") @Include("errno.h")
    public static native int EBUSY();
    @Variable @Import(name = "ECHILD") @Include("errno.h")
    public static native int ECHILD();
    @Variable @Import(name = "ECONNREFUSED") @Include("errno.h")
    public static native int ECONNREFUSED();
    @Variable @Import(name = "EDEADLK") @Include("errno.h")
    public static native int EDEADLK();
    @Variable @Import(name = "EDQUOT") @Include("errno.h")
    public static native int EDQUOT();
    @Variable @Import(name = "EEXIST") @Include("errno.h")
    public static native int EEXIST();
    @Variable @Import(name = "EFBIG") @Include("errno.h")
    public static native int EFBIG();
    @Variable @Import(name = "EINTR") @Include("errno.h")
    public static native int EINTR();
    @Variable @Import(name = "EINVAL") @Include("errno.h")
    public static native int EINVAL();
    @Variable @Import(name = "EIO") @Include("errno.h")
    public static native int EIO();
    @Variable @Import(name = "EISDIR") @Include("errno.h")
    public static native int EISDIR();
    @Variable @Import(name = "ELOOP") @Include("errno.h")
    public static native int ELOOP();
    @Variable @Import(name = "EMFILE") @Include("errno.h")
    public static native int EMFILE();
    @Variable @Import(name = "ENAMETOOLONG") @Include("errno.h")
    public static native int ENAMETOOLONG();
    @Variable @Import(name = "ENFILE") @Include("errno.h")
    public static native int ENFILE();
    @Variable @Import(name = "ENODEV") @Include("errno.h")
    public static native int ENODEV();
    @Variable @Import(name = "ENOENT") @Include("errno.h")
    public static native int ENOENT();
    @Variable @Import(name = "ENOEXEC") @Include("errno.h")
    public static native int ENOEXEC();
    @Variable @Import(name = "ENOMEM") @Include("errno.h")
    public static native int ENOMEM();
    @Variable @Import(name = "ENOSPC") @Include("errno.h")
    public static native int ENOSPC();
    @Variable @Import(name = "ENOSYS") @Include("errno.h")
    public static native int ENOSYS();
    @Variable @Import(name = "ENOTDIR") @Include("errno.h")
    public static native int ENOTDIR();
    @Variable @Import(name = "ENOTEMPTY") @Include("errno.h")
    public static native int ENOTEMPTY();
    @Variable @Import(name = "ENOTTY") @Include("errno.h")
    public static native int ENOTTY();
    @Variable @Import(name = "ENXIO") @Include("errno.h")
    public static native int ENXIO();
    @Variable @Import(name = "EPERM") @Include("errno.h")
    public static native int EPERM();
    @Variable @Import(name = "EPIPE") @Include("errno.h")
    public static native int EPIPE();
    @Variable @Import(name = "EROFS") @Include("errno.h")
    public static native int EROFS();
    @Variable @Import(name = "ESPIPE") @Include("errno.h")
    public static native int ESPIPE();
    @Variable @Import(name = "ESRCH") @Include("errno.h")
    public static native int ESRCH();
    @Variable @Import(name = "ETXTBSY") @Include("errno.h")
    public static native int ETXTBSY();
    @Variable @Import(name = "EXDEV") @Include("errno.h")
    public static native int EXDEV();
    @Variable @Import(name = "EADDRINUSE") @Include("errno.h") static native int EADDRINUSE();
    @Variable @Import(name = "ENOTSOCK") @Include("errno.h") static native int ENOTSOCK();
    @Variable @Import(name = "ECONNRESET") @Include("errno.h") static native int ECONNRESET();
    @Variable @Import(name = "EPROTO") @Include("errno.h") static native int EPROTO();
    @Variable @Import(name = "ETOOMANYREFS") @Include("errno.h") static native int ETOOMANYREFS();
    @Variable @Import(name = "ETIMEDOUT") @Include("errno.h") static native int ETIMEDOUT();
}
