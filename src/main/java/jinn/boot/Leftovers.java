package jinn.boot;

import java.util.List;
import jinn.control.ChildRecord;
import jinn.control.InitRecord;
import jinn.kernel.Errno;
import jinn.kernel.Fd;
import jinn.kernel.FileInfo;
import jinn.kernel.Files;
import jinn.kernel.OpenMode;
import jinn.kernel.Report;
import jinn.kernel.Result;
import jinn.kernel.Result.Done;
import jinn.kernel.Result.Failed;
import jinn.kernel.Result.Ok;
import jinn.walk.TreeRemoval;

/**
 * What a former boot left in a /run that is kept: a stage 4 that would shut this one down,
 * results that are not its own, and records of the dead, for whom supervisors would mourn.
 */
record Leftovers(Report report) {

    private static final String RESULTS = "/s6-linux-init-container-results";
    private static final String SERVICES = "/service";
    private static final String DAEMON = "s6-linux-init-shutdownd";
    private static final String LOGGER = "s6-svscan-log";
    private static final String HIDDEN = "." + DAEMON + ":";

    void remove(String run) {
        String services = run + SERVICES;
        remove(services + "/" + DAEMON, "stage 4");
        remove(services + "/" + DAEMON, InitRecord.PATH);
        for (String name : names(run + RESULTS)) {
            remove(run + RESULTS, name);
        }
        for (String name : names(services)) {
            if (name.startsWith(HIDDEN)) {
                remove(services, name);
            } else {
                forgetDead(services + "/" + name);
                forgetDead(services + "/" + name + "/log");
            }
        }
    }

    /**
     * Supervisors that an init left which was killed below somebody else's process 1: they go
     * with their services, for there will be others. A catch-all logger never sees its end.
     */
    void dismiss(String services) {
        for (String name : names(services)) {
            order(services + "/" + name, name.equals(LOGGER) ? "dkx" : "dx");
            order(services + "/" + name + "/log", "x");
        }
    }

    private void order(String service, String letters) {
        OpenMode mode = OpenMode.WRITE.nonBlocking().with(OpenMode.NO_FOLLOW);
        if (files().open(service + "/supervise/control", mode) instanceof Ok<Fd>(Fd fd)) {
            // Nothing but a fifo, as of every order: the directory may be somebody else's.
            if (files().info(fd) instanceof Ok<FileInfo>(FileInfo info)
                    && info.type() == FileInfo.Type.FIFO && info.links() == 1) {
                report.put(fd, letters);
            }
            files().close(fd);
        }
    }

    /** One who lives still, as where just process 1 was killed, is adopted. */
    private void forgetDead(String service) {
        ChildRecord record = ChildRecord.of(files(), service);
        boolean lives = record != null && report.kernel().processes().identity(record.pid())
                instanceof Ok<String>(String now) && now.equals(record.identity());
        if (!lives) {
            remove(service, ChildRecord.PATH);
            remove(service, ChildRecord.BURIED_PATH);
        }
    }

    private List<String> names(String directory) {
        return files().list(directory) instanceof Ok<List<String>>(List<String> names)
                ? names : List.of();
    }

    private void remove(String directory, String name) {
        String path = directory + "/" + name;
        Result<Done> done = new TreeRemoval(report.kernel()).remove(path);
        if (done instanceof Failed<Done>(Errno errno) && errno != Errno.ENOTDIR) {
            report.unable("remove", path, errno);
        }
    }

    private Files files() {
        return report.kernel().files();
    }
}
