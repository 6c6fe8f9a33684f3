package jinn.linux;

import jinn.linux.Structs.Flock;
import jinn.linux.Structs.Globbed;
import jinn.linux.Structs.Itimerval;
import jinn.linux.Structs.Pollfd;
import jinn.linux.Structs.Regex;
import jinn.linux.Structs.Rlimit;
import jinn.linux.Structs.Rusage;
import jinn.linux.Structs.Sigaction;
import jinn.linux.Structs.Sigset;
import jinn.linux.Structs.Stat;
import jinn.linux.Structs.Statvfs;
import jinn.linux.Structs.Timespec;
import jinn.linux.Structs.Tm;
import jinn.linux.Structs.WindowSize;
import org.jspecify.annotations.Nullable;
import org.teavm.interop.Address;
import org.teavm.interop.Import;
import org.teavm.interop.c.Include;

/** The C library, one line a call, under its own names. Nothing else stands here. */
final class Libc {

    private Libc() {
    }

    @Import(name = "jinn_last_resort") @Include("boot.h")
    static native int jinn_last_resort(Address path, int console);

    @Import(name = "jinn_fork") @Include("boot.h")
    static native int jinn_fork(int apart);

    @Import(name = "jinn_set_environment") @Include("boot.h")
    static native int jinn_set_environment(@Nullable Address variables);

    /** Never returns. */
    @Import(name = "jinn_out_of_memory") @Include("boot.h")
    static native void jinn_out_of_memory();

    @Import(name = "jinn_give_back") @Include("boot.h")
    static native void jinn_give_back();

    @Import(name = "jinn_close_foreign") @Include("boot.h")
    static native void jinn_close_foreign(Address numbers, int count);

    @Import(name = "close") @Include("unistd.h")
    static native int close(int fd);

    @Import(name = "read") @Include("unistd.h")
    static native long read(int fd, Address buffer, long size);

    @Import(name = "write") @Include("unistd.h")
    static native long write(int fd, Address buffer, long size);

    @Import(name = "pread") @Include("unistd.h")
    static native long pread(int fd, Address buffer, long size, long at);

    @Import(name = "pwrite") @Include("unistd.h")
    static native long pwrite(int fd, Address buffer, long size, long at);

    @Import(name = "splice") @Include("fcntl.h")
    static native long splice(int from, @Nullable Address fromAt, int to, Address toAt, long size,
            int flags);

    @Import(name = "tee") @Include("fcntl.h")
    static native long tee(int from, int to, long size, int flags);

    @Import(name = "pipe2") @Include("unistd.h")
    static native int pipe2(Address ends, int flags);

    @Import(name = "dup2") @Include("unistd.h")
    static native int dup2(int from, int to);

    @Import(name = "dup3") @Include("unistd.h")
    static native int dup3(int from, int to, int flags);

    @Import(name = "symlink") @Include("unistd.h")
    static native int symlink(Address target, Address path);

    @Import(name = "link") @Include("unistd.h")
    static native int link(Address existing, Address path);

    @Import(name = "readlink") @Include("unistd.h")
    static native long readlink(Address path, Address buffer, long size);

    @Import(name = "unlink") @Include("unistd.h")
    static native int unlink(Address path);

    @Import(name = "rmdir") @Include("unistd.h")
    static native int rmdir(Address path);

    @Import(name = "lchown") @Include("unistd.h")
    static native int lchown(Address path, int uid, int gid);

    @Import(name = "chown") @Include("unistd.h")
    static native int chown(Address path, int uid, int gid);

    @Import(name = "openat") @Include("fcntl.h")
    static native int openat(int directory, Address name, int flags, int permissions);

    @Import(name = "lseek") @Include("unistd.h")
    static native long lseek(int fd, long at, int whence);

    @Import(name = "fstatat") @Include("sys/stat.h")
    static native int fstatat(int directory, Address name, Stat info, int flags);

    @Import(name = "fchownat") @Include("unistd.h")
    static native int fchownat(int directory, Address name, int uid, int gid, int flags);

    @Import(name = "mkdirat") @Include("sys/stat.h")
    static native int mkdirat(int directory, Address name, int permissions);

    @Import(name = "mknodat") @Include("sys/stat.h")
    static native int mknodat(int directory, Address name, int mode, long device);

    @Import(name = "symlinkat") @Include("unistd.h")
    static native int symlinkat(Address target, int directory, Address name);

    @Import(name = "readlinkat") @Include("unistd.h")
    static native long readlinkat(int directory, Address name, Address buffer, long size);

    @Import(name = "renameat") @Include("stdio.h")
    static native int renameat(int from, Address name, int to, Address fresh);

