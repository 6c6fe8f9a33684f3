package jinn.rc.init;

import java.util.List;
import java.util.Optional;
import jinn.control.ScannerHome;
import jinn.event.EventDirectory;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.maker.Performer;
import jinn.rc.database.Database;
import jinn.rc.database.DatabaseDirectory;
import jinn.rc.database.RecordLock;
import jinn.rc.live.LiveDirectory;
import jinn.rc.live.LiveFiles;
import jinn.rc.live.LiveState;
import jinn.rc.live.Traces;
import jinn.system.Report;
import jinn.system.SmallFiles;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.FileInfo;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import jinn.walk.TreeRemoval;

/**
 * Makes a live directory and has its longruns supervised, or finds that this is so already. Killed
 * at any place, it leaves something that it completes, or clears away, when it is called again:
 *
 * <pre>
 *   what is there                                 what is done
 *   --------------------------------------------------------------------------------------------
 *   a directory, some of whose longruns have      the symlink is made if it is missing, and the
 *     supervisors, and it is what was asked for     missing supervisors are started
 *   the same, and it is another one               102
 *   the same, but the scanner only has links yet  as if it had supervisors: they are coming
 *   directories of which nobody has a supervisor  they are removed, and links to their services
 *   nothing                                       a directory is made whole, then the symlink,
 *                                                 then links in the scan directory, which is told
 * </pre>
 */
public final class Initiation {

    private static final int DIFFERENT = 102;

    private final Report report;
    private final Kernel kernel;
    private final Files files;
    private final Order order;
    private final LiveDirectory live;

    public Initiation(Report report, Order order) {
        this.report = report;
        kernel = report.kernel();
        files = kernel.files();
        this.order = order;
        live = new LiveDirectory(order.live());
    }

    /**
     * Returns when all longruns are supervised.
     *
     * @throws Fatal 4 of a database that is none, 100 where no scanner runs, 102 where another live
     *     directory is in use, 111 where anything else fails
     */
    public void perform() {
        ScannerHome scanner = ScannerHome.of(order.scanDirectory());
        if (!scanner.isScanned(files).orFatal("open", scanner.lock())) {
            throw Fatal.usage("no scanner runs on " + order.scanDirectory());
        }
        String lock = order.live() + ":rc-init";
        if (!Traces.areBeside(files, order.link()) && isAlive(live) && isWanted(live)
                && supervisors(live).missing().isEmpty()) {
            tellDone();
            removeStale(lock);
            return;
        }
        Fd alone = takeAlone(lock, order.patient());
        try {
            performAlone();
        } finally {
            files.remove(lock);
            files.close(alone);
        }
    }

