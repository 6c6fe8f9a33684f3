package jinn.applet.socket;

import jinn.applet.Applet;
import jinn.ipc.Config;
import jinn.ipc.Driver;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.option.Range;
import jinn.system.Report;

/** Runs a program for each connection to the socket that is its standard input. */
final class IpcServerd implements Applet {

    private static final int DEFAULT_MAX = 40;

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                ipcserverd - runs a program for each connection to the listening socket on stdin
                -v verbosity: 0 errors, 1 warnings (the default), 2 every connection
                -1: writes a newline to stdout when it accepts connections
                -P: does not look up the client
                |-p: looks up the client's user and group (the default)
                -c maxconn: at most so many programs at a time, up to 1000; 40 by default
                -C localmaxconn: at most so many of them for one user; 40 by default
                prog...
                """);
    }

    @Override
    public boolean isResident() {
        return true;
    }

    @Override
    public int run(Kernel kernel, Options options) {
        Report report = new Report(kernel, "ipcserverd");
        int max = (int) new Range(1, Config.CONNECTIONS_LIMIT).near(options, 'c', DEFAULT_MAX,
                report);
        int perUser = (int) new Range(1, max).near(options, 'C', Math.min(max, DEFAULT_MAX),
                report);
        Config config = new Config(options.operandsFrom(0), max, perUser,
                options.lastOf("Pp", 'p') == 'p');
        return new Driver(config, report, options.number('v', 1)).run(options.has('1'));
    }
}
