package jinn.applet.view;

import java.util.ArrayList;
import java.util.List;
import jinn.applet.Applet;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.Report;
import jinn.value.Child;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.view.Chosen;
import jinn.view.Screen;
import jinn.view.ServiceFacts;
import jinn.view.StatusTable;
import jinn.view.top.Driver;
import jinn.view.top.Guard;

/** Services on a whole screen. */
final class Top implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                top - shows services on a whole screen, with keys to stop and start them
                ~-x,--screen
                [directory...]: scan directories, service directories, or names of services
                100: misuse, or a terminal that cannot be written over
                111: one of the directories cannot be read, or the screen had a fault
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        options.refuseLateOptions(0);
        Report report = new Report(kernel, "top");
        Chosen chosen = Chosen.of(report, options.operands());
        if (options.has('x')) {
            return new Driver(report, chosen).run();
        }
        if (!kernel.terminals().mode(Fd.STDIN).isOk() || !Screen.of(kernel).terminal()) {
            return once(report, chosen);
        }
        if ("dumb".equals(kernel.processes().variable("TERM"))) {
            throw Fatal.usage("no terminal that can be written over: TERM is dumb");
        }
        List<String> words = new ArrayList<>(List.of("-x", "--"));
        words.addAll(options.operands());
        return new Guard(report).run(Child.onItsOwn(List.of(),
                new Child.Enter("top", words, "jinn top")));
    }

    /** There is no terminal: one table, as status has it. */
    private static int once(Report report, Chosen chosen) {
        Kernel kernel = report.kernel();
        List<ServiceFacts> services = chosen.facts();
        report.print(StatusTable.of(services, kernel.clock().now().seconds(), Screen.of(kernel)));
        new Closed(report).tell(services);
        return chosen.isComplete() ? 0 : Fatal.SYSTEM;
    }
}
