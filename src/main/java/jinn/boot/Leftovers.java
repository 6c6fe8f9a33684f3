package jinn.boot;

import java.util.List;
import jinn.control.ChildRecord;
import jinn.control.InitRecord;
import jinn.kernel.Errno;
import jinn.kernel.Files;
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
