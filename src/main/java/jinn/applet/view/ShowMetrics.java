package jinn.applet.view;

import java.util.ArrayList;
import java.util.List;
import jinn.applet.Applet;
import jinn.control.ServiceStatus;
import jinn.journal.Loggers;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.Report;
import jinn.value.Fatal;
import jinn.value.Instant;
import jinn.value.Result.Ok;
import jinn.value.Running;
import jinn.view.Chosen;
import jinn.view.LogSize;
import jinn.view.Metrics;
import jinn.view.ProcessTree;
import jinn.view.ServiceList;

/** Tells how services are to who collects such figures. */
final class ShowMetrics implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                metrics - tells how services are, as text of OpenMetrics
                [directory...]: scan directories, service directories, or names of services
                111: one of the directories cannot be read
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        options.refuseLateOptions(0);
        Report report = new Report(kernel, "metrics");
        Chosen chosen = Chosen.of(report, options.operands());
        List<Running> living = kernel.processes().living()
                instanceof Ok<List<Running>>(List<Running> all) ? all : List.of();
        List<Metrics.Sample> samples = new ArrayList<>();
        Loggers loggers = new Loggers(kernel.files());
        var facts = chosen.facts();
        for (int i = 0; i < facts.size(); i++) {
            ServiceList.Item item = chosen.items().get(i);
            ServiceStatus status = facts.get(i).status();
            var nodes = ProcessTree.of(status == null ? 0 : status.pid(), living);
            // A logger logs its service, and not itself.
            LogSize logs = item.isPart() ? LogSize.NOTHING
                    : LogSize.of(kernel, loggers.ofService(item.directory(), item.name()));
            samples.add(new Metrics.Sample(facts.get(i), ProcessTree.total(kernel, nodes), logs));
        }
        Instant now = kernel.clock().now();
        report.print(Metrics.of(samples, now.seconds() * 1000 + now.nanos() / 1_000_000));
        new Closed(report).tell(facts);
        return chosen.isComplete() ? 0 : Fatal.SYSTEM;
    }
}
