package jinn.linux.libc;

import jinn.linux.libc.Structs.Itimerval;
import jinn.linux.libc.Structs.Rlimit;
import jinn.linux.libc.Structs.Rusage;
import jinn.linux.libc.Structs.Sigaction;
import jinn.linux.libc.Structs.Sigset;
import org.jspecify.annotations.Nullable;
import org.teavm.interop.Address;
import org.teavm.interop.Import;
import org.teavm.interop.c.Include;

/** Calls about processes and signals, as the system's headers declare them. */
public final class ProcessLibc {

    private ProcessLibc() {
    }

    @Import(name = "jinn_fork") @Include("boot.h")
    public static native int jinn_fork(int apart);

    @Import(name = "getenv") @Include("stdlib.h")
    public static native @Nullable Address getenv(Address name);

    @Import(name = "jinn_set_environment") @Include("boot.h")
    public static native int jinn_set_environment(@Nullable Address variables);

    @Import(name = "getpid") @Include("unistd.h")
    public static native int getpid();

    @Import(name = "getpriority") @Include("sys/resource.h")
    public static native int getpriority(int which, int who);

    @Import(name = "setpriority") @Include("sys/resource.h")
    public static native int setpriority(int which, int who, int niceness);

    @Import(name = "getpagesize") @Include("unistd.h")
    public static native int getpagesize();

    @Import(name = "getppid") @Include("unistd.h")
    public static native int getppid();

    @Import(name = "geteuid") @Include("unistd.h")
    public static native int geteuid();

    @Import(name = "execve") @Include("unistd.h")
    public static native int execve(Address path, Address words, Address variables);

    @Import(name = "_exit") @Include("unistd.h")
    public static native void _exit(int code);

    @Import(name = "setsid") @Include("unistd.h")
    public static native int setsid();

    @Import(name = "setpgid") @Include("unistd.h")
    public static native int setpgid(int pid, int leader);

    @Import(name = "setuid") @Include("unistd.h")
    public static native int setuid(int uid);

    @Import(name = "setgid") @Include("unistd.h")
    public static native int setgid(int gid);

    @Import(name = "waitpid") @Include("sys/wait.h")
    public static native int waitpid(int pid, Address status, int options);

    @Import(name = "wait4") @Include("sys/wait.h")
    public static native int wait4(int pid, Address status, int options, Rusage usage);

    @Import(name = "kill") @Include("signal.h")
    public static native int kill(int pid, int signal);

    @Import(name = "sigemptyset") @Include("signal.h")
    public static native int sigemptyset(Sigset set);

    @Import(name = "sigaddset") @Include("signal.h")
    public static native int sigaddset(Sigset set, int signal);

    @Import(name = "sigismember") @Include("signal.h")
    public static native int sigismember(Sigset set, int signal);

    @Import(name = "sigprocmask") @Include("signal.h")
    public static native int sigprocmask(int how, Sigset set, @Nullable Address old);

    @Import(name = "sigaction") @Include("signal.h")
    public static native int sigaction(int signal, Sigaction action, @Nullable Address old);

    @Import(name = "signalfd") @Include("sys/signalfd.h")
    public static native int signalfd(int fd, Sigset set, int flags);

    @Import(name = "prctl") @Include("sys/prctl.h")
    public static native int prctl(int option, Address argument);

    @Import(name = "setgroups") @Include("grp.h")
    public static native int setgroups(long count, Address groups);

    @Import(name = "getpgrp") @Include("unistd.h")
    public static native int getpgrp();

    @Import(name = "getegid") @Include("unistd.h")
    public static native int getegid();

    @Import(name = "tcgetpgrp") @Include("unistd.h")
    public static native int tcgetpgrp(int fd);

    @Import(name = "getsid") @Include("unistd.h")
    public static native int getsid(int pid);

    @Import(name = "waitid") @Include("sys/wait.h")
    public static native int waitid(int kind, int pid, Address info, int options);

    @Import(name = "tcsetpgrp") @Include("unistd.h")
    public static native int tcsetpgrp(int fd, int group);

    @Import(name = "prctl") @Include("sys/prctl.h")
    public static native int prctl(int option, int argument);

    @Import(name = "setitimer") @Include("sys/time.h")
    public static native int setitimer(int which, Itimerval timer, @Nullable Address old);

    @Import(name = "getrlimit") @Include("sys/resource.h")
    public static native int getrlimit(int resource, Rlimit limit);

    @Import(name = "setrlimit") @Include("sys/resource.h")
    public static native int setrlimit(int resource, Rlimit limit);
}
