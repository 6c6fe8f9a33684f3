package jinn.applet.init;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jinn.control.Layout;
import jinn.kernel.Kernel;
import jinn.maker.RunOptions;
import jinn.maker.RunTree;
import jinn.maker.RunTree.Service;
import jinn.maker.RunTrees;
import jinn.rc.Compiler;
import jinn.rc.DefaultBundle;
import jinn.rc.database.Database;
import jinn.rc.database.DatabaseDirectory;
import jinn.run.Config.Ordered;
import jinn.system.Report;
import jinn.value.Bug;
import jinn.value.Fatal;
import jinn.walk.TreeRemoval;

/** The definitions that run was given, as a database in its tree. */
record OrderedServices(Report report, RunOptions wanted) {

    private static final int FOR_ALL = 0755;

    static boolean are(List<Service> services) {
        for (Service service : services) {
            if (service.isDefinition()) {
                return true;
            }
        }
        return false;
    }

    /**
     * Compiles them in a tree that is there.
     *
     * @throws Fatal 1 where they break a rule, which has been told, 111 where something fails; the
     *     tree is gone
     */
    Ordered make(RunTrees trees, List<Service> services, String top) {
        try {
            return compile(trees.tree(List.of()), services, Layout.rcOf(top));
        } catch (Fatal fatal) {
            new TreeRemoval(kernel()).remove(top);
            throw fatal;
        }
    }

    private Ordered compile(RunTree tree, List<Service> services, String directory) {
        Map<String, Service> named = new HashMap<>();
        services.forEach(service -> named.put(service.name(), service));
        kernel().files().makeDirectory(directory, FOR_ALL).orFatal("make directory", directory);
        String path = directory + "/database";
        int code = new Compiler(report, wanted.verbose() ? 1 : 0, (place, name) -> tree.added(place,
                Bug.present(named.get(name), "source"))).compile(
                        new Compiler.Order(path, wanted.services(), Optional.empty(), true));
        if (code != 0) {
            throw new Fatal(code, "the services cannot be compiled: not starting "
                    + wanted.command().getFirst());
        }
        Database database = new DatabaseDirectory(path).read(kernel(), false);
        List<String> names = new ArrayList<>(database.bundle(DefaultBundle.NAME) != null
                ? List.of(DefaultBundle.NAME) : named.keySet());
        names.sort(String::compareTo);
        return new Ordered(tree.program(), path, directory + "/live", names);
    }

    private Kernel kernel() {
        return report.kernel();
    }
}
