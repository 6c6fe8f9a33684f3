package jinn.control;

import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.system.SmallFiles;
import jinn.text.Bytes;
import jinn.text.Decimal;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.Pid;
import jinn.value.Result;
import jinn.value.Result.Ok;
import org.jspecify.annotations.Nullable;

/**
 * A service directory, as far as its supervisor and their clients meet in it: the owner of these
 * names, which nobody else spells.
 *
 * <pre>
 *   run  finish  down             what the administrator writes
 *   log/                          the service directory of the logger
 *   event/                        who wants to hear of the service
 *   supervise/lock                held for as long as a supervisor lives
 *   supervise/supervisor          who that is, for readers to whom the lock is closed
 *   supervise/control             the fifo of its orders
 *   supervise/status              where the service is
 *   supervise/death_tally         when and how ./run died
 *   supervise/last-run            the same of the last time, and what it took
 *   supervise/start-failure       why ./run cannot be started
 *   supervise/child               who runs
 *   supervise/buried              how he died, for whom a scanner has reaped him
 *   supervise/service-lock        held by ./run, where it has a lock-fd
 * </pre>
 *
 * @param directory as somebody named it; for what is said
 * @param prefix what its names begin with
 */
public record ServiceHome(String directory, String prefix) {

    /** The working directory. */
    public static final ServiceHome HERE = new ServiceHome(".", "");

    /** What a supervisor makes for itself. */
    public static final String SUPERVISE = "supervise";
    public static final String EVENTS = "event";

    /** The logger's, below that of the service. */
    public static final String LOG = "log";

    private static final int LOCK_PERMISSIONS = 0644;
    private static final int STATUS_SIZE_MAX = 64;
    private static final int IDENTITY_MAX = 256;

    /** That one, whoever it belongs to. */
    public static ServiceHome of(String directory) {
        return new ServiceHome(directory, directory + "/");
    }

    public String run() {
        return at("run");
    }

    public String finish() {
        return at("finish");
    }

    public String down() {
        return at("down");
    }

    public ServiceHome logger() {
        return of(at(LOG));
    }

    public String events() {
        return at(EVENTS);
    }

    public String supervise() {
        return at(SUPERVISE);
    }

    public String lock() {
        return at(SUPERVISE + "/lock");
    }

    public String supervisor() {
        return at(SUPERVISE + "/supervisor");
    }

    public String control() {
        return at(SUPERVISE + "/control");
    }

    public String status() {
        return at(SUPERVISE + "/status");
    }

    public String deathTally() {
        return at(SUPERVISE + "/death_tally");
    }

    public String lastRun() {
        return at(SUPERVISE + "/last-run");
    }

    public String startFailure() {
        return at(SUPERVISE + "/start-failure");
    }

    public String child() {
        return at(SUPERVISE + "/child");
    }

    public String childDeath() {
        return at(SUPERVISE + "/buried");
    }

    public String serviceLock() {
        return at(SUPERVISE + "/service-lock");
    }

    /** Of the working directory, a constant: a supervisor uses them all its life. */
    private String at(String name) {
        return prefix.isEmpty() ? name : prefix + name;
    }

    /** See {@link LifeLock#take}. */
    public Result<Fd> takeLock(Files files) {
        return LifeLock.take(files, lock(), LOCK_PERMISSIONS);
    }

    /**
     * Whether a supervisor lives here: somebody holds the lock. To each errno there is one answer:
     *
     * <ul>
     * <li>ENOENT: no, there never was one.
     * <li>EACCES: not for who asks to know; the services of others have supervisors as a rule.
     * <li>EMFILE, ENFILE, ENOMEM: nothing left to find out with ({@link Errno#isShortage}). It may
     *     be so: who would stop waiting, or remove something, must not.
     * <li>ENOTDIR, ELOOP and others: nothing here is a service directory. An error for who was told
     *     that it is one; nobody for who looks at all names.
     * <li>ENXIO: never; of the fifo, it says that nobody listens ({@link ControlFifo}).
     * </ul>
     *
     * @return the errno where it cannot be told
     */
    public Result<Boolean> isSupervised(Files files) {
        Result<Boolean> held = LifeLock.isHeld(files, lock());
        return held.failedWith(Errno.ENOENT) ? new Ok<>(false) : held;
    }

    /**
     * The same for whoever may look and may not lock: where the lock is closed to this user, a
     * supervisor that has readers has said who it is. Where /proc hides it, nothing is known.
     */
    public Result<Boolean> isSupervised(Kernel kernel) {
        Result<Boolean> held = isSupervised(kernel.files());
        if (!held.failedWith(Errno.EACCES) || !(new SmallFiles(kernel.files())
                .read(supervisor(), IDENTITY_MAX) instanceof Ok<String>(String text))) {
            return held;
        }
        String identity = Bytes.firstLine(text);
        int end = Math.max(0, identity.indexOf(' '));
        Pid pid = new Pid((int) Decimal.parse(identity.substring(0, end)).orElse(0));
        Result<String> now = kernel.processes().identity(pid);
        return now.isOk() || kernel.files().info("/proc/" + Pid.INIT.number()).isOk()
                ? new Ok<>(now.equals(new Ok<>(identity))) : held;
    }

    /**
     * The same for who was told that it is a service directory.
     *
     * @throws Fatal 111 where it cannot be told
     */
    public boolean requireToKnow(Kernel kernel) {
        return isSupervised(kernel).orFatal("open", lock());
    }

    public Result<String> readStatus(Files files) {
        return new SmallFiles(files).read(status());
    }

    /** Null where there is none, or none that can be read. */
    public @Nullable ServiceStatus statusOf(Files files) {
        return new SmallFiles(files).read(status(), STATUS_SIZE_MAX)
                instanceof Ok<String>(String text) ? ServiceStatus.of(Bytes.toArray(text)) : null;
    }

    /**
     * What was read, understood.
     *
     * @throws Fatal 111 where it could not be read, or is no status
     */
    public ServiceStatus status(Result<String> read) {
        ServiceStatus status = ServiceStatus.of(Bytes.toArray(read.orFatal("read", status())));
        if (status == null) {
            throw new Fatal(Fatal.SYSTEM, "unable to read " + status() + ": it is no status");
        }
        return status;
    }
}
