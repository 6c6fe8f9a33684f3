package jinn.applet.service;

import java.util.List;
import jinn.applet.Applet;
import jinn.background.Driver;
import jinn.kernel.Fatal;
import jinn.kernel.Fd;
import jinn.kernel.Kernel;
import jinn.kernel.Report;
import jinn.option.Options;

/** Runs a program that goes to the background, and stands in for the daemon it leaves there. */
final class BackgroundWatch implements Applet {

    @Override
    public Options.Syntax syntax() {
        return new Options.Syntax("t:d:", List.of("timeout-ready=t", "notification-fd=d"),
                "background-watch [-t timeoutms] [-d notification-fd] pidfile prog...");
    }

    @Override
    public boolean isResident() {
        return true;
    }

    @Override
    public int run(Kernel kernel, Options options) {
        List<String> program = options.operandsFrom(1);
        Fd notify = options.has('d')
                ? new Fd((int) Math.min(options.number('d', 0), Integer.MAX_VALUE)) : null;
        if (notify != null && !kernel.files().isOpen(notify)) {
            throw Fatal.usage("the notification descriptor is not open");
        }
        var config = new Driver.Config(options.operand(0), program, options.number('t', 0),
                notify);
        return new Driver(kernel, config, new Report(kernel, "background-watch")).run();
    }
}
