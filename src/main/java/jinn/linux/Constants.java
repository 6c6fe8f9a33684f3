package jinn.linux;

import org.teavm.interop.Address;
import org.teavm.interop.Import;
import org.teavm.interop.c.Include;
import org.teavm.interop.c.Variable;

/** Numbers and variables of the system's headers, read where they stand. */
final class Constants {

    private Constants() {
    }

    @Variable @Import(name = "errno") @Include("errno.h")
    static native int errno();

    @Variable @Import(name = "environ") @Include("unistd.h")
    static native Address environ();

    @Variable @Import(name = "jinn_argc") @Include("boot.h")
    static native int argumentCount();

    @Variable @Import(name = "jinn_argv") @Include("boot.h")
    static native Address argumentVector();

    /** Any function from int to int without effects will do as a signal handler. */
    @Variable @Import(name = "abs") @Include("stdlib.h")
    static native Address harmlessHandler();

    /** The innermost frame of the compiled program; its first word is where the next one is. */
    @Variable @Import(name = "teavm_stackTop") @Include("stdlib.h")
    static native Address topFrame();

    @Variable @Import(name = "SIG_DFL") @Include("signal.h")
    static native Address SIG_DFL();

    @Variable @Import(name = "E2BIG") @Include("errno.h")
    static native int E2BIG();
    @Variable @Import(name = "EACCES") @Include("errno.h")
    static native int EACCES();
    @Variable @Import(name = "EAGAIN") @Include("errno.h")
    static native int EAGAIN();
    @Variable @Import(name = "EBADF") @Include("errno.h")
    static native int EBADF();
    @Variable @Import(name = "EBUSY") @Include("errno.h")
    static native int EBUSY();
    @Variable @Import(name = "ECHILD") @Include("errno.h")
    static native int ECHILD();
    @Variable @Import(name = "ECONNREFUSED") @Include("errno.h")
    static native int ECONNREFUSED();
    @Variable @Import(name = "EDEADLK") @Include("errno.h")
    static native int EDEADLK();
    @Variable @Import(name = "EDQUOT") @Include("errno.h")
    static native int EDQUOT();
    @Variable @Import(name = "EEXIST") @Include("errno.h")
    static native int EEXIST();
    @Variable @Import(name = "EFBIG") @Include("errno.h")
    static native int EFBIG();
    @Variable @Import(name = "EINTR") @Include("errno.h")
    static native int EINTR();
    @Variable @Import(name = "EINVAL") @Include("errno.h")
    static native int EINVAL();
    @Variable @Import(name = "EIO") @Include("errno.h")
    static native int EIO();
    @Variable @Import(name = "EISDIR") @Include("errno.h")
    static native int EISDIR();
    @Variable @Import(name = "ELOOP") @Include("errno.h")
    static native int ELOOP();
    @Variable @Import(name = "EMFILE") @Include("errno.h")
    static native int EMFILE();
    @Variable @Import(name = "ENAMETOOLONG") @Include("errno.h")
    static native int ENAMETOOLONG();
    @Variable @Import(name = "ENFILE") @Include("errno.h")
    static native int ENFILE();
    @Variable @Import(name = "ENODEV") @Include("errno.h")
    static native int ENODEV();
    @Variable @Import(name = "ENOENT") @Include("errno.h")
    static native int ENOENT();
    @Variable @Import(name = "ENOEXEC") @Include("errno.h")
    static native int ENOEXEC();
    @Variable @Import(name = "ENOMEM") @Include("errno.h")
    static native int ENOMEM();
    @Variable @Import(name = "ENOSPC") @Include("errno.h")
    static native int ENOSPC();
    @Variable @Import(name = "ENOSYS") @Include("errno.h")
    static native int ENOSYS();
    @Variable @Import(name = "ENOTDIR") @Include("errno.h")
    static native int ENOTDIR();
    @Variable @Import(name = "ENOTEMPTY") @Include("errno.h")
    static native int ENOTEMPTY();
    @Variable @Import(name = "ENOTTY") @Include("errno.h")
    static native int ENOTTY();
    @Variable @Import(name = "ENXIO") @Include("errno.h")
    static native int ENXIO();
    @Variable @Import(name = "EPERM") @Include("errno.h")
    static native int EPERM();
    @Variable @Import(name = "EPIPE") @Include("errno.h")
    static native int EPIPE();
    @Variable @Import(name = "EROFS") @Include("errno.h")
    static native int EROFS();
    @Variable @Import(name = "ESPIPE") @Include("errno.h")
    static native int ESPIPE();
    @Variable @Import(name = "ESRCH") @Include("errno.h")
    static native int ESRCH();
    @Variable @Import(name = "ETXTBSY") @Include("errno.h")
    static native int ETXTBSY();
    @Variable @Import(name = "EXDEV") @Include("errno.h")
    static native int EXDEV();
    @Variable @Import(name = "O_RDONLY") @Include("fcntl.h")
    static native int O_RDONLY();
    @Variable @Import(name = "O_WRONLY") @Include("fcntl.h")
    static native int O_WRONLY();
    @Variable @Import(name = "O_RDWR") @Include("fcntl.h")
    static native int O_RDWR();
    @Variable @Import(name = "O_CLOEXEC") @Include("fcntl.h")
    static native int O_CLOEXEC();
    @Variable @Import(name = "O_PATH") @Include("fcntl.h")
    static native int O_PATH();
    @Variable @Import(name = "O_DIRECTORY") @Include("fcntl.h")
    static native int O_DIRECTORY();
    @Variable @Import(name = "O_NONBLOCK") @Include("fcntl.h")
    static native int O_NONBLOCK();
    @Variable @Import(name = "O_CREAT") @Include("fcntl.h")
    static native int O_CREAT();
    @Variable @Import(name = "O_TRUNC") @Include("fcntl.h")
    static native int O_TRUNC();
    @Variable @Import(name = "O_APPEND") @Include("fcntl.h")
    static native int O_APPEND();
    @Variable @Import(name = "O_EXCL") @Include("fcntl.h")
    static native int O_EXCL();
    @Variable @Import(name = "O_NOCTTY") @Include("fcntl.h")
    static native int O_NOCTTY();
    @Variable @Import(name = "O_NOFOLLOW") @Include("fcntl.h")
    static native int O_NOFOLLOW();
    @Variable @Import(name = "SPLICE_F_NONBLOCK") @Include("fcntl.h")
    static native int SPLICE_F_NONBLOCK();
    @Variable @Import(name = "F_SETPIPE_SZ") @Include("fcntl.h")
    static native int F_SETPIPE_SZ();
    @Variable @Import(name = "F_GETFD") @Include("fcntl.h")
    static native int F_GETFD();
    @Variable @Import(name = "F_SETFD") @Include("fcntl.h")
    static native int F_SETFD();
    @Variable @Import(name = "F_GETFL") @Include("fcntl.h")
    static native int F_GETFL();
    @Variable @Import(name = "F_SETFL") @Include("fcntl.h")
    static native int F_SETFL();
    @Variable @Import(name = "F_DUPFD_CLOEXEC") @Include("fcntl.h")
    static native int F_DUPFD_CLOEXEC();
    @Variable @Import(name = "F_OFD_GETLK") @Include("fcntl.h")
    static native int F_OFD_GETLK();
    @Variable @Import(name = "F_OFD_SETLK") @Include("fcntl.h")
    static native int F_OFD_SETLK();
    @Variable @Import(name = "F_SETLK") @Include("fcntl.h")
    static native int F_SETLK();
    @Variable @Import(name = "F_SETLKW") @Include("fcntl.h")
    static native int F_SETLKW();
    @Variable @Import(name = "F_UNLCK") @Include("fcntl.h")
    static native int F_UNLCK();
    @Variable @Import(name = "F_RDLCK") @Include("fcntl.h")
    static native int F_RDLCK();
    @Variable @Import(name = "F_WRLCK") @Include("fcntl.h")
    static native int F_WRLCK();
    @Variable @Import(name = "FD_CLOEXEC") @Include("fcntl.h")
    static native int FD_CLOEXEC();
    @Variable @Import(name = "AT_FDCWD") @Include("fcntl.h")
    static native int AT_FDCWD();
    @Variable @Import(name = "AT_SYMLINK_NOFOLLOW") @Include("fcntl.h")
    static native int AT_SYMLINK_NOFOLLOW();
    @Variable @Import(name = "AT_REMOVEDIR") @Include("fcntl.h")
    static native int AT_REMOVEDIR();
    @Variable @Import(name = "AT_EACCESS") @Include("fcntl.h")
    static native int AT_EACCESS();
    @Variable @Import(name = "R_OK") @Include("unistd.h")
    static native int R_OK();
    @Variable @Import(name = "W_OK") @Include("unistd.h")
    static native int W_OK();
    @Variable @Import(name = "X_OK") @Include("unistd.h")
    static native int X_OK();
    @Variable @Import(name = "SEEK_SET") @Include("unistd.h")
    static native int SEEK_SET();
    @Variable @Import(name = "S_IFMT") @Include("sys/stat.h")
    static native int S_IFMT();
    @Variable @Import(name = "S_IFREG") @Include("sys/stat.h")
    static native int S_IFREG();
    @Variable @Import(name = "S_IFDIR") @Include("sys/stat.h")
    static native int S_IFDIR();
    @Variable @Import(name = "S_IFIFO") @Include("sys/stat.h")
    static native int S_IFIFO();
    @Variable @Import(name = "S_IFLNK") @Include("sys/stat.h")
    static native int S_IFLNK();
    @Variable @Import(name = "S_IFSOCK") @Include("sys/stat.h")
    static native int S_IFSOCK();
    @Variable @Import(name = "S_IFCHR") @Include("sys/stat.h")
    static native int S_IFCHR();
    @Variable @Import(name = "S_IFBLK") @Include("sys/stat.h")
    static native int S_IFBLK();
    @Variable @Import(name = "SIG_BLOCK") @Include("signal.h")
    static native int SIG_BLOCK();
    @Variable @Import(name = "SIG_UNBLOCK") @Include("signal.h")
    static native int SIG_UNBLOCK();
    @Variable @Import(name = "SIG_SETMASK") @Include("signal.h")
    static native int SIG_SETMASK();
    @Variable @Import(name = "SIGALRM") @Include("signal.h")
    static native int SIGALRM();
    @Variable @Import(name = "SIGXFSZ") @Include("signal.h")
    static native int SIGXFSZ();

