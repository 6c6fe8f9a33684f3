package jinn.boot;

import java.util.List;
import java.util.Optional;
import jinn.control.Layout;
import jinn.control.ServiceHome;
import jinn.control.TreeLink;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.system.ExactMode;
import jinn.system.Report;
import jinn.value.OpenMode;
import jinn.walk.TreeCopy;
import jinn.walk.TreeRemoval;

/** The run-image, and where its copy can be. */
record Image(Report report, String path) {

    /** Those that nothing comes up without, or goes down. */
    private static final List<String> NEEDED =
            List.of(Layout.CATCH_ALL, Layout.SHUTDOWN_DAEMON);

    private static final int PERMISSIONS = 0755;

    /** Copies it there, where something can be written to; {@code Fatal} 111 where not. */
    void copyTo(String run) {
        String services = Layout.scanDirectory(run);
        if (files().info(run).isOk() && !files().info(services).isOk()) {
            files().mayOpen(run, OpenMode.Access.WRITE).orFatal("write to", run);
        }
        new TreeCopy(kernel(), report).copy(path, run);
    }

    /** Where what was copied may not run, nothing would ever come up: {@code Fatal} 111. */
    void requireRunnable(String run) {
        for (String service : NEEDED) {
            String file = ServiceHome.of(Layout.scanDirectory(run) + "/" + service).run();
            if (files().info(file).isOk()) {
                files().mayExecute(file).orFatal("execute", file);
            }
        }
    }

    /**
     * Whether that can be written to, as which it is made where it is not there; with services in
     * it, whether another can be put there.
     */
    boolean fits(String run) {
        files().makeDirectory(run, PERMISSIONS);
        String services = Layout.scanDirectory(run);
        return files().mayOpen(files().info(services).isOk() ? services : run,
                OpenMode.Access.WRITE).isOk();
    }

    /** Copies it into a new directory in the first of these places that has room for it. */
    Optional<String> copyToOneOf(List<String> places) {
        String name = "/" + TreeLink.fresh(kernel(), TreeLink.OF_AN_INIT);
        for (String place : places) {
            String run = place + name;
            if (new ExactMode(kernel()).directory(run, PERMISSIONS).isOk()) {
                TreeCopy copy = new TreeCopy(kernel(), report);
                copy.copy(path, run);
                if (!copy.ranOut()) {
                    return Optional.of(run);
                }
                new TreeRemoval(kernel()).remove(run);
            }
        }
        return Optional.empty();
    }

    private Files files() {
        return kernel().files();
    }

    private Kernel kernel() {
        return report.kernel();
    }
}
