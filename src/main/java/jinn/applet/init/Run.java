package jinn.applet.init;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jinn.applet.Applet;
import jinn.control.Layout;
import jinn.control.TreeLink;
import jinn.kernel.Kernel;
import jinn.maker.RunOptions;
import jinn.maker.RunTree.Service;
import jinn.maker.RunTrees;
import jinn.option.Options;
import jinn.run.Config;
import jinn.run.Config.Ordered;
import jinn.run.Driver;
import jinn.system.Report;
import jinn.value.Fatal;
import jinn.value.Result;
import jinn.walk.TreeRemoval;
import org.jspecify.annotations.Nullable;

/** Runs a command as the main program of a tree of services, and ends as it does. */
final class Run implements Applet {

    /** Those whom a dead service has left behind have so long to go before its logger does. */
    private static final String STRAY_MS = "500";

    @Override
    public Options.Syntax syntax() {
        return RunOptions.SYNTAX;
    }

    @Override
    public boolean isResident() {
        return true;
    }

    @Override
    public int run(Kernel kernel, Options options) {
        String home = kernel.files().workingDirectory() instanceof Result.Ok<String>(
                String path) ? path : "";
        Report report = new Report(kernel, "run");
        RunOptions wanted = RunOptions.of(options, home);
        Driver.hold(kernel);
        RunTrees trees = new RunTrees(report, wanted);
        List<Service> services = trees.services();
        boolean ordered = OrderedServices.are(services);
        Optional<String> top = trees.make(ordered ? List.of() : services);
        if (top.isEmpty() && ordered) {
            throw new Fatal(Fatal.SYSTEM, "no place for the state of services that depend on each"
                    + " other: it has to be one that can be written to (see -T)");
        }
        if (top.isEmpty() && wanted.times().readyMs() > 0 && tells(services)) {
            throw new Fatal(Fatal.SYSTEM, "no place where services could say that they are ready:"
                    + " -w takes one that can be written to (see -T)");
        }
        Ordered order = ordered ? new OrderedServices(report, wanted).make(trees, services,
                top.get()) : null;
        Driver driver = new Driver(kernel, config(wanted,
                new Services(services, order), top.orElse(null)));
        driver.claim();
        String link = top.map(tree -> TreeLink.make(kernel, tree, TreeLink.places(kernel),
                stale -> new TreeRemoval(kernel).remove(stale))).orElse(null);
        int code = driver.run();
        if (link != null) {
            TreeLink.remove(kernel.files(), link, top.get());
        }
        top.ifPresent(tree -> new TreeRemoval(kernel).remove(tree));
        return code;
    }

    private static boolean tells(List<Service> services) {
        for (Service service : services) {
            if (service.tells()) {
                return true;
            }
        }
        return false;
    }

    /** {@code order}: of those that depend on each other; null where none does. */
    private record Services(List<Service> all, @Nullable Ordered order) {
    }

    private static Config config(RunOptions wanted, Services wantedServices,
            @Nullable String top) {
        List<Service> services = wantedServices.all();
        List<String> awaited = new ArrayList<>();
        List<String> killable = new ArrayList<>();
        for (Service service : services) {
            if (service.tells()) {
                awaited.add(service.name());
            }
            if (!service.stops() && top != null) {
                killable.add(service.name());
            }
        }
        List<List<String>> scanners = services.isEmpty() ? List.of()
                : top != null ? List.of(List.of("-q", "-x", Layout.COMMAND, "-K", STRAY_MS, "--",
                        top)) : inMemory(wanted);
        RunOptions.Times times = wanted.times();
        return new Config(wanted.command(),
                new Config.Times(times.graceMs(), times.totalMs(), times.readyMs()),
                new Config.Services(scanners, awaited, killable, wantedServices.order()), top,
                new Config.Manner(wanted.group(), wanted.verbose()));
    }

    /** Where nothing can be written, the services are supervised where they lie. */
    private static List<List<String>> inMemory(RunOptions wanted) {
        List<List<String>> scanners = new ArrayList<>();
        for (String directory : wanted.services()) {
            scanners.add(List.of("-q", "-K", STRAY_MS, "-m",
                    Long.toString(wanted.times().graceMs()), "--", directory));
        }
        return scanners;
    }
}
