package jinn.applet.service;

import java.util.List;
import jinn.applet.Applet;
import jinn.ipc.Config;
import jinn.ipc.Driver;
import jinn.kernel.Kernel;
import jinn.kernel.Report;
import jinn.option.Options;

/** Runs a program for each connection to the socket that is its standard input. */
final class IpcServerd implements Applet {

    private static final int DEFAULT_MAX = 40;

    @Override
    public Options.Syntax syntax() {
        return new Options.Syntax("v:1Ppc:C:", List.of(),
                "ipcserverd [-v verbosity] [-1] [-P|-p] [-c maxconn] [-C localmaxconn] prog...");
    }

    @Override
    public boolean isResident() {
        return true;
    }

    @Override
    public int run(Kernel kernel, Options options) {
        int max = max(options, 'c');
        Config config = new Config(options.operandsFrom(0), max,
                Math.min(max, max(options, 'C')), options.lastOf("Pp", 'p') == 'p');
        Report report = new Report(kernel, "ipcserverd");
        return new Driver(config, report, options.number('v', 1)).run(options.has('1'));
    }

    private static int max(Options options, char letter) {
        long wanted = options.number(letter, DEFAULT_MAX);
        return (int) Math.max(1, Math.min(wanted, Config.CONNECTIONS_LIMIT));
    }
}
