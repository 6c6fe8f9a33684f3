package jinn.shutdown;

import jinn.control.TreeLink;
import jinn.kernel.Kernel;

/** Where things are, fixed by those whose clients and daemons we may be. */
public final class Paths {

    private static final String SCAN_DIRECTORY = "/run/service";
    public static final String DAEMON = "s6-linux-init-shutdownd";
    public static final String LOGGER = "s6-svscan-log";
    public static final String RUNLEVEL_SOCKET =
            SCAN_DIRECTORY + "/s6-linux-init-runleveld/s";
    private static final String RESULTS = "/s6-linux-init-container-results";
    public static final String BASEDIR = "/etc/s6-linux-init/current";
    public static final String ALLOWED = "/etc/shutdown.allow";
    public static final String CONSOLE = "/dev/console";
    public static final String MOUNTS = "/proc/mounts";

    private Paths() {
    }

    /** A container may have it elsewhere. */
    static String scanDirectory(Kernel kernel) {
        return TreeLink.ofInit(kernel, DAEMON);
    }

    /** Where the daemon has orders from. */
    static String fifo(Kernel kernel) {
        return scanDirectory(kernel) + "/" + DAEMON + "/fifo";
    }

    /** The directory of a container's results, beside the scan directory. */
    static String results(Kernel kernel) {
        String scan = scanDirectory(kernel);
        return scan.equals(SCAN_DIRECTORY) ? "/run" + RESULTS : scan + "/.." + RESULTS;
    }
}
