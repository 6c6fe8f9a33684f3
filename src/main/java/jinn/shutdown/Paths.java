package jinn.shutdown;

/** Where things are, fixed by those whose clients and daemons we may be. */
public final class Paths {

    public static final String SCAN_DIRECTORY = "/run/service";
    public static final String DAEMON = "s6-linux-init-shutdownd";
    public static final String LOGGER = "s6-svscan-log";
    public static final String FIFO = SCAN_DIRECTORY + "/" + DAEMON + "/fifo";
    public static final String RUNLEVEL_SOCKET =
            SCAN_DIRECTORY + "/s6-linux-init-runleveld/s";
    public static final String CONTAINER_RESULTS = "/run/s6-linux-init-container-results";
    public static final String BASEDIR = "/etc/s6-linux-init/current";
    public static final String ALLOWED = "/etc/shutdown.allow";
    public static final String CONSOLE = "/dev/console";
    public static final String MOUNTS = "/proc/mounts";

    private Paths() {
    }
}
