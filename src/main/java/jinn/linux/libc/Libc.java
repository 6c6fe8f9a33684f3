package jinn.linux.libc;

import jinn.linux.libc.Structs.Flock;
import jinn.linux.libc.Structs.Globbed;
import jinn.linux.libc.Structs.Pollfd;
import jinn.linux.libc.Structs.Regex;
import jinn.linux.libc.Structs.Stat;
import jinn.linux.libc.Structs.Statvfs;
import jinn.linux.libc.Structs.Termios;
import jinn.linux.libc.Structs.Timespec;
import jinn.linux.libc.Structs.Tm;
import jinn.linux.libc.Structs.WindowSize;
import org.jspecify.annotations.Nullable;
import org.teavm.interop.Address;
import org.teavm.interop.Import;
import org.teavm.interop.c.Include;

/** The C library, one line a call, under its own names. Nothing else stands here. */
public final class Libc {

    private Libc() {
    }

    @Import(name = "jinn_last_resort") @Include("boot.h")
    public static native int jinn_last_resort(Address path, int console);

    /** Never returns. */
    @Import(name = "jinn_out_of_memory") @Include("boot.h")
    public static native void jinn_out_of_memory();

    @Import(name = "jinn_give_back") @Include("boot.h")
    public static native void jinn_give_back();

    @Import(name = "jinn_close_foreign") @Include("boot.h")
    public static native void jinn_close_foreign(Address numbers, int count);

    @Import(name = "close") @Include("unistd.h")
    public static native int close(int fd);

    @Import(name = "read") @Include("unistd.h")
    public static native long read(int fd, Address buffer, long size);

    @Import(name = "write") @Include("unistd.h")
    public static native long write(int fd, Address buffer, long size);

    @Import(name = "pread") @Include("unistd.h")
    public static native long pread(int fd, Address buffer, long size, long at);

    @Import(name = "pwrite") @Include("unistd.h")
    public static native long pwrite(int fd, Address buffer, long size, long at);

    @Import(name = "splice") @Include("fcntl.h")
    public static native long splice(int from, @Nullable Address fromAt, int to, Address toAt,
            long size, int flags);

    @Import(name = "tee") @Include("fcntl.h")
    public static native long tee(int from, int to, long size, int flags);

    @Import(name = "pipe2") @Include("unistd.h")
    public static native int pipe2(Address ends, int flags);

    @Import(name = "dup2") @Include("unistd.h")
    public static native int dup2(int from, int to);

    @Import(name = "dup3") @Include("unistd.h")
    public static native int dup3(int from, int to, int flags);

    @Import(name = "symlink") @Include("unistd.h")
    public static native int symlink(Address target, Address path);

    @Import(name = "link") @Include("unistd.h")
    public static native int link(Address existing, Address path);

    @Import(name = "readlink") @Include("unistd.h")
    public static native long readlink(Address path, Address buffer, long size);

    @Import(name = "unlink") @Include("unistd.h")
    public static native int unlink(Address path);

    @Import(name = "rmdir") @Include("unistd.h")
    public static native int rmdir(Address path);

    @Import(name = "lchown") @Include("unistd.h")
    public static native int lchown(Address path, int uid, int gid);

    @Import(name = "chown") @Include("unistd.h")
    public static native int chown(Address path, int uid, int gid);

    @Import(name = "openat") @Include("fcntl.h")
    public static native int openat(int directory, Address name, int flags, int permissions);

    @Import(name = "lseek") @Include("unistd.h")
    public static native long lseek(int fd, long at, int whence);

    @Import(name = "fstatat") @Include("sys/stat.h")
    public static native int fstatat(int directory, Address name, Stat info, int flags);

    @Import(name = "fchownat") @Include("unistd.h")
    public static native int fchownat(int directory, Address name, int uid, int gid, int flags);

    @Import(name = "mkdirat") @Include("sys/stat.h")
    public static native int mkdirat(int directory, Address name, int permissions);

    @Import(name = "mknodat") @Include("sys/stat.h")
    public static native int mknodat(int directory, Address name, int mode, long device);

    @Import(name = "symlinkat") @Include("unistd.h")
    public static native int symlinkat(Address target, int directory, Address name);

    @Import(name = "readlinkat") @Include("unistd.h")
    public static native long readlinkat(int directory, Address name, Address buffer, long size);

    @Import(name = "renameat") @Include("stdio.h")
    public static native int renameat(int from, Address name, int to, Address fresh);

    @Import(name = "unlinkat") @Include("unistd.h")
    public static native int unlinkat(int directory, Address name, int flags);

    @Import(name = "utimensat") @Include("sys/stat.h")
    public static native int utimensat(int directory, Address path, @Nullable Address times,
            int flags);

    @Import(name = "gethostname") @Include("unistd.h")
    public static native int gethostname(Address name, long size);

    @Import(name = "sethostname") @Include("unistd.h")
    public static native int sethostname(Address name, long size);

    @Import(name = "faccessat") @Include("unistd.h")
    public static native int faccessat(int directory, Address path, int mode, int flags);

    @Import(name = "chdir") @Include("unistd.h")
    public static native int chdir(Address path);

    @Import(name = "getcwd") @Include("unistd.h")
    public static native Address getcwd(Address buffer, long size);

    @Import(name = "fsync") @Include("unistd.h")
    public static native int fsync(int fd);

