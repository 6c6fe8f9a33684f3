package jinn.applet.init;

import java.util.List;
import jinn.applet.Applet;
import jinn.kernel.Child;
import jinn.kernel.Environment;
import jinn.kernel.Errno;
import jinn.kernel.Fatal;
import jinn.kernel.Kernel;
import jinn.kernel.OwnProgram;
import jinn.kernel.Report;
import jinn.kernel.Result;
import jinn.kernel.Signal;
import jinn.walk.TreeRemoval;
import jinn.maker.RunOptions;
import jinn.maker.RunTrees;
import jinn.option.Options;

/**
 * Supervises a command next to services, and ends as it does: makes a scan directory for it and
 * becomes the scanner.
 */
final class Run implements Applet {

    /** Those that the scanner takes; they wait for it while there is none yet. */
    private static final List<Signal> SIGNALS = List.of(Signal.TERM, Signal.INT, Signal.HUP,
            Signal.QUIT, Signal.USR1, Signal.USR2, Signal.WINCH);

    @Override
    public Options.Syntax syntax() {
        return RunOptions.SYNTAX;
    }

    @Override
    public int run(Kernel kernel, Options options) {
        String home = kernel.files().workingDirectory() instanceof Result.Ok<String>(
                String path) ? path : "";
        Report report = new Report(kernel, "run");
        RunOptions wanted = RunOptions.of(options, home);
        String program = OwnProgram.file(kernel).orElseThrow(
                () -> new Fatal(Fatal.SYSTEM, "unable to find the program itself"));
        for (Signal signal : SIGNALS) {
            kernel.signals().block(signal).orFatal("block", signal.name());
        }
        String top = new RunTrees(report, program, wanted).make(home);
        List<String> words = wanted.verbose() ? List.of("jinn", "svscan", "--", top)
                : List.of("jinn", "svscan", "-q", "--", top);
        Errno errno = kernel.processes().execBlocked(
                new Child.Exec(program, words, Environment.INHERITED));
        new TreeRemoval(kernel).remove(top);
        throw Fatal.exec("jinn svscan", errno);
    }
}