    @Import(name = "unlinkat") @Include("unistd.h")
    static native int unlinkat(int directory, Address name, int flags);

    @Import(name = "utimensat") @Include("sys/stat.h")
    static native int utimensat(int directory, Address path, @Nullable Address times, int flags);

    @Import(name = "gethostname") @Include("unistd.h")
    static native int gethostname(Address name, long size);

    @Import(name = "sethostname") @Include("unistd.h")
    static native int sethostname(Address name, long size);

    @Import(name = "faccessat") @Include("unistd.h")
    static native int faccessat(int directory, Address path, int mode, int flags);

    @Import(name = "chdir") @Include("unistd.h")
    static native int chdir(Address path);

    @Import(name = "getcwd") @Include("unistd.h")
    static native Address getcwd(Address buffer, long size);

    @Import(name = "fsync") @Include("unistd.h")
    static native int fsync(int fd);

    @Import(name = "ftruncate") @Include("unistd.h")
    static native int ftruncate(int fd, long length);

    @Import(name = "getpid") @Include("unistd.h")
    static native int getpid();

    @Import(name = "getauxval") @Include("sys/auxv.h")
    static native long getauxval(long type);

    @Import(name = "getpriority") @Include("sys/resource.h")
    static native int getpriority(int which, int who);

    @Import(name = "setpriority") @Include("sys/resource.h")
    static native int setpriority(int which, int who, int niceness);

    @Import(name = "clock_settime") @Include("time.h")
    static native int clock_settime(int clock, Timespec time);

    @Import(name = "getppid") @Include("unistd.h")
    static native int getppid();

    @Import(name = "geteuid") @Include("unistd.h")
    static native int geteuid();

    @Import(name = "execve") @Include("unistd.h")
    static native int execve(Address path, Address words, Address variables);

    @Import(name = "_exit") @Include("unistd.h")
    static native void _exit(int code);

    @Import(name = "setsid") @Include("unistd.h")
    static native int setsid();

    @Import(name = "setpgid") @Include("unistd.h")
    static native int setpgid(int pid, int leader);

    @Import(name = "setuid") @Include("unistd.h")
    static native int setuid(int uid);

    @Import(name = "setgid") @Include("unistd.h")
    static native int setgid(int gid);

    @Import(name = "sync") @Include("unistd.h")
    static native void sync();

    @Import(name = "open") @Include("fcntl.h")
    static native int open(Address path, int flags, int permissions);

    @Import(name = "fcntl") @Include("fcntl.h")
    static native int fcntl(int fd, int command, int argument);

    @Import(name = "fcntl") @Include("fcntl.h")
    static native int fcntl(int fd, int command, Flock argument);

    @Import(name = "rename") @Include("stdio.h")
    static native int rename(Address from, Address to);

    @Import(name = "malloc") @Include("stdlib.h")
    static native Address malloc(long size);

    @Import(name = "free") @Include("stdlib.h")
    static native void free(Address block);

    @Import(name = "strerror") @Include("string.h")
    static native Address strerror(int number);

    @Import(name = "strlen") @Include("string.h")
    static native long strlen(Address text);

    @Import(name = "syscall") @Include("unistd.h")
    static native long syscall(long number, long fd, Address entries, long size);

    @Import(name = "syscall") @Include("unistd.h")
    static native long syscall(long number, long clock, Timespec time);

    @Import(name = "stat") @Include("sys/stat.h")
    static native int stat(Address path, Stat info);

    @Import(name = "lstat") @Include("sys/stat.h")
    static native int lstat(Address path, Stat info);

    @Import(name = "fstat") @Include("sys/stat.h")
    static native int fstat(int fd, Stat info);

    @Import(name = "mkdir") @Include("sys/stat.h")
    static native int mkdir(Address path, int permissions);

    @Import(name = "mkfifo") @Include("sys/stat.h")
    static native int mkfifo(Address path, int permissions);

    @Import(name = "mknod") @Include("sys/stat.h")
    static native int mknod(Address path, int mode, long device);

    @Import(name = "chmod") @Include("sys/stat.h")
    static native int chmod(Address path, int permissions);

    @Import(name = "fchmod") @Include("sys/stat.h")
    static native int fchmod(int fd, int permissions);

    @Import(name = "umask") @Include("sys/stat.h")
    static native int umask(int mask);

    @Import(name = "waitpid") @Include("sys/wait.h")
    static native int waitpid(int pid, Address status, int options);

    @Import(name = "wait4") @Include("sys/wait.h")
    static native int wait4(int pid, Address status, int options, Rusage usage);

    @Import(name = "kill") @Include("signal.h")
    static native int kill(int pid, int signal);

