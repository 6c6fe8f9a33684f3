package jinn.applet.view;

import java.util.ArrayList;
import java.util.List;
import jinn.applet.Applet;
import jinn.control.ScannerHome;
import jinn.control.ScannerVersion;
import jinn.control.TreeLink;
import jinn.guide.Overview;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.Report;
import jinn.value.Fatal;
import jinn.view.Screen;
import jinn.view.ServiceFacts;
import jinn.view.StatusJson;
import jinn.view.StatusTable;
import jinn.view.Watch;

/** Shows every service of a scan directory, or some. */
final class Status implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                status - shows every service of a scan directory, or some services
                = status [-j | --json] [-w | --watch] [directory...]
                -j,--json: as JSON, an object for each service
                -w,--watch: again and again, whenever something changes, until a signal ends it
                [directory...]: scan directories, service directories, names of services or bundles
                111: one of the directories cannot be read
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        options.refuseLateOptions(0);
        Report report = new Report(kernel, "status");
        Looked chosen = Looked.of(report, options.operands());
        if (options.has('w')) {
            return new Watch(kernel, new Watched(report, options, chosen), true).run();
        }
        List<ServiceFacts> services = chosen.facts();
        report.print(text(kernel, options, services, Screen.of(kernel)));
        new Closed(report).tell(services);
        return chosen.isComplete() ? 0 : Fatal.SYSTEM;
    }

    private static String text(Kernel kernel, Options options, List<ServiceFacts> services,
            Screen screen) {
        long now = kernel.clock().now().seconds();
        return options.has('j') ? StatusJson.of(services, now)
                : heading(kernel, options, screen) + StatusTable.of(services, now, screen);
    }

    /** Which jinn the scanner is: for people, who may have come to see about an upgrade. */
    private static String heading(Kernel kernel, Options options, Screen screen) {
        String directory = options.operands().isEmpty() ? TreeLink.scanDirectory(kernel)
                : options.operands().getFirst();
        String scanner = screen.terminal()
                ? ScannerVersion.read(kernel, ScannerHome.of(directory)) : null;
        String heading = scanner == null ? "" : Overview.heading(scanner);
        return heading.isEmpty() || heading.length() > screen.columns() ? "" : heading + "\n";
    }

    /** The same again and again: a terminal is written over, a pipe gets one after another. */
    private static final class Watched implements Watch.View {

        private final Report report;
        private final Options options;
        private Looked chosen;
        private List<ServiceFacts> services = new ArrayList<>();

        Watched(Report report, Options options, Looked chosen) {
            this.report = report;
            this.options = options;
            this.chosen = chosen;
        }

        @Override
        public List<String> look() {
            chosen = chosen.again();
            services = chosen.facts();
            return chosen.places();
        }

        @Override
        public void show() {
            Screen screen = Screen.of(report.kernel());
            String text = text(report.kernel(), options, services, screen);
            report.print(screen.terminal() ? screen.page(text) : text);
        }
    }
}
