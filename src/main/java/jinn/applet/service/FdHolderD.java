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
        int connections = number(options, 'c', DEFAULT_CONNECTIONS, Config.CONNECTIONS_LIMIT);
        int perUser = number(options, 'C', connections / 2, connections);
        int held = (int) Math.min(Config.HELD_LIMIT, options.number('n', Config.HELD_LIMIT));
        options.number('v', 1);
        Report report = new Report(kernel, "fdholderd");
        Config config = new Config(connections, perUser,
                Allowance.heldMax(report, held, connections), options.number('t', 0),
                options.number('T', 0), options.value(kind).orElse(""), kind == 'x');
        return new Driver(config, report).run(options.has('1'));
    }

    private static int number(Options options, char letter, int absent, int most) {
        return (int) Math.max(1, Math.min(most, options.number(letter, absent)));
    }
}