    @Import(name = "sigemptyset") @Include("signal.h")
    static native int sigemptyset(Sigset set);

    @Import(name = "sigaddset") @Include("signal.h")
    static native int sigaddset(Sigset set, int signal);

    @Import(name = "sigismember") @Include("signal.h")
    static native int sigismember(Sigset set, int signal);

    @Import(name = "sigprocmask") @Include("signal.h")
    static native int sigprocmask(int how, Sigset set, @Nullable Address old);

    @Import(name = "sigaction") @Include("signal.h")
    static native int sigaction(int signal, Sigaction action, @Nullable Address old);

    @Import(name = "signalfd") @Include("sys/signalfd.h")
    static native int signalfd(int fd, Sigset set, int flags);

    @Import(name = "poll") @Include("poll.h")
    static native int poll(Pollfd fds, long count, int timeoutMs);

    @Import(name = "inotify_init1") @Include("sys/inotify.h")
    static native int inotify_init1(int flags);

    @Import(name = "inotify_add_watch") @Include("sys/inotify.h")
    static native int inotify_add_watch(int fd, Address path, int events);

    @Import(name = "prctl") @Include("sys/prctl.h")
    static native int prctl(int option, Address argument);

    @Import(name = "mount") @Include("sys/mount.h")
    static native int mount(Address source, Address path, @Nullable Address type, long flags,
            @Nullable Address options);

    @Import(name = "statvfs") @Include("sys/statvfs.h")
    static native int statvfs(Address path, Statvfs info);

    @Import(name = "umount2") @Include("sys/mount.h")
    static native int umount2(Address path, int flags);

    @Import(name = "reboot") @Include("sys/reboot.h")
    static native int reboot(int how);

    @Import(name = "ioctl") @Include("sys/ioctl.h")
    static native int ioctl(int fd, int request, int argument);

    @Import(name = "setgroups") @Include("grp.h")
    static native int setgroups(long count, Address groups);

    @Import(name = "getpgrp") @Include("unistd.h")
    static native int getpgrp();

    @Import(name = "getegid") @Include("unistd.h")
    static native int getegid();

    @Import(name = "ttyname") @Include("unistd.h")
    static native Address ttyname(int fd);

    @Import(name = "tcgetwinsize") @Include("termios.h")
    static native int tcgetwinsize(int fd, WindowSize size);

    @Import(name = "tcgetpgrp") @Include("unistd.h")
    static native int tcgetpgrp(int fd);

    @Import(name = "getsid") @Include("unistd.h")
    static native int getsid(int pid);

    @Import(name = "waitid") @Include("sys/wait.h")
    static native int waitid(int kind, int pid, Address info, int options);

    @Import(name = "tcsetpgrp") @Include("unistd.h")
    static native int tcsetpgrp(int fd, int group);

    @Import(name = "prctl") @Include("sys/prctl.h")
    static native int prctl(int option, int argument);

    @Import(name = "syscall") @Include("unistd.h")
    static native long syscall(long number, long first, long second);

    @Import(name = "syscall") @Include("unistd.h")
    static native long syscall(long number, long first, long second, @Nullable Address third,
            long fourth);

    @Import(name = "localtime_r") @Include("time.h")
    static native Tm localtime_r(Address seconds, Tm time);

    @Import(name = "setitimer") @Include("sys/time.h")
    static native int setitimer(int which, Itimerval timer, @Nullable Address old);

    @Import(name = "regcomp") @Include("regex.h")
    static native int regcomp(Regex compiled, Address expression, int flags);

    @Import(name = "regfree") @Include("regex.h")
    static native void regfree(Regex compiled);

    @Import(name = "fnmatch") @Include("fnmatch.h")
    static native int fnmatch(Address pattern, Address text, int flags);

    @Import(name = "globfree") @Include("glob.h")
    static native void globfree(Globbed found);

    @Import(name = "jinn_glob") @Include("boot.h")
    static native int jinn_glob(Address pattern, int flags, Globbed found);

    @Import(name = "jinn_unread") @Include("boot.h")
    static native @Nullable Address jinn_unread();

    @Import(name = "regexec") @Include("regex.h")
    static native int regexec(Regex compiled, Address text, long count,
            @Nullable Address matches, int flags);

    @Import(name = "getrlimit") @Include("sys/resource.h")
    static native int getrlimit(int resource, Rlimit limit);

    @Import(name = "setrlimit") @Include("sys/resource.h")
    static native int setrlimit(int resource, Rlimit limit);

    @Import(name = "setlocale") @Include("locale.h")
    static native Address setlocale(int category, Address name);
}