    @Variable @Import(name = "SIGPIPE") @Include("signal.h")
    static native int SIGPIPE();
    @Variable @Import(name = "SIGTTOU") @Include("signal.h")
    static native int SIGTTOU();
    @Variable @Import(name = "SIGWINCH") @Include("signal.h")
    static native int SIGWINCH();
    @Variable @Import(name = "SA_RESTART") @Include("signal.h")
    static native int SA_RESTART();
    @Variable @Import(name = "SFD_NONBLOCK") @Include("sys/signalfd.h")
    static native int SFD_NONBLOCK();
    @Variable @Import(name = "SFD_CLOEXEC") @Include("sys/signalfd.h")
    static native int SFD_CLOEXEC();
    @Variable @Import(name = "WSTOPPED") @Include("sys/wait.h")
    static native int WSTOPPED();
    @Variable @Import(name = "P_PID") @Include("sys/wait.h")
    static native int P_PID();
    @Variable @Import(name = "TIOCSCTTY") @Include("sys/ioctl.h")
    static native int TIOCSCTTY();
    @Variable @Import(name = "WNOHANG") @Include("sys/wait.h")
    static native int WNOHANG();
    @Variable @Import(name = "SYS_clock_gettime") @Include("sys/syscall.h")
    static native int SYS_clock_gettime();
    @Variable @Import(name = "SYS_getdents64") @Include("sys/syscall.h")
    static native int SYS_getdents64();
    @Variable @Import(name = "POLLIN") @Include("poll.h")
    static native int POLLIN();
    @Variable @Import(name = "POLLOUT") @Include("poll.h")
    static native int POLLOUT();
    @Variable @Import(name = "CLOCK_REALTIME") @Include("time.h")
    static native int CLOCK_REALTIME();
    @Variable @Import(name = "CLOCK_MONOTONIC") @Include("time.h")
    static native int CLOCK_MONOTONIC();
    @Variable @Import(name = "PRIO_PROCESS") @Include("sys/resource.h")
    static native int PRIO_PROCESS();
    @Variable @Import(name = "AT_EXECFN") @Include("sys/auxv.h")
    static native int AT_EXECFN();
    @Variable @Import(name = "AT_SECURE") @Include("sys/auxv.h")
    static native int AT_SECURE();
    @Variable @Import(name = "PR_SET_NAME") @Include("sys/prctl.h")
    static native int PR_SET_NAME();
    @Variable @Import(name = "PR_SET_CHILD_SUBREAPER") @Include("sys/prctl.h")
    static native int PR_SET_CHILD_SUBREAPER();
    @Variable @Import(name = "SYS_pidfd_open") @Include("sys/syscall.h")
    static native int SYS_pidfd_open();
    @Variable @Import(name = "SYS_pidfd_send_signal") @Include("sys/syscall.h")
    static native int SYS_pidfd_send_signal();
    @Variable @Import(name = "CLOCK_BOOTTIME") @Include("time.h")
    static native int CLOCK_BOOTTIME();
    @Variable @Import(name = "RB_HALT_SYSTEM") @Include("sys/reboot.h")
    static native int RB_HALT_SYSTEM();
    @Variable @Import(name = "RB_POWER_OFF") @Include("sys/reboot.h")
    static native int RB_POWER_OFF();
    @Variable @Import(name = "RB_AUTOBOOT") @Include("sys/reboot.h")
    static native int RB_AUTOBOOT();
    @Variable @Import(name = "RB_DISABLE_CAD") @Include("sys/reboot.h")
    static native int RB_DISABLE_CAD();
    @Variable @Import(name = "KDSIGACCEPT") @Include("sys/kd.h")
    static native int KDSIGACCEPT();
    @Variable @Import(name = "TIOCNOTTY") @Include("sys/ioctl.h")
    static native int TIOCNOTTY();
    @Variable @Import(name = "ITIMER_REAL") @Include("sys/time.h")
    static native int ITIMER_REAL();
    @Variable @Import(name = "REG_EXTENDED") @Include("regex.h")
    static native int REG_EXTENDED();
    @Variable @Import(name = "REG_ICASE") @Include("regex.h")
    static native int REG_ICASE();
    @Variable @Import(name = "FNM_NOESCAPE") @Include("fnmatch.h")
    static native int FNM_NOESCAPE();
    @Variable @Import(name = "FNM_PERIOD") @Include("fnmatch.h")
    static native int FNM_PERIOD();
    @Variable @Import(name = "FNM_PATHNAME") @Include("fnmatch.h")
    static native int FNM_PATHNAME();
    @Variable @Import(name = "GLOB_NOESCAPE") @Include("glob.h")
    static native int GLOB_NOESCAPE();
    @Variable @Import(name = "GLOB_ERR") @Include("glob.h")
    static native int GLOB_ERR();
    @Variable @Import(name = "GLOB_MARK") @Include("glob.h")
    static native int GLOB_MARK();
    @Variable @Import(name = "GLOB_NOSORT") @Include("glob.h")
    static native int GLOB_NOSORT();
    @Variable @Import(name = "GLOB_NOMATCH") @Include("glob.h")
    static native int GLOB_NOMATCH();
    @Variable @Import(name = "REG_NOSUB") @Include("regex.h")
    static native int REG_NOSUB();
    @Variable @Import(name = "REG_NOMATCH") @Include("regex.h")
    static native int REG_NOMATCH();
    @Variable @Import(name = "LC_CTYPE") @Include("locale.h")
    static native int LC_CTYPE();
    @Variable @Import(name = "RLIMIT_AS") @Include("sys/resource.h")
    static native int RLIMIT_AS();
    @Variable @Import(name = "RLIMIT_CORE") @Include("sys/resource.h")
    static native int RLIMIT_CORE();
    @Variable @Import(name = "RLIMIT_DATA") @Include("sys/resource.h")
    static native int RLIMIT_DATA();
    @Variable @Import(name = "RLIMIT_FSIZE") @Include("sys/resource.h")
    static native int RLIMIT_FSIZE();
    @Variable @Import(name = "RLIMIT_MEMLOCK") @Include("sys/resource.h")
    static native int RLIMIT_MEMLOCK();
    @Variable @Import(name = "RLIMIT_NOFILE") @Include("sys/resource.h")
    static native int RLIMIT_NOFILE();
    @Variable @Import(name = "RLIMIT_NPROC") @Include("sys/resource.h")
    static native int RLIMIT_NPROC();
    @Variable @Import(name = "RLIMIT_RSS") @Include("sys/resource.h")
    static native int RLIMIT_RSS();
    @Variable @Import(name = "RLIMIT_STACK") @Include("sys/resource.h")
    static native int RLIMIT_STACK();
    @Variable @Import(name = "RLIMIT_CPU") @Include("sys/resource.h")
    static native int RLIMIT_CPU();
    @Variable @Import(name = "RLIMIT_RTPRIO") @Include("sys/resource.h")
    static native int RLIMIT_RTPRIO();

