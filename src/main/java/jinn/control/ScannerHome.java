package jinn.control;

import jinn.kernel.Files;
import jinn.value.Fd;
import jinn.value.Result;
import jinn.value.Signal;

/**
 * The scanner's own directory in a scan directory: the owner of these names, which nobody else
 * spells.
 *
 * <pre>
 *   .s6-svscan/lock       held for as long as a scanner lives
 *   .s6-svscan/control    the fifo of its orders
 *   .s6-svscan/handover   what a scanner tells the one that it becomes
 *   .s6-svscan/version    which jinn it is: see {@link ScannerVersion}
 *   .s6-svscan/finish     what it becomes in the end
 *   .s6-svscan/crash      what it becomes where it cannot go on
 *   .s6-svscan/SIGTERM    and others: what is run on that signal
 * </pre>
 *
 * @param scanDirectory as somebody named it; for what is said
 * @param prefix what its names begin with
 */
public record ScannerHome(String scanDirectory, String prefix) {

    public static final String NAME = ".s6-svscan";

    /** The form of what a scanner hands over, and the oldest that one of today takes. */
    public static final int HANDOVER_FORMAT = 2;
    public static final int HANDOVER_OLDEST = 1;

    /** In the working directory. */
    public static final ScannerHome HERE = new ScannerHome(".", "");

    private static final int LOCK_PERMISSIONS = 0600;

    public static ScannerHome of(String scanDirectory) {
        return new ScannerHome(scanDirectory, scanDirectory + "/");
    }

    public String lock() {
        return at(NAME + "/lock");
    }

    public String control() {
        return at(NAME + "/control");
    }

    public String handover() {
        return at(NAME + "/handover");
    }

    public String version() {
        return at(NAME + "/version");
    }

    public String finish() {
        return at(NAME + "/finish");
    }

    public String crash() {
        return at(NAME + "/crash");
    }

    public String script(Signal signal) {
        return script("SIG" + signal.text());
    }

    /** @param signal its name, such as SIGTERM */
    public String script(String signal) {
        return at(NAME + "/" + signal);
    }

    public String path() {
        return at(NAME);
    }

    private String at(String name) {
        return prefix.isEmpty() ? name : prefix + name;
    }

    /** See {@link LifeLock#take}. */
    public Result<Fd> takeLock(Files files) {
        return LifeLock.take(files, lock(), LOCK_PERMISSIONS);
    }

    /**
     * Whether a scanner lives here, with the answers of {@link ServiceHome#isSupervised}, except
     * that ENOENT is one, too: a scan directory that no scanner has seen is none.
     */
    public Result<Boolean> isScanned(Files files) {
        return LifeLock.isHeld(files, lock());
    }
}
