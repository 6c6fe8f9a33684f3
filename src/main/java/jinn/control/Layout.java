package jinn.control;

/**
 * Where things are that have fixed names, as clients, daemons and scripts of others know them: the
 * owner of these names, which nobody else spells.
 */
public final class Layout {

    /** What a machine has; an init of a container may have another place for it. */
    public static final String RUN = "/run";

    /** The scan directory, in that. */
    private static final String SERVICES = "service";

    /** A machine's. */
    public static final String SCAN_DIRECTORY = RUN + "/" + SERVICES;

    /** What a machine boots from and ends by. */
    public static final String BASEDIR = "/etc/s6-linux-init/current";

    /** What the scan directory of a machine is made from at each boot. */
    public static final String IMAGE_SERVICES = BASEDIR + "/run-image/" + SERVICES;

    /** What a container leaves for whoever started it: exit codes; beside the scan directory. */
    public static final String RESULTS = "s6-linux-init-container-results";

    /** What the catch-all logger writes; beside the scan directory. */
    public static final String UNCAUGHT_LOGS = "uncaught-logs";

    /** The service that logs what nobody else logs. */
    public static final String CATCH_ALL = "s6-svscan-log";

    /** From where its logger reads, in its directory. */
    public static final String FIFO = "fifo";

    /** The services that shut a machine down, and that change its runlevel. */
    public static final String SHUTDOWN_DAEMON = "s6-linux-init-shutdownd";
    public static final String RUNLEVEL_DAEMON = "s6-linux-init-runleveld";

    /** How the names begin of services that are taken away from a scanner to be shut down. */
    public static final String HIDDEN = "." + SHUTDOWN_DAEMON + ":";

    /** The service that stands for the command of {@code run}. */
    public static final String COMMAND = "main";

    /** Where s6-rc keeps the state of a machine's services; beside the scan directory. */
    public static final String RC = "s6-rc";
    public static final String RC_LIVE = RUN + "/" + RC;

    /** The database from which a machine's services come to life. */
    public static final String RC_BOOT_DATABASE = "/etc/s6-rc/compiled/current";

    /** The services that a machine could have, and sets of them. */
    public static final String RC_REPOSITORY = "/var/lib/s6-rc/repository";

    /** The database that a base directory may have in it. */
    public static final String BASE_DATABASE = "compiled";

    /** Who brings the services of that up, when it boots; beside the scan directory. */
    public static final String RC_BOOTING = "s6-rc-boot";

    /** What {@code run} keeps of services that depend on each other, in its tree. */
    private static final String RC_OF_TREE = "/.rc";

    private Layout() {
    }

    /** The directory for a database and a live directory, in the tree of {@code run}. */
    public static String rcOf(String tree) {
        return tree + RC_OF_TREE;
    }

    /** The scan directory of a machine, or of a container whose init has that in place of /run. */
    public static String scanDirectory(String run) {
        return run + "/" + SERVICES;
    }
}
