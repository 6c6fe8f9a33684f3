package jinn.applet.view;

import java.util.List;
import jinn.applet.Applet;
import jinn.journal.LastLines;
import jinn.journal.Loggers;
import jinn.journal.Place;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.option.Range;
import jinn.system.Report;
import jinn.text.Visible;
import jinn.value.Fatal;
import jinn.value.Result.Ok;
import jinn.value.Running;
import jinn.view.Chosen;
import jinn.view.Explanation;
import jinn.view.ExplanationText;
import jinn.view.Findings;
import jinn.view.ProcessTree;
import jinn.view.Screen;
import jinn.view.ServiceFacts;
import jinn.view.ServiceList;

/** Says why services are as they are, and what to try. */
final class Why implements Applet {

    private static final int LINES_DEFAULT = 5;
    private static final int LINES_MAX = 1000;

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                why - says why services are as they are, and what to try
                -n,--lines lines: so many of the last lines of its log, 1000 at most; 5 by default
                service...: service directories, or names of services
                111: one of the services is not there
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        List<String> words = options.operandsFrom(0);
        options.refuseLateOptions(0);
        int count = (int) new Range(0, LINES_MAX).exact(options, 'n', LINES_DEFAULT);
        Report report = new Report(kernel, "why");
        List<Running> living = kernel.processes().living()
                instanceof Ok<List<Running>>(List<Running> all) ? all : List.of();
        Chosen chosen = Chosen.of(report, words);
        Screen screen = Screen.of(kernel);
        StringBuilder text = new StringBuilder();
        for (ServiceList.Item item : chosen.items()) {
            if (!item.isPart()) {
                text.append(text.isEmpty() ? "" : "\n");
                text.append(one(report, item, living, new Shape(screen, count)));
            }
        }
        report.print(text.toString());
        return chosen.isComplete() ? 0 : Fatal.SYSTEM;
    }

    /** How it is shown. */
    private record Shape(Screen screen, int lines) {
    }

    private static ExplanationText one(Report report, ServiceList.Item item, List<Running> living,
            Shape shape) {
        Kernel kernel = report.kernel();
        ServiceFacts facts = ServiceFacts.at(kernel, item.directory(), item.name());
        var nodes = ProcessTree.of(facts.status() == null ? 0 : facts.status().pid(), living);
        Findings found = Findings.of(kernel, facts, ProcessTree.total(kernel, nodes));
        ExplanationText text = new ExplanationText(item.name(), shape.screen());
        text.add(Explanation.of(found));
        List<Place> places = new Loggers(kernel.files()).ofService(item.directory(), item.name());
        List<LastLines.Line> lines = places.isEmpty() || shape.lines() == 0 ? List.of()
                : LastLines.of(report, places, shape.lines());
        if (!lines.isEmpty()) {
            text.add(new Explanation.Line("log", "the last lines of "
                    + Visible.word(places.getFirst().path()) + ":"));
            text.add(kernel.clock(), lines);
        }
        return text;
    }
}
