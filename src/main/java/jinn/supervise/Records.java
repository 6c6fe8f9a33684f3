package jinn.supervise;

import java.util.function.Supplier;
import jinn.control.ChildRecord;
import jinn.control.Death;
import jinn.control.LastRun;
import jinn.control.ServiceHome;
import jinn.control.ServiceStatus;
import jinn.kernel.Files;
import jinn.loop.Loop;
import jinn.system.Report;
import jinn.system.SmallFiles;
import jinn.text.Bytes;
import jinn.value.Bug;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.OpenMode;
import jinn.value.Pid;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import jinn.value.WaitStatus;
import org.jspecify.annotations.Nullable;

/** What a supervisor keeps on disk for others to read. A write that fails ends nothing. */
final class Records {

    private static final ServiceHome HERE = ServiceHome.HERE;

    /** As a umask. */
    private static final int READABLE = 022;
    private static final long STATUS_RETRY_MS = 1000;

    private final Report report;
    private final Files files;
    private final ServiceDirectory directory;
    private final int statusSize;
    private final Retrying retrying;
    private @Nullable ServiceStatus unwritten;
    private boolean failed;
    private boolean forReaders;

    /** The timer for another try. */
    record Retrying(Loop loop, int timer) {
    }

    Records(Report report, ServiceDirectory directory, int statusSize, Retrying retrying) {
        this.report = report;
        this.statusSize = statusSize;
        this.files = report.kernel().files();
        this.directory = directory;
        this.retrying = retrying;
    }

    /** Others may look from now on, whatever the umask is. */
    void areForReaders() {
        forReaders = true;
    }

    private Result<Done> write(Supplier<Result<Done>> writing) {
        return forReaders ? readably(files, writing) : writing.get();
    }

    /** What is made meanwhile may be read by whoever gets to it. */
    static Result<Done> readably(Files files, Supplier<Result<Done>> writing) {
        int own = files.setUmask(READABLE);
        Result<Done> done = writing.get();
        files.setUmask(own);
        return done;
    }

    private Result<Done> replace(String path, byte[] bytes) {
        return write(() -> new SmallFiles(files).replace(path, bytes));
    }

    /** Forgets what an earlier supervisor counted. */
    void begin() {
        if (directory.isReadOnly()) {
            return;
        }
        files.remove(HERE.startFailure());
        if (write(() -> new DeathTally(files).empty()) instanceof Failed<Done>(Errno errno)) {
            report.unable("empty", DeathTally.PATH, errno);
        }
    }

    /** The one on disk; null where there is none. */
    @Nullable ServiceStatus status() {
        return HERE.statusOf(files);
    }

    /** On a full disk the old status stays. The first failure is logged; each second is a retry. */
    void write(ServiceStatus status) {
        if (directory.isReadOnly()) {
            return;
        }
        Result<Done> written = replace(HERE.status(), status.bytes(statusSize));
        if (written instanceof Failed<Done>(Errno errno)) {
            if (unwritten == null) {
                report.unable("write", HERE.status(), errno);
            }
            unwritten = status;
            retrying.loop().arm(retrying.timer(), STATUS_RETRY_MS);
        } else {
            unwritten = null;
            retrying.loop().disarm(retrying.timer());
        }
    }

    /**
     * The event for the state of the service. A client that listens may have read an old status,
     * or none: it gets this event at each retry, and once more when the status is written.
     */
    String writeAgain() {
        ServiceStatus status = Bug.present(unwritten, "status that waits for room");
        write(status);
        boolean ready = status.flags().ready();
        return status.isUp() ? ready ? "U" : "u" : ready ? "D" : "d";
    }

    /** Whether the status on disk is the last one. */
    boolean areWritten() {
        return unwritten == null;
    }

    /** Rather no word of the last death than one of an earlier death. */
    void died(LastRun last) {
        if (directory.isReadOnly()) {
            return;
        }
        Death death = Death.of(last.at(), last.status());
        Result<Done> added = write(() ->
                new DeathTally(files).add(death, directory.deathTallyMax()));
        if (added instanceof Failed<Done>(Errno errno)) {
            report.unable("write", DeathTally.PATH, errno);
        }
        if (!replace(HERE.lastRun(), Bytes.toArray(last.text())).isOk()) {
            files.remove(HERE.lastRun());
        }
    }

    void failed(String why) {
        failed = true;
        if (!directory.isReadOnly() && replace(HERE.startFailure(), Bytes.toArray(why + "\n"))
                instanceof Failed<Done>(Errno errno)) {
            report.unable("write", HERE.startFailure(), errno);
        }
    }

    void started() {
        if (failed && !directory.isReadOnly()) {
            files.remove(HERE.startFailure());
        }
        failed = false;
    }

    /** What is left takes its time to go: a supervisor that comes meanwhile learns how it died. */
    void childDied(Pid child, WaitStatus how) {
        ChildRecord record = ChildRecord.of(files, ".");
        if (record != null && record.pid().equals(child)) {
            record.recordDeath(files, ".", how);
        }
    }

    void forgetChild() {
        if (!directory.isReadOnly()) {
            files.remove(HERE.child());
        }
    }

    void makeDownFile() {
        switch (files.open(HERE.down(), OpenMode.WRITE.with(OpenMode.CREATE))) {
            case Ok<Fd>(Fd fd) -> files.close(fd);
            case Failed<Fd>(Errno errno) -> report.unable("make", HERE.down(), errno);
        }
    }

    void removeDownFile() {
        if (files.remove(HERE.down()) instanceof Failed<Done>(Errno errno)
                && errno != Errno.ENOENT) {
            report.unable("remove", HERE.down(), errno);
        }
    }
}
