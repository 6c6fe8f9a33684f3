package jinn.supervise.settings;

import jinn.control.Death;
import jinn.control.ServiceHome;
import org.jspecify.annotations.Nullable;

/**
 * What a service directory may hold and somebody heeds, by name: for the supervisor, which reads
 * it, and for those who say what is wrong with it before.
 */
public enum ServiceEntry {
    RUN(ServiceHome.HERE.run(), Kind.SCRIPT),
    FINISH(ServiceHome.HERE.finish(), Kind.SCRIPT),
    RELOAD("reload", Kind.SCRIPT),
    STOP("stop", Kind.SCRIPT),
    DOWN(ServiceHome.HERE.down(), Kind.MARK),
    NOTIFICATION_FD("notification-fd", Kind.DESCRIPTOR),
    NOTIFY_SOCKET("notify-socket", Kind.MARK),
    LOCK_FD("lock-fd", Kind.DESCRIPTOR),
    TIMEOUT_KILL("timeout-kill", Kind.NUMBER),
    TIMEOUT_FINISH("timeout-finish", Kind.NUMBER),
    MAX_DEATH_TALLY("max-death-tally", Kind.NUMBER, Death.TALLY_MAX),
    RESTART_DELAY("restart-delay", Kind.DELAYS),
    RESTART_JITTER("restart-jitter", Kind.NUMBER, RestartPolicy.JITTER_MAX),
    RESTART_HEALTHY("restart-healthy", Kind.NUMBER),
    MAX_DEATHS("max-deaths", Kind.LIMIT),
    DOWN_SIGNAL("down-signal", Kind.SIGNAL),
    RELOAD_SIGNAL("reload-signal", Kind.SIGNAL),
    FLAG_STDERR("flag-stderr", Kind.MARK),
    FLAG_NEWPIDNS("flag-newpidns", Kind.MARK),
    FLAG_TIMEOUT_KILLPG("flag-timeout-killpg", Kind.MARK),
    FLAG_CONTAIN("flag-contain", Kind.MARK),
    FLAG_ESSENTIAL("flag-essential", Kind.MARK),
    FLAG_MAIN("flag-main", Kind.MARK),
    LOG(ServiceHome.LOG, Kind.SERVICE),
    SUPERVISE(ServiceHome.SUPERVISE, Kind.DIRECTORY),
    EVENT(ServiceHome.EVENTS, Kind.DIRECTORY),
    DATA("data", Kind.FREE),
    ENV("env", Kind.FREE);

    /** With these numbers nothing is started. */
    public static final String ONE_DESCRIPTOR_FOR_TWO =
            "lock-fd and notification-fd are the same";

    /** What it has to be. {@code wanted} says it of a line; empty where there is none. */
    public enum Kind {
        /** A program. */
        SCRIPT(""),
        /** Whether it is there is all that counts. */
        MARK(""),
        NUMBER("a number, digits alone and 10 at most, is wanted"),
        DESCRIPTOR("the number of a descriptor, digits alone, is wanted"),
        /** The least one, and perhaps the most. */
        DELAYS("one or two numbers of ms, one blank between, the lesser first, are wanted"),
        /** So many within that time. */
        LIMIT("two numbers, one blank between, are wanted: deaths, and within how many ms"),
        SIGNAL("the name or the number of a signal is wanted"),
        /** A service directory. */
        SERVICE(""),
        DIRECTORY(""),
        /** Anything: it is the service's own. */
        FREE("");

        private final String wanted;

        Kind(String wanted) {
            this.wanted = wanted;
        }

        public String wanted() {
            return wanted;
        }

        /** Whether its first line is read. */
        public boolean isLine() {
            return !wanted.isEmpty();
        }
    }

    private final String file;
    private final Kind kind;
    private final long most;

    ServiceEntry(String file, Kind kind) {
        this(file, kind, Long.MAX_VALUE);
    }

    /** More than {@code most} counts as that. */
    ServiceEntry(String file, Kind kind, long most) {
        this.file = file;
        this.kind = kind;
        this.most = most;
    }

    public String file() {
        return file;
    }

    public Kind kind() {
        return kind;
    }

    long most() {
        return most;
    }

    /** Null where nobody heeds a file of that name. */
    public static @Nullable ServiceEntry named(String name) {
        for (ServiceEntry entry : values()) {
            if (entry.file.equals(name)) {
                return entry;
            }
        }
        return null;
    }
}