    @Import(name = "ftruncate") @Include("unistd.h")
    public static native int ftruncate(int fd, long length);

    @Import(name = "getauxval") @Include("sys/auxv.h")
    public static native long getauxval(long type);

    @Import(name = "clock_settime") @Include("time.h")
    public static native int clock_settime(int clock, Timespec time);

    @Import(name = "sync") @Include("unistd.h")
    public static native void sync();

    @Import(name = "fcntl") @Include("fcntl.h")
    public static native int fcntl(int fd, int command, int argument);

    @Import(name = "fcntl") @Include("fcntl.h")
    public static native int fcntl(int fd, int command, Flock argument);

    @Import(name = "rename") @Include("stdio.h")
    public static native int rename(Address from, Address to);

    @Import(name = "malloc") @Include("stdlib.h")
    public static native Address malloc(long size);

    @Import(name = "free") @Include("stdlib.h")
    public static native void free(Address block);

    @Import(name = "strerror") @Include("string.h")
    public static native Address strerror(int number);

    @Import(name = "strlen") @Include("string.h")
    public static native long strlen(Address text);

    @Import(name = "syscall") @Include("unistd.h")
    public static native long syscall(long number, long fd, Address entries, long size);

    @Import(name = "syscall") @Include("unistd.h")
    public static native long syscall(long number, long clock, Timespec time);

    @Import(name = "stat") @Include("sys/stat.h")
    public static native int stat(Address path, Stat info);

    @Import(name = "lstat") @Include("sys/stat.h")
    public static native int lstat(Address path, Stat info);

    @Import(name = "fstat") @Include("sys/stat.h")
    public static native int fstat(int fd, Stat info);

    @Import(name = "mkdir") @Include("sys/stat.h")
    public static native int mkdir(Address path, int permissions);

    @Import(name = "mkfifo") @Include("sys/stat.h")
    public static native int mkfifo(Address path, int permissions);

    @Import(name = "mknod") @Include("sys/stat.h")
    public static native int mknod(Address path, int mode, long device);

    @Import(name = "chmod") @Include("sys/stat.h")
    public static native int chmod(Address path, int permissions);

    @Import(name = "fchmod") @Include("sys/stat.h")
    public static native int fchmod(int fd, int permissions);

    @Import(name = "umask") @Include("sys/stat.h")
    public static native int umask(int mask);

    @Import(name = "poll") @Include("poll.h")
    public static native int poll(Pollfd fds, long count, int timeoutMs);

    @Import(name = "inotify_init1") @Include("sys/inotify.h")
    public static native int inotify_init1(int flags);

    @Import(name = "inotify_add_watch") @Include("sys/inotify.h")
    public static native int inotify_add_watch(int fd, Address path, int events);

    @Import(name = "mount") @Include("sys/mount.h")
    public static native int mount(Address source, Address path, @Nullable Address type, long flags,
            @Nullable Address options);

    @Import(name = "statvfs") @Include("sys/statvfs.h")
    public static native int statvfs(Address path, Statvfs info);

    @Import(name = "umount2") @Include("sys/mount.h")
    public static native int umount2(Address path, int flags);

    @Import(name = "reboot") @Include("sys/reboot.h")
    public static native int reboot(int how);

    @Import(name = "ioctl") @Include("sys/ioctl.h")
    public static native int ioctl(int fd, int request, int argument);

    @Import(name = "ttyname") @Include("unistd.h")
    public static native Address ttyname(int fd);

    @Import(name = "tcgetwinsize") @Include("termios.h")
    public static native int tcgetwinsize(int fd, WindowSize size);

    @Import(name = "tcgetattr") @Include("termios.h")
    public static native int tcgetattr(int fd, Termios mode);

    @Import(name = "cfmakeraw") @Include("termios.h")
    public static native void cfmakeraw(Termios mode);

    @Import(name = "tcsetattr") @Include("termios.h")
    public static native int tcsetattr(int fd, int when, Termios mode);

    @Import(name = "syscall") @Include("unistd.h")
    public static native long syscall(long number, long first, long second);

    @Import(name = "syscall") @Include("unistd.h")
    public static native long syscall(long number, long first, long second, @Nullable Address third,
            long fourth);

    @Import(name = "localtime_r") @Include("time.h")
    public static native Tm localtime_r(Address seconds, Tm time);

    @Import(name = "regcomp") @Include("regex.h")
    public static native int regcomp(Regex compiled, Address expression, int flags);

    @Import(name = "regfree") @Include("regex.h")
    public static native void regfree(Regex compiled);

    @Import(name = "fnmatch") @Include("fnmatch.h")
    public static native int fnmatch(Address pattern, Address text, int flags);

    @Import(name = "globfree") @Include("glob.h")
    public static native void globfree(Globbed found);

    @Import(name = "jinn_glob") @Include("boot.h")
    public static native int jinn_glob(Address pattern, int flags, Globbed found);

    @Import(name = "jinn_unread") @Include("boot.h")
    public static native @Nullable Address jinn_unread();

    @Import(name = "regexec") @Include("regex.h")
    public static native int regexec(Regex compiled, Address text, long count,
            @Nullable Address matches, int flags);

    @Import(name = "setlocale") @Include("locale.h")
    public static native Address setlocale(int category, Address name);
}
