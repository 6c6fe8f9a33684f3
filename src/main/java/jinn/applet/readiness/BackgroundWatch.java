package jinn.applet.readiness;

import java.util.List;
import jinn.applet.Applet;
import jinn.background.Driver;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.Report;
import jinn.value.Fatal;
import jinn.value.Fd;

/** Runs a program that goes to the background, and stands in for the daemon it leaves there. */
final class BackgroundWatch implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                background-watch - runs a program that puts itself into the background, and \
                watches it
                -t,--timeout-ready timeoutms: kills the program if it has not ended by then; 0 \
                by default: never
                -d,--notification-fd notification-fd: gets a newline when the daemon runs
                pidfile: the file with the daemon's pid
                prog...
                104: the pid file is missing, has no number, or no process has that pid
                112: the system has no subreapers
                128: signal n killed the daemon or the program: 128 + n
                """);
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
