package jinn.linux.libc;

import org.teavm.interop.Address;
import org.teavm.interop.Structure;
import org.teavm.interop.c.Include;
import org.teavm.interop.c.Name;
import org.teavm.interop.c.Native;

/** Layouts of the system's headers: C finds the offsets, these name the members. */
@SuppressWarnings("NullAway.Init")
public final class Structs {

    private Structs() {
    }

    @Native(structKeyword = true) @Name("stat") @Include("sys/stat.h")
    public static final class Stat extends Structure {
        @Name("st_mode") public int mode;
        @Name("st_dev") public long device;
        @Name("st_ino") public long inode;
        @Name("st_rdev") public long special;
        @Name("st_uid") public int uid;
        @Name("st_gid") public int gid;
        @Name("st_size") public long size;
        @Name("st_nlink") public int links;
        @Name("st_mtim.tv_sec") public long modifiedSeconds;
        @Name("st_mtim.tv_nsec") public int modifiedNanos;
        @Name("st_atim.tv_sec") public long accessedSeconds;
        @Name("st_atim.tv_nsec") public int accessedNanos;
    }

    @Native(structKeyword = true) @Name("statvfs") @Include("sys/statvfs.h")
    public static final class Statvfs extends Structure {
        @Name("f_flag") public long flags;
    }

    @Native(structKeyword = true) @Name("timespec") @Include("time.h")
    public static final class Timespec extends Structure {
        @Name("tv_sec") public long seconds;
        @Name("tv_nsec") public int nanos;
    }

    @Native(structKeyword = true) @Name("timeval") @Include("sys/time.h")
    public static final class Timeval extends Structure {
        @Name("tv_sec") public long seconds;
        @Name("tv_usec") public long micros;
    }

    @Native(structKeyword = true) @Name("winsize") @Include("termios.h")
    public static final class WindowSize extends Structure {
        @Name("ws_row") public short rows;
        @Name("ws_col") public short columns;
    }

    /** Kept and given back as a whole. */
    @Native(structKeyword = true) @Name("termios") @Include("termios.h")
    public static final class Termios extends Structure {
        @Name("c_iflag") public int input;
    }

    @Native(structKeyword = true) @Name("flock") @Include("fcntl.h")
    public static final class Flock extends Structure {
        @Name("l_type") public int type;
        @Name("l_whence") public int whence;
        @Name("l_start") public long start;
        @Name("l_len") public long length;
        @Name("l_pid") public int pid;
    }

    @Native(structKeyword = true) @Name("pollfd") @Include("poll.h")
    public static final class Pollfd extends Structure {
        public int fd;
        public int events;
        public int revents;
    }

    @Native(structKeyword = true) @Name("dirent") @Include("dirent.h")
    public static final class Dirent extends Structure {
        @Name("d_reclen") public int size;
        @Name("d_off") public long after;

        /** An array inside the entry: in C its name is its address. */
        @Name("d_name") public Address name;
    }

    @Native @Name("sigset_t") @Include("signal.h")
    public static final class Sigset extends Structure {
    }

    @Native(structKeyword = true) @Name("sigaction") @Include("signal.h")
    public static final class Sigaction extends Structure {
        @Name("sa_handler") public Address function;
        @Name("sa_flags") public int flags;
    }

    @Native(structKeyword = true) @Name("signalfd_siginfo") @Include("sys/signalfd.h")
    public static final class Siginfo extends Structure {
        @Name("ssi_signo") public int number;
    }

    @Native(structKeyword = true) @Name("tm") @Include("time.h")
    public static final class Tm extends Structure {
        @Name("tm_year") public int yearsSince1900;
        @Name("tm_mon") public int monthFrom0;
        @Name("tm_mday") public int day;
        @Name("tm_hour") public int hour;
        @Name("tm_min") public int minute;
        @Name("tm_sec") public int second;
    }

    @Native(structKeyword = true) @Name("itimerval") @Include("sys/time.h")
    public static final class Itimerval extends Structure {
        @Name("it_value.tv_sec") public long seconds;
        @Name("it_value.tv_usec") public long micros;
        @Name("it_interval.tv_usec") public long againMicros;
    }

    @Native(structKeyword = true) @Name("rlimit") @Include("sys/resource.h")
    public static final class Rlimit extends Structure {
        @Name("rlim_cur") public long soft;
        @Name("rlim_max") public long hard;
    }

    @Native(structKeyword = true) @Name("rusage") @Include("sys/resource.h")
    public static final class Rusage extends Structure {
        @Name("ru_utime.tv_sec") public long userSeconds;
        @Name("ru_utime.tv_usec") public long userMicros;
        @Name("ru_stime.tv_sec") public long systemSeconds;
        @Name("ru_stime.tv_usec") public long systemMicros;
        @Name("ru_maxrss") public long peakKib;
    }

    @Native @Name("glob_t") @Include("glob.h")
    public static final class Globbed extends Structure {
        @Name("gl_pathc") public int count;
        @Name("gl_pathv") public Address paths;
    }

    @Native @Name("regmatch_t") @Include("regex.h")
    public static final class Match extends Structure {
        @Name("rm_so") public int start;
        @Name("rm_eo") public int end;
    }

    @Native @Name("regex_t") @Include("regex.h")
    public static final class Regex extends Structure {
        @Name("re_nsub") public int groups;
    }

    @Native(structKeyword = true) @Name("sockaddr_un") @Include("sys/un.h")
    public static final class UnixAddress extends Structure {
        @Name("sun_family") public short family;
        /** An array inside the structure: in C its name is its address. */
        @Name("sun_path") public Address path;
    }

    @Native(structKeyword = true) @Name("ucred") @Include("sys/socket.h")
    public static final class Credentials extends Structure {
        public int pid;
        public int uid;
        public int gid;
    }

    @Native(structKeyword = true) @Name("iovec") @Include("sys/uio.h")
    public static final class Iovec extends Structure {
        @Name("iov_base") public Address base;
        @Name("iov_len") public long size;
    }

    @Native(structKeyword = true) @Name("msghdr") @Include("sys/socket.h")
    public static final class Message extends Structure {
        @Name("msg_iov") public Iovec vector;
        @Name("msg_iovlen") public int pieces;
        @Name("msg_control") public Address control;
        @Name("msg_controllen") public int controlSize;
        @Name("msg_flags") public int flags;
    }

    @Native(structKeyword = true) @Name("cmsghdr") @Include("sys/socket.h")
    public static final class ControlHeader extends Structure {
        @Name("cmsg_len") public int size;
        @Name("cmsg_level") public int level;
        @Name("cmsg_type") public int type;
    }
}
