package jinn.control;

import jinn.kernel.Files;
import jinn.value.WaitStatus;

/**
 * Why a scanner brings its whole tree down by itself: a service ended without which there is none.
 *
 * @param code what the scanner shall exit with
 * @param main whether it was the tree's main service, whose end is one to expect
 */
public record TreeEnd(String service, int code, boolean main) {

    /** The supervisor of such a service leaves with it; no supervisor does otherwise. */
    public static final int SUPERVISOR_EXIT = 125;

    private static final String MAIN = "/flag-main";
    private static final int SIGNAL_BASE = 128;

    /** Of the service in that directory: its exit code, or 128 and the number of the signal. */
    public static TreeEnd of(Files files, String service) {
        LastRun last = LastRun.of(files, service);
        return new TreeEnd(service, last == null ? SUPERVISOR_EXIT : code(last.status()),
                files.info(service + MAIN).isOk());
    }

    private static int code(WaitStatus status) {
        return status.isExited() ? status.code() : SIGNAL_BASE + status.signal();
    }
}
