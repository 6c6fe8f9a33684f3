package jinn.applet.service;

import java.util.List;
import jinn.applet.Applet;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.supervise.Driver;

/** Keeps one service running. */
final class Supervise implements Applet {

    @Override
    public Options.Syntax syntax() {
        return new Options.Syntax("", List.of(), "supervise servicedir");
    }

    @Override
    public boolean isResident() {
        return true;
    }

    @Override
    public int run(Kernel kernel, Options options) {
        return Driver.run(kernel, options.operand(0));
    }
}
