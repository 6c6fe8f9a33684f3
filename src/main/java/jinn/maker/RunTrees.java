package jinn.maker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jinn.control.TreeLink;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.maker.RunTree.Service;
import jinn.system.OwnProgram;
import jinn.system.Report;
import jinn.value.Fatal;
import jinn.value.FileInfo;
import jinn.value.Result.Ok;

/** Finds the services that a command wants, and a place for its tree. */
public record RunTrees(Report report, RunOptions options) {

    private static final int SERVICES_MAX = 1000;

    /** The name of the command among the services. */
    private static final String COMMAND = "main";

    public List<Service> services() {
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
        if (name.equals(COMMAND)) {
            throw Fatal.usage("a service may not be called " + name + ": that is the command");
        }
        String log = path + "/log";
        List<String> entries = files().list(path).orFatal("read directory", path);
        return new Service(name, path, entries, isDirectory(log) && !entries.contains("type")
                        ? Optional.of(files().list(log).orFatal("read directory", log))
                        : Optional.empty());
    }

    private boolean isDirectory(String path) {
        return files().info(path) instanceof Ok<FileInfo>(FileInfo info) && info.isDirectory();
    }

    /**
     * Makes the tree in the first place that takes all of it, and says where; none where no place
     * does.
     *
     * @throws Fatal 111 where the place that was asked for does not
     */
    public Optional<String> make(List<Service> services) {
        List<Item> items = tree(services).items();
        String name = "/" + TreeLink.fresh(kernel(), TreeLink.NAME + ".");
        if (options.place().isPresent()) {
            return Optional.of(make(items, options.place().get() + name));
        }
        for (String place : TreeLink.places(kernel())) {
            try {
                return Optional.of(make(items, place + name));
            } catch (Fatal passedOver) {
                // What is missing, read-only or full is no place; what was made there is gone.
            }
        }
        return Optional.empty();
    }

    public RunTree tree(List<Service> services) {
        return new RunTree(RunTree.callable(OwnProgram.file(kernel())), services,
                options.times().graceMs(), options.logs());
    }

    private String make(List<Item> items, String top) {
        Performer.make(report, items, Optional.empty(), top);
        return top;
    }

    private Files files() {
        return kernel().files();
    }

    private Kernel kernel() {
        return report.kernel();
    }
}