    /** A live directory with supervisors, by its own path; empty where there is none. */
    public Optional<LiveDirectory> living() {
        for (LiveDirectory one : order.link().beside(files)) {
            if (Traces.isIn(files, order.link(), one) && isInUse(one)) {
                return Optional.of(one);
            }
        }
        for (LiveDirectory one : order.link().beside(files)) {
            if (isInUse(one)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    private void tellDone() {
        report.info("s6-rc already running on " + order.live());
    }

    /** Who was killed may have left it; who lives removes it himself. */
    private void removeStale(String lock) {
        if (!files.linkInfo(lock).isOk()) {
            return;
        }
        try {
            Fd alone = takeAlone(lock, false);
            files.remove(lock);
            files.close(alone);
        } catch (Fatal _) {
            // Somebody has it, or nobody may.
        }
    }

    private Fd takeAlone(String lock, boolean patient) {
        return RecordLock.take(files, lock, RecordLock.Way.EXCLUSIVE, patient);
    }

    /** An update that was killed took service directories; one that lives has the lock. */
    private void putBack() {
        if (Traces.areBeside(files, order.link())) {
            live.take(files, RecordLock.Way.EXCLUSIVE, order.patient());
            Traces.putBack(kernel, order.link());
        }
    }

    private void performAlone() {
        putBack();
        List<LiveDirectory> beside = order.link().beside(files);
        if (isAlive(live)) {
            complete(live);
            return;
        }
        for (LiveDirectory one : beside) {
            if (isInUse(one)) {
                adopt(one);
                return;
            }
        }
        boolean there = files.linkInfo(order.live()) instanceof Ok<FileInfo>(FileInfo info)
                && info.type() != FileInfo.Type.SYMLINK;
        if (there) {
            throw Fatal.system("make", order.live(), Errno.EEXIST);
        }
        Database database = new DatabaseDirectory(order.database())
                .read(kernel, order.patient());
        clearAway(beside);
        make(database);
    }

    /** Who was killed may have told the scanner a moment ago, and no supervisor has begun yet. */
    private boolean isInUse(LiveDirectory one) {
        return isAlive(one) || supervisors(one).areOnTheirWay();
    }

    /** Whether a supervisor runs on one of its longruns. */
    private boolean isAlive(LiveDirectory one) {
        if (!(files.list(one.services()) instanceof Ok<List<String>>(List<String> names))) {
            return false;
        }
        for (String name : names) {
            switch (one.service(name).isSupervised(files)) {
                case Ok<Boolean>(Boolean held) -> {
                    if (held) {
                        return true;
                    }
                }
                case Failed<Boolean>(Errno errno) -> {
                    if (errno != Errno.ENOTDIR && errno != Errno.ELOOP) {
                        throw Fatal.system("open", one.service(name).lock(), errno);
                    }
                }
            }
        }
        return false;
    }

    private boolean isWanted(LiveDirectory one) {
        String difference = order.difference(files, one);
        if (!difference.isEmpty()) {
            throw new Fatal(DIFFERENT, one.path() + " is in use, and " + difference);
        }
        return true;
    }

    private void adopt(LiveDirectory one) {
        isWanted(one);
        report.info("s6-rc already running on " + one.path() + " - recovering it");
        linkTo(one).orFatal("link", order.live());
        complete(one);
    }

    private Result<Done> linkTo(LiveDirectory one) {
        return new SmallFiles(files).replaceLink(order.link().target(one.path()), order.live());
    }

    private void complete(LiveDirectory one) {
        isWanted(one);
        Supervisors supervisors = supervisors(one);
        List<String> missing = supervisors.missing();
        if (missing.isEmpty()) {
            tellDone();
        } else {
            report.warning("not all supervisors ran on " + one.path() + ": starting "
                    + missing.size());
            supervisors.start(missing);
        }
    }

    private Supervisors supervisors(LiveDirectory one) {
        return new Supervisors(report, order, one);
    }

    /** What nobody supervises, and the links to its services: the scanner would complain. */
    private void clearAway(List<LiveDirectory> dead) {
        for (LiveDirectory one : dead) {
            report.warning(one.path() + " is of an earlier life: no supervisor runs there");
            new TreeRemoval(kernel).remove(one.path()).orFatal("remove", one.path());
        }
        String directory = order.scanDirectory();
        for (String name : files.list(directory).orFatal("read directory", directory)) {
            String path = directory + "/" + name;
            if (files.readSymlink(path) instanceof Ok<String>(String target)
                    && order.link().isOfService(files, target)
                    && files.info(path).failedWith(Errno.ENOENT)) {
                files.remove(path);
            }
        }
    }

    private void make(Database database) {
        LiveDirectory fresh = new LiveDirectory(order.link().fresh(kernel, "init"));
        LiveFiles whole = new LiveFiles(order.database(), order.database(), order.scanDirectory(),
                order.prefix(), LiveState.allDown(database.atomics().size()));
        Performer.make(report, whole.items(database), Optional.empty(), fresh.path());
        Supervisors supervisors = supervisors(fresh);
        try {
            List<String> names = supervisors.all();
            names.forEach(name ->
                    new EventDirectory(kernel, fresh.service(name).events()).make());
            linkTo(fresh).orFatal("link", order.live());
            supervisors.start(names);
        } catch (Fatal fatal) {
            undo(fresh, supervisors.areGone());
            throw fatal;
        }
    }

    private void undo(LiveDirectory fresh, boolean gone) {
        if (!gone) {
            return;
        }
        if (files.readSymlink(order.live()) instanceof Ok<String>(String target)
                && target.equals(order.link().target(fresh.path()))) {
            files.remove(order.live());
        }
        Result<Done> removed = new TreeRemoval(kernel).remove(fresh.path());
        if (removed instanceof Failed<Done>(Errno errno)) {
            report.unable("remove", fresh.path(), errno);
        }
    }
}
