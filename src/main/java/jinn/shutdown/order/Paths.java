package jinn.shutdown.order;

import jinn.control.Layout;
import jinn.control.TreeLink;
import jinn.kernel.Kernel;

/** Where things are, fixed by those whose clients and daemons we may be. */
public final class Paths {

    public static final String DAEMON = Layout.SHUTDOWN_DAEMON;
    public static final String LOGGER = Layout.CATCH_ALL;
    public static final String RUNLEVEL_SOCKET =
            Layout.SCAN_DIRECTORY + "/" + Layout.RUNLEVEL_DAEMON + "/s";
    public static final String BASEDIR = Layout.BASEDIR;
    public static final String ALLOWED = "/etc/shutdown.allow";
    public static final String CONSOLE = "/dev/console";
    public static final String MOUNTS = "/proc/mounts";

    private Paths() {
    }

    /** A container may have it elsewhere. */
    public static String scanDirectory(Kernel kernel) {
        return TreeLink.ofInit(kernel, DAEMON);
    }

    /** Where the daemon has orders from. */
    static String fifo(Kernel kernel) {
        return scanDirectory(kernel) + "/" + DAEMON + "/" + Layout.FIFO;
    }

    /** The directory of a container's results, beside the scan directory. */
    public static String results(Kernel kernel) {
        String scan = scanDirectory(kernel);
        return (scan.equals(Layout.SCAN_DIRECTORY) ? Layout.RUN : scan + "/..")
                + "/" + Layout.RESULTS;
    }
}
