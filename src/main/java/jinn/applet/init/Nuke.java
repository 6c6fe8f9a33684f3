package jinn.applet.init;

import java.util.List;
import jinn.applet.Applet;
import jinn.kernel.Kernel;
import jinn.kernel.Signal;
import jinn.option.Options;

/** Kills every process but itself and process 1. */
final class Nuke implements Applet {

    private static final int NOBODY = 1;

    @Override
    public Options.Syntax syntax() {
        return new Options.Syntax("", List.of(), "nuke");
    }

    @Override
    public int run(Kernel kernel, Options options) {
        options.refuseOperandsAfter(0);
        return kernel.processes().killAll(Signal.KILL).isOk() ? 0 : NOBODY;
    }
}
