package jinn.applet.rc;

import java.util.Optional;
import jinn.applet.Applet;
import jinn.control.TreeLink;
import jinn.depend.Apply;
import jinn.depend.LiveTree;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.option.Range;
import jinn.system.RealPath;
import jinn.system.Report;
import jinn.text.Bytes;
import jinn.value.Fatal;

/** Makes what runs what a directory says, or only tells what that would be. */
final class ApplyProgram implements Applet {

    private static final int MS_PER_SECOND = 1000;

    private static final String ENDS = """
            -l,--livedir live: the live directory, an absolute path; $JINN_LIVE by default, else \
            /run/s6-rc
            [dir]: a directory for each service; by default the one of the last time
            1: a source breaks a rule, or services are not where they should be
            """;

    private final String name;
    private final String description;

    private ApplyProgram(String name, String description) {
        this.name = name;
        this.description = description;
    }

    static ApplyProgram apply() {
        return new ApplyProgram("apply", """
                apply - makes what runs what a directory of services says
                -n,--dry-run: tells what would stop and start, and changes nothing
                -r,--roll-back: where services do not start, goes back to what was before
                -t,--timeout seconds: how long all of it may take; 0, the default, means for ever
                """ + ENDS);
    }

    static ApplyProgram plan() {
        return new ApplyProgram("plan", """
                plan - tells what apply would stop and start, and changes nothing
                """ + ENDS);
    }

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of(description);
    }

    private static Optional<String> sources(Options options) {
        return options.operands().isEmpty() ? Optional.empty()
                : Optional.of(options.operand(0));
    }

    @Override
    public int run(Kernel kernel, Options options) {
        options.refuseOperandsAfter(1);
        String live = Bytes.withoutSlashes(LiveTree.path(kernel, options.value('l')));
        if (!live.startsWith("/") || live.equals("/")) {
            throw Fatal.usage(live + " is no absolute path of a live directory");
        }
        String tree = TreeLink.scanDirectory(kernel);
        String scanDirectory = tree.startsWith("/") ? tree
                : RealPath.of(kernel.files(), tree).orFatal("open", tree);
        boolean isDry = name.equals("plan") || options.has('n');
        long limitMs = isDry ? 0 : new Range(0, Integer.MAX_VALUE).exact(options, 't', 0)
                * MS_PER_SECOND;
        return new Apply(new Report(kernel, name), new Apply.Order(live, scanDirectory,
                sources(options), limitMs, !isDry && options.has('r'), isDry))
                .perform();
    }
}
