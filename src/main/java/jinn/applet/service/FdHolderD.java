package jinn.applet.service;

import java.util.List;
import jinn.applet.Applet;
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
        return new Options.Syntax("v:1c:n:t:T:i:x:", List.of(), "fdholderd [-v verbosity] [-1]"
                + " [-c maxconn] [-n maxfds] [-t timeoutms] [-T lameducktimeoutms]"
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
        int connections = (int) Math.max(1, Math.min(Config.CONNECTIONS_LIMIT,
                options.number('c', DEFAULT_CONNECTIONS)));
        int held = (int) Math.min(Config.HELD_LIMIT, options.number('n', Config.HELD_LIMIT));
        options.number('v', 1);
        Config config = new Config(connections, held, options.number('t', 0),
                options.number('T', 0), options.value(kind).orElse(""), kind == 'x');
        return new Driver(config, new Report(kernel, "fdholderd")).run(options.has('1'));
    }
}
