package jinn.applet.init;

import java.util.List;
import jinn.applet.Applet;
import jinn.kernel.Kernel;
import jinn.kernel.Pid;
import jinn.kernel.Signal;
import jinn.option.Options;
import jinn.shutdown.Below;

/** Kills every process but itself and process 1, or those below whoever started it. */
final class Nuke implements Applet {

    private static final int NOBODY = 1;

    @Override
    public Options.Syntax syntax() {
        return new Options.Syntax("bt:", List.of("below=b", "timeout=t"),
                "nuke [-b [-t grace_ms]]");
    }

    @Override
    public int run(Kernel kernel, Options options) {
        options.refuseOperandsAfter(0);
        if (options.has('t') && !options.has('b')) {
            throw options.wrong();
        }
        if (options.has('b')) {
            Pid parent = kernel.processes().parent();
            return new Below(kernel, parent).end(options.number('t', 0)) ? 0 : NOBODY;
        }
        return kernel.processes().killAll(Signal.KILL).isOk() ? 0 : NOBODY;
    }
}
