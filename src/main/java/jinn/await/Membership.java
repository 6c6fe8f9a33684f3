package jinn.await;

import java.util.ArrayList;
import java.util.List;
import jinn.await.Listening.Wanted;
import jinn.await.Watch.Quorum;
import jinn.control.ControlFifo;
import jinn.control.ScanOrder;
import jinn.control.ScannerHome;
import jinn.control.ServiceHome;
import jinn.event.EventDirectory;
import jinn.event.EventDirectory.Listeners;
import jinn.kernel.Kernel;
import jinn.system.Report;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.FileInfo;
import jinn.value.OpenMode;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Ok;

/**
 * Puts services under a scanner that runs, and takes them away from it. Listening begins before
 * anything is changed, so a supervisor's coming or going cannot be missed; a service that does
 * not come is taken away again.
 *
 * @param timeoutMs how long supervisors may take to come or go; 0 for ever
 */
public record Membership(Kernel kernel, Report report, String scanDirectory, long timeoutMs) {

    private static final int NO_SCANNER = 1;

    /** What becomes of the {@code down} files of a service and its logger. */
    public enum Down {
        AS_IT_IS, FOR_NOW, FOR_GOOD
    }

    /**
     * A service to put there.
     *
     * @param directory where it is
     * @param target what the symlink of that name in the scan directory says
     */
    public record Service(String name, String directory, String target) {
    }

    /** @throws Fatal 1 where no scanner runs, 111 where that cannot be told */
    public void requireScanner() {
        ScannerHome scanner = ScannerHome.of(scanDirectory);
        boolean runs = scanner.isScanned(kernel.files()).orFatal("open", scanner.lock());
        if (!runs) {
            throw new Fatal(NO_SCANNER, "no scanner runs on " + scanDirectory);
        }
    }

    /** @throws Fatal 99 where the time is over, 100 or 111 where it cannot be done */
    public void add(Service service, Down down, Listeners listeners) {
        if (isSupervised(service.directory)) {
            report.warning("a supervisor runs on " + service.directory + " already");
            link(service);
            order(ScanOrder.SCAN);
            return;
        }
        List<String> parts = parts(service.directory);
        List<String> made = down == Down.AS_IT_IS ? List.of() : makeDown(parts);
        try {
            makeEventDirectories(parts, listeners);
            start(service, parts);
        } catch (Fatal fatal) {
            made.forEach(kernel.files()::remove);
            throw fatal;
        }
        if (down == Down.FOR_NOW) {
            kernel.files().remove(ServiceHome.of(service.directory).down());
            made.forEach(kernel.files()::remove);
        }
    }

    private void start(Service service, List<String> parts) {
        Listening listening = listen(parts, "s");
        boolean linked = false;
        boolean came = false;
        try {
            linked = link(service);
            order(ScanOrder.SCAN);
            came = listening.await(Quorum.ALL, timeoutMs);
        } finally {
            listening.close();
            if (!came && linked) {
                takeBack(service);
            }
        }
        if (!came) {
            throw new Fatal(Watch.TIMED_OUT, "timed out waiting for the supervisor of "
                    + Watch.names(parts));
        }
    }

    /**
     * Waits until the supervisors are gone, or the time is over. A name that is not there is
     * nobody to take away.
     *
     * @throws Fatal 111 where it cannot be done
     */
    public void remove(String name, boolean waits) {
        String path = scanDirectory + "/" + name;
        Result<FileInfo> info = kernel.files().linkInfo(path);
        if (info.failedWith(Errno.ENOENT)) {
            return;
        }
        if (info.orFatal("stat", path).type() != FileInfo.Type.SYMLINK) {
            throw new Fatal(Fatal.SYSTEM, "unable to unlink " + path + ": it is no symlink");
        }
        String target = kernel.files().readSymlink(path).orFatal("read link", path);
        String directory = target.startsWith("/") ? target : scanDirectory + "/" + target;
        List<String> supervised = new ArrayList<>();
        for (String part : waits ? parts(directory) : List.<String>of()) {
            if (isSupervised(part)) {
                supervised.add(part);
            }
        }
        Listening listening = listen(supervised, "x");
        try {
            kernel.files().remove(path).orFatal("unlink", path);
            order(ScanOrder.SCAN, ScanOrder.PRUNE);
            if (!listening.await(Quorum.ALL, timeoutMs)) {
                supervised.removeIf(part -> !isSupervised(part));
                report.warning("timed out waiting for the end of the supervisor of "
                        + Watch.names(supervised));
            }
        } finally {
            listening.close();
        }
    }

    /** The service and, where it has one, its logger. */
    private List<String> parts(String directory) {
        String log = ServiceHome.of(directory).logger().directory();
        boolean logged = kernel.files().info(log) instanceof Ok<FileInfo>(FileInfo info)
                && info.isDirectory();
        return logged ? List.of(directory, log) : List.of(directory);
    }

    private boolean isSupervised(String directory) {
        return ServiceHome.of(directory).requireToKnow(kernel);
    }

    private void order(ScanOrder... orders) {
        ControlFifo.send(kernel, ScannerHome.of(scanDirectory), List.of(orders));
    }

    /** Those that were not there before. */
    private List<String> makeDown(List<String> parts) {
        List<String> made = new ArrayList<>();
        for (String part : parts) {
            String down = ServiceHome.of(part).down();
            OpenMode fresh = OpenMode.WRITE.with(OpenMode.CREATE | OpenMode.EXCLUSIVE);
            Result<Fd> opened = kernel.files().open(down, fresh);
            if (!opened.failedWith(Errno.EEXIST)) {
                kernel.files().close(opened.orFatal("make", down));
                made.add(down);
            }
        }
        return made;
    }

    private void makeEventDirectories(List<String> parts, Listeners listeners) {
        int uid = kernel.users().effective().uid();
        for (String part : parts) {
            String path = ServiceHome.of(part).events();
            new EventDirectory(kernel, path).makeFor(listeners, uid)
                    .orFatal("make event directory", path);
        }
    }

    private Listening listen(List<String> parts, String letter) {
        List<Wanted> wanted = new ArrayList<>();
        for (String part : parts) {
            wanted.add(new Wanted(ServiceHome.of(part).events(), letter));
        }
        return Listening.open(kernel, wanted);
    }

    /** False where just that link was there already. */
    private boolean link(Service service) {
        String path = scanDirectory + "/" + service.name;
        Result<Done> made = kernel.files().makeSymlink(service.target, path);
        if (made.failedWith(Errno.EEXIST) && kernel.files().readSymlink(path)
                instanceof Ok<String>(String target) && target.equals(service.target)) {
            return false;
        }
        made.orFatal("link", path);
        return true;
    }

    private void takeBack(Service service) {
        kernel.files().remove(scanDirectory + "/" + service.name);
        try {
            order(ScanOrder.SCAN, ScanOrder.PRUNE);
        } catch (Fatal fatal) {
            report.warning("unable to take " + service.name + " back: " + fatal.getMessage());
        }
    }
}
