package jinn.boot;

import java.util.List;
import jinn.control.ChildRecord;
import jinn.control.InitRecord;
import jinn.control.Layout;
import jinn.control.ServiceHome;
import jinn.kernel.Files;
import jinn.system.Report;
import jinn.value.Errno;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import jinn.walk.TreeRemoval;

/**
 * Files of an earlier boot in a /run that is kept: a stage 4 that would shut this one down, the
 * results of that boot, and records of children that supervisors would try to adopt.
 */
record StaleRunFiles(Report report) {

    void removeFrom(String run) {
        String services = Layout.scanDirectory(run);
        String daemon = services + "/" + Layout.SHUTDOWN_DAEMON;
        remove(daemon, "stage 4");
        remove(daemon, InitRecord.PATH);
        String results = run + "/" + Layout.RESULTS;
        for (String name : names(results)) {
            remove(results, name);
        }
        for (String name : names(services)) {
            if (name.startsWith(Layout.HIDDEN)) {
                remove(services, name);
            } else {
                ServiceHome home = ServiceHome.of(services + "/" + name);
                forgetDead(home);
                forgetDead(home.logger());
            }
        }
    }

    /** One who lives still, as where just process 1 was killed, is adopted. */
    private void forgetDead(ServiceHome home) {
        ChildRecord record = ChildRecord.of(files(), home.directory());
        boolean lives = record != null && report.kernel().processes().identity(record.pid())
                instanceof Ok<String>(String now) && now.equals(record.identity());
        if (!lives) {
            remove(home.child());
            remove(home.childDeath());
        }
    }

    private List<String> names(String directory) {
        return files().list(directory) instanceof Ok<List<String>>(List<String> names)
                ? names : List.of();
    }

    private void remove(String directory, String name) {
        remove(directory + "/" + name);
    }

    private void remove(String path) {
        Result<Done> done = new TreeRemoval(report.kernel()).remove(path);
        if (done instanceof Failed<Done>(Errno errno) && errno != Errno.ENOTDIR) {
            report.unable("remove", path, errno);
        }
    }

    private Files files() {
        return report.kernel().files();
    }
}
