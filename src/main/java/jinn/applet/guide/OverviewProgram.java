package jinn.applet.guide;

import java.util.ArrayList;
import java.util.List;
import jinn.applet.Applet;
import jinn.applet.service.TreeLook;
import jinn.control.ScannerHome;
import jinn.control.ScannerVersion;
import jinn.control.TreeLink;
import jinn.guide.Overview;
import jinn.guide.Overview.Tree;
import jinn.guide.Overview.Trouble;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.Report;
import jinn.value.Errno;
import jinn.value.Result;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import org.jspecify.annotations.Nullable;

/** {@code jinn} alone: what runs, what needs attention, what to type next. */
record OverviewProgram() implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                jinn - starts machines and containers, keeps services running, logs what they say
                = jinn [-V | program [word...]]
                -V,--version: version, commit and formats
                [program]: what to do; alone, jinn says what runs and what needs attention
                [word...]: what the program takes
                0: done; else the program's
                100: misuse, or there is no such program
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        options.refuseOperandsAfter(0);
        String directory = TreeLink.scanDirectory(kernel);
        new Report(kernel, "").print(Overview.of(tree(kernel, directory)));
        return 0;
    }

    private static Tree tree(Kernel kernel, String directory) {
        ScannerHome home = ScannerHome.of(directory);
        Result<Boolean> scanned = home.isScanned(kernel.files());
        boolean runs = scanned instanceof Ok<Boolean>(Boolean held) ? held
                : !scanned.failedWith(Errno.ENOENT) && !scanned.failedWith(Errno.ENOTDIR);
        TreeLook look = new TreeLook(kernel, true);
        if (look.atAll(directory) instanceof Failed<?>(Errno errno)) {
            return new Tree.Absent(directory, errno == Errno.ENOENT ? " is not there"
                    : ": " + errno.reason());
        }
        if (!runs && !look.isSupervised()) {
            return new Tree.Absent(directory, " has no scanner");
        }
        List<Trouble> troubles = new ArrayList<>();
        if (!runs) {
            troubles.add(new Trouble("svscan", "does not run: nobody starts a dead supervisor"));
        }
        for (TreeLook.Problem problem : look.problems()) {
            if (!problem.hidden()) {
                troubles.add(new Trouble(problem.service(), problem.text()));
            }
        }
        @Nullable String version = ScannerVersion.read(kernel, home);
        return new Tree.Seen(directory, version == null ? "" : version, look.counts(), troubles,
                look.hidden());
    }
}
