package jinn.rc.update;

import java.util.ArrayList;
import java.util.List;
import jinn.control.ControlFifo;
import jinn.control.ServiceHome;
import jinn.control.ServiceOrder;
import jinn.control.ServiceStatus;
import jinn.kernel.Files;
import jinn.rc.database.DatabaseDirectory;
import jinn.rc.live.LiveDirectory;
import jinn.rc.live.Traces;
import jinn.supervise.settings.ServiceEntry;
import jinn.system.Report;
import jinn.value.FileInfo;
import jinn.value.Result.Ok;
import jinn.walk.TreeRemoval;

/**
 * Puts new definitions into the service directories of longruns that go on: what is not part of a
 * definition stays. Meanwhile their supervisors start nothing, which would begin with half of the
 * one and half of the other.
 *
 * @param live the live directory, to which they have come
 */
record Redefinition(Report report, LiveDirectory live) {

    private static final List<ServiceEntry> LASTING = List.of(ServiceEntry.DOWN, ServiceEntry.LOG,
            ServiceEntry.SUPERVISE, ServiceEntry.EVENT);

    /** What the compiler writes besides, and a supervisor does not look at. */
    private static final List<String> OF_THE_COMPILER =
            List.of("run.user", "finish.user", "template");

    /** Instances run there, each with a supervisor of its own. */
    private static final List<String> OF_INSTANCES = List.of("instance", "instances");

    /** Behind the name of a directory: what was in the place of something in it. */
    private static final String REPLACED = ":replaced";

    /** {@code startsAgain}: whether it is to be started whatever its supervisor wants now. */
    void replace(String name, boolean startsAgain) {
        Files files = report.kernel().files();
        ServiceHome home = live.service(name);
        String prepared = new Traces(live).definitions() + "/" + name;
        ServiceStatus status = home.statusOf(files);
        boolean wanted = startsAgain || status != null && status.flags().wantUp();
        if (wanted) {
            ControlFifo.tell(report, home.control(), List.of(ServiceOrder.AT_MOST_ONCE));
        }
        String definition = live.database().path() + "/" + DatabaseDirectory.SERVICES + "/"
                + name;
        List<String> wholes = files.list(definition).orFatal("read directory", definition);
        for (String entry : entries()) {
            if (!wholes.contains(entry)) {
                remove(home.directory() + "/" + entry);
            }
        }
        remove(prepared + REPLACED);
        for (String entry : files.list(prepared).orFatal("read directory", prepared)) {
            replace(prepared, entry, home.directory() + "/" + entry);
        }
        remove(prepared + REPLACED);
        files.removeDirectory(prepared).orFatal("remove directory", prepared);
        if (wanted) {
            ControlFifo.tell(report, home.control(), List.of(ServiceOrder.UP));
        }
    }

    /** For two calls at most there is neither of two directories. */
    private void replace(String prepared, String entry, String path) {
        Files files = report.kernel().files();
        boolean wasDirectory = isDirectory(files, path);
        if (OF_INSTANCES.contains(entry) && wasDirectory) {
            remove(prepared + "/" + entry);
            return;
        }
        if (wasDirectory) {
            files.rename(path, prepared + REPLACED).orFatal("move", path);
        } else if (isDirectory(files, prepared + "/" + entry)) {
            remove(path);
        }
        files.rename(prepared + "/" + entry, path).orFatal("replace", path);
        remove(prepared + REPLACED);
    }

    private static List<String> entries() {
        List<String> names = new ArrayList<>(OF_THE_COMPILER);
        for (ServiceEntry entry : ServiceEntry.values()) {
            if (!LASTING.contains(entry)) {
                names.add(entry.file());
            }
        }
        return names;
    }

    private void remove(String path) {
        new TreeRemoval(report.kernel()).remove(path).orFatal("remove", path);
    }

    private static boolean isDirectory(Files files, String path) {
        return files.linkInfo(path) instanceof Ok<FileInfo>(FileInfo info) && info.isDirectory();
    }
}
