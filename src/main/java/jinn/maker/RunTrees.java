package jinn.maker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jinn.kernel.Errno;
import jinn.kernel.Fatal;
import jinn.kernel.FileInfo;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.kernel.Machine.Mount;
import jinn.kernel.Pid;
import jinn.kernel.Report;
import jinn.kernel.Result;
import jinn.kernel.Result.Done;
import jinn.kernel.Result.Failed;
import jinn.kernel.Result.Ok;
import jinn.kernel.Texts;
import jinn.walk.TreeRemoval;
import jinn.maker.RunTree.Service;

/** Finds the services that a command wants, and a place where programs may be, for its tree. */
public record RunTrees(Report report, String program, RunOptions options) {

    private static final int SERVICES_MAX = 1000;
    private static final int OWN = 0700;
    private static final int FOR_ALL = 0755;

    /**
     * Makes it, and says where.
     *
     * @throws Fatal 111 where there is no place for it
     */
    public String make(String home) {
        List<Service> services = services();
        RunTree.Wish wish = new RunTree.Wish(options.command(), services, options.graceMs(),
                options.readyMs(), options.logs());
        String name = "/jinn-run." + kernel().processes().self().number() + "."
                + kernel().clock().monotonicNs();
        String place = place(name);
        String top = place + name;
        Optional<String> from = home.isEmpty() ? Optional.empty() : Optional.of(home);
        Performer.make(report, new RunTree(program, top, from, wish).items(), Optional.empty(),
                top);
        return top;
    }

    private List<Service> services() {
        List<Service> services = new ArrayList<>();
        for (String directory : options.services()) {
            for (String name : files().list(directory).orFatal("read directory", directory)) {
                String path = directory + "/" + name;
                if (!name.startsWith(".") && isDirectory(path)) {
                    services.add(service(name, path));
                }
            }
        }
        if (services.size() > SERVICES_MAX) {
            throw Fatal.usage("more than " + SERVICES_MAX + " services");
        }
        return services;
    }

    private Service service(String name, String path) {
        if (name.equals(RunTree.MAIN)) {
            throw Fatal.usage("a service may not be called " + name + ": that is the command");
        }
        return new Service(name, path, isDirectory(path + "/log"),
                files().info(path + "/timeout-kill").isOk(),
                files().info(path + "/notification-fd").isOk());
    }

    private boolean isDirectory(String path) {
        return files().info(path) instanceof Ok<FileInfo>(FileInfo info) && info.isDirectory();
    }

    /** The first place where a file can be made and executed; process 1 may make such a one. */
    private String place(String name) {
        Errno reason = Errno.ENOENT;
        for (String place : options.places()) {
            Result<Done> possible = tried(place + name);
            if (possible.isOk()) {
                return place;
            }
            reason = possible instanceof Failed<Done>(Errno errno) ? errno : reason;
        }
        boolean first = kernel().processes().self().equals(Pid.INIT);
        for (String place : options.places()) {
            if (first && kernel().machine().mountTmpfs(place, FOR_ALL, Mount.FRESH).isOk()) {
                return place;
            }
        }
        throw Fatal.system("make a scan directory, of which programs can be executed, in",
                String.join(", ", options.places()) + " (see -T)", reason);
    }

    /** Of a file on a file system mounted noexec the kernel says that it may not be executed. */
    private Result<Done> tried(String path) {
        String probe = path + "/probe";
        Result<Done> done = files().makeDirectory(path, OWN);
        if (done.isOk()) {
            done = new Texts(files()).write(probe, new byte[0]);
        }
        if (done.isOk()) {
            done = files().setPermissions(probe, OWN);
        }
        if (done.isOk()) {
            done = files().mayExecute(probe);
        }
        new TreeRemoval(kernel()).remove(path);
        return done;
    }

    private Files files() {
        return kernel().files();
    }

    private Kernel kernel() {
        return report.kernel();
    }
}
