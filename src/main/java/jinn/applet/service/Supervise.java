package jinn.applet.service;

import java.util.List;
import jinn.applet.Applet;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.supervise.Driver;

/** Keeps one service running. */
final class Supervise implements Applet {

    private static final int MS_MAX = Integer.MAX_VALUE;

    @Override
    public Options.Syntax syntax() {
        return new Options.Syntax("m:", List.of("memory=m"), "supervise [-m kill_ms] servicedir");
    }

    @Override
    public boolean isResident() {
        return true;
    }

    @Override
    public int run(Kernel kernel, Options options) {
        return Driver.run(kernel, options.operand(0),
                options.has('m') ? Math.min(options.number('m', 0), MS_MAX) : null);
    }
}