    @Variable @Import(name = "IN_CLOEXEC") @Include("sys/inotify.h")
    static native int IN_CLOEXEC();
    @Variable @Import(name = "IN_NONBLOCK") @Include("sys/inotify.h")
    static native int IN_NONBLOCK();
    @Variable @Import(name = "IN_CREATE") @Include("sys/inotify.h")
    static native int IN_CREATE();
    @Variable @Import(name = "IN_MODIFY") @Include("sys/inotify.h")
    static native int IN_MODIFY();
    @Variable @Import(name = "IN_DELETE_SELF") @Include("sys/inotify.h")
    static native int IN_DELETE_SELF();
    @Variable @Import(name = "IN_MOVE_SELF") @Include("sys/inotify.h")
    static native int IN_MOVE_SELF();
    @Variable @Import(name = "IN_MOVED_TO") @Include("sys/inotify.h")
    static native int IN_MOVED_TO();
    @Variable @Import(name = "AF_UNIX") @Include("sys/socket.h")
    static native int AF_UNIX();
    @Variable @Import(name = "SOCK_STREAM") @Include("sys/socket.h")
    static native int SOCK_STREAM();
    @Variable @Import(name = "SOCK_DGRAM") @Include("sys/socket.h")
    static native int SOCK_DGRAM();
    @Variable @Import(name = "SOCK_CLOEXEC") @Include("sys/socket.h")
    static native int SOCK_CLOEXEC();
    @Variable @Import(name = "SOL_SOCKET") @Include("sys/socket.h")
    static native int SOL_SOCKET();
    @Variable @Import(name = "SO_ACCEPTCONN") @Include("sys/socket.h")
    static native int SO_ACCEPTCONN();
    @Variable @Import(name = "SO_PEERCRED") @Include("sys/socket.h")
    static native int SO_PEERCRED();
    @Variable @Import(name = "SO_SNDTIMEO") @Include("sys/socket.h")
    static native int SO_SNDTIMEO();
    @Variable @Import(name = "SCM_RIGHTS") @Include("sys/socket.h")
    static native int SCM_RIGHTS();
    @Variable @Import(name = "SCM_CREDENTIALS") @Include("sys/socket.h")
    static native int SCM_CREDENTIALS();
    @Variable @Import(name = "SO_PASSCRED") @Include("sys/socket.h")
    static native int SO_PASSCRED();
    @Variable @Import(name = "MSG_PEEK") @Include("sys/socket.h")
    static native int MSG_PEEK();
    @Variable @Import(name = "MSG_TRUNC") @Include("sys/socket.h")
    static native int MSG_TRUNC();
    @Variable @Import(name = "SHUT_WR") @Include("sys/socket.h")
    static native int SHUT_WR();
    @Variable @Import(name = "SHUT_RDWR") @Include("sys/socket.h")
    static native int SHUT_RDWR();
    @Variable @Import(name = "SYS_sendmsg") @Include("sys/syscall.h")
    static native int SYS_sendmsg();
    @Variable @Import(name = "MSG_NOSIGNAL") @Include("sys/socket.h")
    static native int MSG_NOSIGNAL();
    @Variable @Import(name = "MSG_CMSG_CLOEXEC") @Include("sys/socket.h")
    static native int MSG_CMSG_CLOEXEC();
    @Variable @Import(name = "MSG_CTRUNC") @Include("sys/socket.h")
    static native int MSG_CTRUNC();
    @Variable @Import(name = "EADDRINUSE") @Include("errno.h") static native int EADDRINUSE();
    @Variable @Import(name = "ENOTSOCK") @Include("errno.h") static native int ENOTSOCK();
    @Variable @Import(name = "ECONNRESET") @Include("errno.h") static native int ECONNRESET();
    @Variable @Import(name = "EPROTO") @Include("errno.h") static native int EPROTO();
    @Variable @Import(name = "ETOOMANYREFS") @Include("errno.h") static native int ETOOMANYREFS();
    @Variable @Import(name = "FIONREAD") @Include("sys/ioctl.h") static native int FIONREAD();
    @Variable @Import(name = "TIOCOUTQ") @Include("sys/ioctl.h") static native int TIOCOUTQ();
    @Variable @Import(name = "ETIMEDOUT") @Include("errno.h") static native int ETIMEDOUT();
}
