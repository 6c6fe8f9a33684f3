package jinn.applet.service;

import java.util.ArrayList;
import java.util.List;
import jinn.applet.Applet;
import jinn.control.ServiceWord;
import jinn.control.TreeLink;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.Report;
import jinn.value.Fd;

/** Is a tree, or are services of it, as they should be? 0 yes; 1 no, and one line why. */
final class Check implements Applet {

    private static final int NO = 1;

    /** Told of by name. */
    private static final int TOLD_MAX = 8;

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                check - checks that services are up and ready, for probes and scripts
                [service...]: these must be up; by default all that are wanted up
                0: all is well
                1: something is wrong, or no tree runs
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        TreeLook look = new TreeLook(kernel, false);
        for (String word : options.operands()) {
            look.at(ServiceWord.directory(kernel, word), word, true);
        }
        List<String> problems = new ArrayList<>();
        if (options.operands().isEmpty()) {
            String tree = TreeLink.scanDirectory(kernel);
            if (!look.atAll(tree).isOk()) {
                problems.add("no tree of services in " + tree);
            }
        }
        for (TreeLook.Problem problem : look.problems()) {
            problems.add(problem.service() + " " + problem.text());
        }
        if (problems.isEmpty()) {
            return 0;
        }
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < problems.size() && i < TOLD_MAX; i++) {
            line.append(i == 0 ? "" : "; ").append(problems.get(i));
        }
        if (problems.size() > TOLD_MAX) {
            line.append("; and ").append(problems.size() - TOLD_MAX).append(" more");
        }
        new Report(kernel, "check").put(Fd.STDOUT, line.append('\n').toString());
        return NO;
    }
}
