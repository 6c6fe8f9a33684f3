package jinn.linux;

import org.teavm.interop.Address;
import org.teavm.interop.Structure;
import org.teavm.interop.c.Include;
import org.teavm.interop.c.Name;
import org.teavm.interop.c.Native;

/** Layouts of the system's headers: C finds the offsets, these name the members. */
@SuppressWarnings("NullAway.Init")
final class Structs {

    private Structs() {
    }

    @Native(structKeyword = true) @Name("stat") @Include("sys/stat.h")
    static final class Stat extends Structure {
        @Name("st_mode") int mode;
        @Name("st_dev") long device;
        @Name("st_ino") long inode;
        @Name("st_rdev") long special;
        @Name("st_uid") int uid;
        @Name("st_gid") int gid;
        @Name("st_size") long size;
        @Name("st_nlink") int links;
        @Name("st_mtim.tv_sec") long modifiedSeconds;
        @Name("st_mtim.tv_nsec") int modifiedNanos;
        @Name("st_atim.tv_sec") long accessedSeconds;
        @Name("st_atim.tv_nsec") int accessedNanos;
    }

    @Native(structKeyword = true) @Name("statvfs") @Include("sys/statvfs.h")
    static final class Statvfs extends Structure {
        @Name("f_flag") long flags;
    }

    @Native(structKeyword = true) @Name("timespec") @Include("time.h")
    static final class Timespec extends Structure {
        @Name("tv_sec") long seconds;
        @Name("tv_nsec") int nanos;
    }

    @Native(structKeyword = true) @Name("timeval") @Include("sys/time.h")
    static final class Timeval extends Structure {
        @Name("tv_sec") long seconds;
        @Name("tv_usec") long micros;
    }

    @Native(structKeyword = true) @Name("winsize") @Include("termios.h")
    static final class WindowSize extends Structure {
        @Name("ws_col") short columns;
    }

    @Native(structKeyword = true) @Name("flock") @Include("fcntl.h")
    static final class Flock extends Structure {
        @Name("l_type") int type;
        @Name("l_whence") int whence;
        @Name("l_start") long start;
        @Name("l_len") long length;
        @Name("l_pid") int pid;
    }

    @Native(structKeyword = true) @Name("pollfd") @Include("poll.h")
    static final class Pollfd extends Structure {
        int fd;
        int events;
        int revents;
    }

    @Native(structKeyword = true) @Name("dirent") @Include("dirent.h")
    static final class Dirent extends Structure {
        @Name("d_reclen") int size;
        @Name("d_off") long after;

        /** An array inside the entry: in C its name is its address. */
        @Name("d_name") Address name;
    }

    @Native @Name("sigset_t") @Include("signal.h")
    static final class Sigset extends Structure {
    }

    @Native(structKeyword = true) @Name("sigaction") @Include("signal.h")
    static final class Sigaction extends Structure {
        @Name("sa_handler") Address function;
        @Name("sa_flags") int flags;
    }

    @Native(structKeyword = true) @Name("signalfd_siginfo") @Include("sys/signalfd.h")
    static final class Siginfo extends Structure {
        @Name("ssi_signo") int number;
    }

    @Native(structKeyword = true) @Name("tm") @Include("time.h")
    static final class Tm extends Structure {
        @Name("tm_year") int yearsSince1900;
        @Name("tm_mon") int monthFrom0;
        @Name("tm_mday") int day;
        @Name("tm_hour") int hour;
        @Name("tm_min") int minute;
        @Name("tm_sec") int second;
    }

    @Native(structKeyword = true) @Name("itimerval") @Include("sys/time.h")
    static final class Itimerval extends Structure {
        @Name("it_value.tv_sec") long seconds;
        @Name("it_value.tv_usec") long micros;
        @Name("it_interval.tv_usec") long againMicros;
    }

    @Native(structKeyword = true) @Name("rlimit") @Include("sys/resource.h")
    static final class Rlimit extends Structure {
        @Name("rlim_cur") long soft;
        @Name("rlim_max") long hard;
    }

    @Native(structKeyword = true) @Name("rusage") @Include("sys/resource.h")
    static final class Rusage extends Structure {
        @Name("ru_utime.tv_sec") long userSeconds;
        @Name("ru_utime.tv_usec") long userMicros;
        @Name("ru_stime.tv_sec") long systemSeconds;
        @Name("ru_stime.tv_usec") long systemMicros;
        @Name("ru_maxrss") long peakKib;
    }

    @Native @Name("glob_t") @Include("glob.h")
    static final class Globbed extends Structure {
        @Name("gl_pathc") int count;
        @Name("gl_pathv") Address paths;
    }

    @Native @Name("regmatch_t") @Include("regex.h")
    static final class Match extends Structure {
        @Name("rm_so") int start;
        @Name("rm_eo") int end;
    }

    @Native @Name("regex_t") @Include("regex.h")
    static final class Regex extends Structure {
        @Name("re_nsub") int groups;
    }

    @Native(structKeyword = true) @Name("sockaddr_un") @Include("sys/un.h")
    static final class UnixAddress extends Structure {
        @Name("sun_family") short family;
        /** An array inside the structure: in C its name is its address. */
        @Name("sun_path") Address path;
    }

    @Native(structKeyword = true) @Name("ucred") @Include("sys/socket.h")
    static final class Credentials extends Structure {
        int pid;
        int uid;
        int gid;
    }

    @Native(structKeyword = true) @Name("iovec") @Include("sys/uio.h")
    static final class Iovec extends Structure {
        @Name("iov_base") Address base;
        @Name("iov_len") long size;
    }

    @Native(structKeyword = true) @Name("msghdr") @Include("sys/socket.h")
    static final class Message extends Structure {
        @Name("msg_iov") Iovec vector;
        @Name("msg_iovlen") int pieces;
        @Name("msg_control") Address control;
        @Name("msg_controllen") int controlSize;
        @Name("msg_flags") int flags;
    }

    @Native(structKeyword = true) @Name("cmsghdr") @Include("sys/socket.h")
    static final class ControlHeader extends Structure {
        @Name("cmsg_len") int size;
        @Name("cmsg_level") int level;
        @Name("cmsg_type") int type;
    }
}
