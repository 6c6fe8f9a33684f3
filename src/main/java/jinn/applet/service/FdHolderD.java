package jinn.applet.service;

import java.util.List;
import jinn.applet.Applet;
import jinn.fdholder.Allowance;
import jinn.fdholder.Config;
import jinn.fdholder.Driver;
import jinn.kernel.Fatal;
import jinn.kernel.Kernel;
import jinn.kernel.Report;
import jinn.option.Options;
import jinn.option.Range;

/** Holds descriptors for those who connect to the socket that is its standard input. */
final class FdHolderD implements Applet {

    private static final int DEFAULT_CONNECTIONS = 16;

    @Override
    public Options.Syntax syntax() {
        return new Options.Syntax("v:1c:C:n:t:T:i:x:", List.of(), "fdholderd [-v verbosity] [-1]"
                + " [-c maxconn] [-C localmaxconn] [-n maxfds] [-t timeoutms]"
                + " [-T lameducktimeoutms]"
                + " [-i rulesdir|-x rulesfile]");
    }

    @Override
    public boolean isResident() {
        return true;
    }

    @Override
    public int run(Kernel kernel, Options options) {
        char kind = options.lastOf("ix", ' ');
        if (kind == ' ') {
            throw Fatal.usage("no access rights specified (option -i or -x)");
        }
        options.number('v', 1);
        Report report = new Report(kernel, "fdholderd");
        int connections = (int) new Range(1, Config.CONNECTIONS_LIMIT).near(options, 'c',
                DEFAULT_CONNECTIONS, report);
        int perUser = (int) new Range(1, connections).near(options, 'C',
                Math.max(1, connections / 2), report);
        int held = (int) new Range(0, Config.HELD_LIMIT).near(options, 'n', Config.HELD_LIMIT,
                report);
        Config config = new Config(connections, perUser,
                Allowance.heldMax(report, held, connections), options.number('t', 0),
                options.number('T', 0), options.value(kind).orElse(""), kind == 'x');
        return new Driver(config, report).run(options.has('1'));
    }
}
