package jinn.applet.service;

import java.util.List;
import jinn.applet.Applet;
import jinn.kernel.Kernel;
import jinn.kernel.Report;
import jinn.option.Options;
import jinn.sudo.Driver;

/** Runs a program for the client at standard input and output, as it wants it. */
final class SudoD implements Applet {

    @Override
    public Options.Syntax syntax() {
        return new Options.Syntax("012dt:", List.of(),
                "sudod [-0] [-1] [-2] [-d] [-t timeoutms] args...");
    }

    @Override
    public boolean isResident() {
        return true;
    }

    @Override
    public int run(Kernel kernel, Options options) {
        boolean detached = options.has('d');
        var kept = List.of(detached || options.has('0'), detached || options.has('1'),
                detached || options.has('2'));
        var config = new Driver.Config(options.operands(), options.number('t', 0), kept,
                detached);
        return new Driver(config, new Report(kernel, "sudod")).run();
    }
}
