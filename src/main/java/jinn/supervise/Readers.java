package jinn.supervise;

import java.util.OptionalInt;
import jinn.control.ServiceHome;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.system.Report;
import jinn.system.SmallFiles;
import jinn.text.Bytes;
import jinn.text.Ids;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.FileInfo;
import jinn.value.OpenMode;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import org.jspecify.annotations.Nullable;

/**
 * Who else may look at the service: nobody, unless the file {@code status-readers} or the tree says
 * so. They may go into {@code supervise} and read the records; the fifo of orders stays closed to
 * them, and so do the locks: who may read a file may lock it, and keep a supervisor from coming.
 * What cannot be understood or done leaves it closed.
 */
final class Readers {

    private static final String FILE = "status-readers";
    private static final String ALL = "all";
    private static final String NONE = "none";
    private static final int LINE_MAX = 256;

    private static final int OF_OWNER = 0700;
    private static final int OF_GROUP = 0710;
    private static final int OF_ALL = 0711;
    private static final int LOCK_CLOSED = 0600;
    private static final int LOCK_AS_EVER = 0644;
    private static final int NO_CHANGE = -1;

    private static final ServiceHome HERE = ServiceHome.HERE;

    private final Report report;
    private final Kernel kernel;
    private final Files files;
    private final @Nullable String ofTree;

    /** @param ofTree what the scanner was told of all its services; null for nothing */
    Readers(Report report, @Nullable String ofTree) {
        this.report = report;
        this.kernel = report.kernel();
        this.files = kernel.files();
        this.ofTree = ofTree;
    }

    /** Opens it to them, or closes what an earlier supervisor opened; true where it is open. */
    boolean open() {
        String wanted = wanted();
        OptionalInt gid = wanted.equals(NONE) || wanted.equals(ALL) ? OptionalInt.empty()
                : group(wanted);
        if (wanted.equals(NONE) || !wanted.equals(ALL) && gid.isEmpty()) {
            close();
            return false;
        }
        Result<Done> done = closeLocks();
        done = done.isOk() ? tellWhoLives() : done;
        done = done.isOk() ? dress(gid) : done;
        if (done instanceof Failed<Done>(Errno errno)) {
            report.unable("open to readers", HERE.supervise(), errno);
            close();
        }
        return done.isOk();
    }

    private String wanted() {
        return switch (new SmallFiles(files).readBeginning(FILE, LINE_MAX)) {
            case Ok<String>(String text) -> Bytes.firstLine(text);
            case Failed<String>(Errno errno) when errno == Errno.ENOENT ->
                ofTree == null ? NONE : ofTree;
            case Failed<String>(Errno errno) -> {
                report.unable("read", FILE, errno);
                yield NONE;
            }
        };
    }

    private OptionalInt group(String name) {
        OptionalInt number = Ids.parse(name);
        if (number.isPresent()) {
            return number;
        }
        if (kernel.users().group(name) instanceof Ok<Integer>(Integer gid)) {
            return OptionalInt.of(gid);
        }
        report.warning("no group " + name + ": only the owner may look at this service");
        return OptionalInt.empty();
    }

    /** One that is held stays held. */
    private Result<Done> closeLocks() {
        Result<Done> done = files.setPermissions(HERE.lock(), LOCK_CLOSED);
        if (!done.isOk()) {
            return done;
        }
        Result<Done> other = files.setPermissions(HERE.serviceLock(), LOCK_CLOSED);
        return other.failedWith(Errno.ENOENT) ? Result.DONE : other;
    }

    /** In place of the lock, for whom that is closed. */
    private Result<Done> tellWhoLives() {
        return switch (kernel.processes().identity(kernel.processes().self())) {
            case Failed<String>(Errno errno) -> new Failed<>(errno);
            case Ok<String>(String identity) -> Records.readably(files, () -> new SmallFiles(files)
                    .replace(HERE.supervisor(), Bytes.toArray(identity + "\n")));
        };
    }

    /** The group before the mode, and both of the directory that was opened. */
    private Result<Done> dress(OptionalInt gid) {
        return switch (files.open(HERE.supervise(), OpenMode.READ)) {
            case Failed<Fd>(Errno errno) -> new Failed<>(errno);
            case Ok<Fd>(Fd fd) -> {
                Result<Done> done = Result.DONE;
                if (gid.isPresent()) {
                    done = files.setPermissions(fd, OF_OWNER);
                    done = done.isOk() ? kernel.directories().setOwner(fd,
                            new FileInfo.Owner(NO_CHANGE, gid.getAsInt())) : done;
                }
                done = done.isOk() ? files.setPermissions(fd, gid.isPresent() ? OF_GROUP : OF_ALL)
                        : done;
                files.close(fd);
                yield done;
            }
        };
    }

    /** What svperms has opened is nothing of ours, and stays. */
    private void close() {
        if (!files.info(HERE.supervisor()).isOk()) {
            return;
        }
        Result<Done> done = files.setPermissions(HERE.supervise(), OF_OWNER);
        done = done.isOk() ? files.remove(HERE.supervisor()) : done;
        done = done.isOk() ? files.setPermissions(HERE.lock(), LOCK_AS_EVER) : done;
        if (done instanceof Failed<Done>(Errno errno)) {
            report.unable("close to readers", HERE.supervise(), errno);
        }
    }
}
