package jinn.applet.init;

import java.util.List;
import jinn.applet.Applet;
import jinn.applet.Called;
import jinn.kernel.Kernel;
import jinn.kernel.Processes;
import jinn.option.Options;
import jinn.shutdown.ProcessTree;
import jinn.value.Pid;
import jinn.value.Signal;

/** Kills every process but itself and process 1, or those below whoever started it. */
final class Nuke implements Applet {

    private static final int NOBODY = 1;

    private static final Options.Syntax OWN = Options.Syntax.of("""
            nuke - kills every process but itself and process 1
            = nuke [-b [-t grace_ms]]
            -b,--below: only the descendants of its parent
            -t,--timeout grace_ms: with -b,--below: TERM first, and KILL after that time
            1: there was no process, or with -b some are left
            """);
    private static final Options.Syntax OF_UTILITY = Options.Syntax.of("""
            s6-nuke - sends signals to every process but itself and process 1
            -h: HUP
            -t: TERM and CONT
            -k: KILL
            """);

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.operands(OWN.text());
    }

    @Override
    public int run(Kernel kernel, Options words) {
        boolean utility = Called.by(kernel, List.of("s6-nuke"));
        Options options = Options.parse(utility ? OF_UTILITY : OWN, words.operands());
        options.refuseOperandsAfter(0);
        return utility ? signalled(kernel, options) : killed(kernel, options);
    }

    private static int killed(Kernel kernel, Options options) {
        if (options.has('t') && !options.has('b')) {
            throw options.wrong();
        }
        if (options.has('b')) {
            Pid parent = kernel.processes().parent();
            return new ProcessTree(kernel, parent).end(options.number('t', 0)) ? 0 : NOBODY;
        }
        return kernel.processes().killAll(Signal.KILL).isOk() ? 0 : NOBODY;
    }

    /** By the name of s6-portable-utils: the signals that it is told to send. */
    private static int signalled(Kernel kernel, Options options) {
        Processes processes = kernel.processes();
        if (options.has('h')) {
            processes.killAll(Signal.HUP).orFatal("signal", "everybody");
        }
        if (options.has('t')) {
            processes.killAll(Signal.TERM).orFatal("signal", "everybody");
            // Nobody may be left by now.
            processes.killAll(Signal.CONT);
        }
        if (options.has('k')) {
            processes.killAll(Signal.KILL).orFatal("signal", "everybody");
        }
        return 0;
    }
}
