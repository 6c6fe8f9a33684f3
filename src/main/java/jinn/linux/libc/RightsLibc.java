package jinn.linux.libc;

import org.teavm.interop.Address;
import org.teavm.interop.Import;
import org.teavm.interop.c.Include;
import org.teavm.interop.c.Variable;

/** Calls and numbers about namespaces, capabilities and scheduling; see {@link Libc}. */
public final class RightsLibc {

    private RightsLibc() {
    }

    @Import(name = "unshare") @Include("sched.h")
    public static native int unshare(int flags);

    /** Some of its options want the words that they do not use to be 0. */
    @Import(name = "prctl") @Include("sys/prctl.h")
    public static native int prctl(int option, long first, long second, long third, long fourth);

    @Import(name = "ioctl") @Include("sys/ioctl.h")
    public static native int ioctl(int fd, int request, Address argument);

    @Import(name = "syscall") @Include("unistd.h")
    public static native long syscall(long number, Address first, Address second);

    @Import(name = "syscall") @Include("unistd.h")
    public static native long syscall(long number, long first, long second, Address third);

    @Import(name = "syscall") @Include("unistd.h")
    public static native long syscall(long number, long first, long second, long third);

    @Import(name = "syscall") @Include("unistd.h")
    public static native long syscall(long number, long directory, Address path, long flags);

    @Import(name = "syscall") @Include("unistd.h")
    public static native long syscall(long number, long first, Address second, long third,
            Address fourth, long fifth);

    @Variable @Import(name = "CLONE_NEWNS") @Include("sched.h")
    public static native int CLONE_NEWNS();
    @Variable @Import(name = "CLONE_NEWUTS") @Include("sched.h")
    public static native int CLONE_NEWUTS();
    @Variable @Import(name = "CLONE_NEWNET") @Include("sched.h")
    public static native int CLONE_NEWNET();
    @Variable @Import(name = "MS_SLAVE") @Include("sys/mount.h")
    public static native int MS_SLAVE();
    @Variable @Import(name = "SYS_open_tree") @Include("sys/syscall.h")
    public static native int SYS_open_tree();
    @Variable @Import(name = "SYS_move_mount") @Include("sys/syscall.h")
    public static native int SYS_move_mount();
    @Variable @Import(name = "SYS_mount_setattr") @Include("sys/syscall.h")
    public static native int SYS_mount_setattr();
    @Variable @Import(name = "SYS_capget") @Include("sys/syscall.h")
    public static native int SYS_capget();
    @Variable @Import(name = "SYS_capset") @Include("sys/syscall.h")
    public static native int SYS_capset();
    @Variable @Import(name = "SYS_ioprio_set") @Include("sys/syscall.h")
    public static native int SYS_ioprio_set();
    @Variable @Import(name = "SYS_sched_setscheduler") @Include("sys/syscall.h")
    public static native int SYS_sched_setscheduler();
    @Variable @Import(name = "SYS_sched_setaffinity") @Include("sys/syscall.h")
    public static native int SYS_sched_setaffinity();
    @Variable @Import(name = "PR_CAPBSET_READ") @Include("sys/prctl.h")
    public static native int PR_CAPBSET_READ();
    @Variable @Import(name = "PR_CAPBSET_DROP") @Include("sys/prctl.h")
    public static native int PR_CAPBSET_DROP();
    @Variable @Import(name = "PR_SET_KEEPCAPS") @Include("sys/prctl.h")
    public static native int PR_SET_KEEPCAPS();
    @Variable @Import(name = "PR_SET_NO_NEW_PRIVS") @Include("sys/prctl.h")
    public static native int PR_SET_NO_NEW_PRIVS();
    @Variable @Import(name = "PR_CAP_AMBIENT") @Include("sys/prctl.h")
    public static native int PR_CAP_AMBIENT();
    @Variable @Import(name = "PR_CAP_AMBIENT_RAISE") @Include("sys/prctl.h")
    public static native int PR_CAP_AMBIENT_RAISE();
    @Variable @Import(name = "AF_INET") @Include("sys/socket.h")
    public static native int AF_INET();
    @Variable @Import(name = "SOCK_DGRAM") @Include("sys/socket.h")
    public static native int SOCK_DGRAM();
    @Variable @Import(name = "SIOCSIFFLAGS") @Include("sys/ioctl.h")
    public static native int SIOCSIFFLAGS();
    @Variable @Import(name = "IFF_UP") @Include("net/if.h")
    public static native int IFF_UP();
    @Variable @Import(name = "SCHED_OTHER") @Include("sched.h")
    public static native int SCHED_OTHER();
    @Variable @Import(name = "SCHED_BATCH") @Include("sched.h")
    public static native int SCHED_BATCH();
    @Variable @Import(name = "SCHED_IDLE") @Include("sched.h")
    public static native int SCHED_IDLE();
    @Variable @Import(name = "SCHED_FIFO") @Include("sched.h")
    public static native int SCHED_FIFO();
    @Variable @Import(name = "SCHED_RR") @Include("sched.h")
    public static native int SCHED_RR();
}
