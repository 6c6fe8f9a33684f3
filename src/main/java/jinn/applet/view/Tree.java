package jinn.applet.view;

import java.util.List;
import jinn.applet.Applet;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.Report;
import jinn.value.Fatal;
import jinn.value.Running;
import jinn.view.Chosen;
import jinn.view.Screen;
import jinn.view.ServiceFacts;
import jinn.view.TreeText;

/** Shows the processes of services. */
final class Tree implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                tree - shows services with their processes below them
                -j,--json: as JSON, an object for each service
                [directory...]: scan directories, service directories, or names of services
                111: one of the directories, or /proc, cannot be read
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        options.refuseLateOptions(0);
        Report report = new Report(kernel, "tree");
        Chosen chosen = Chosen.of(report, options.operands());
        List<ServiceFacts> services = chosen.facts();
        List<Running> living = kernel.processes().living().orFatal("read", "/proc");
        report.print(options.has('j') ? TreeText.json(kernel, services, living)
                : TreeText.of(kernel, services, living, Screen.of(kernel)));
        new Closed(report).tell(services);
        return chosen.isComplete() ? 0 : Fatal.SYSTEM;
    }
}
