package jinn.applet.holder;

import jinn.applet.Applet;
import jinn.fdholder.Allowance;
import jinn.fdholder.Config;
import jinn.fdholder.Driver;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.option.Range;
import jinn.system.Report;
import jinn.value.Fatal;

/** Holds descriptors for those who connect to the socket that is its standard input. */
final class FdHolderD implements Applet {

    private static final int DEFAULT_CONNECTIONS = 16;

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                fdholderd - keeps descriptors open for clients of the listening socket on stdin
                -v verbosity: accepted
                -1: writes a newline to stdout when clients are served
                -c maxconn: at most so many clients at a time; 16 by default, 256 at most
                -C localmaxconn: at most so many of them for one user; half of -c by default
                -n maxfds: at most so many descriptors; 1000 by default and at most
                -t timeoutms: the time limit for a request; 0, the default, means 30 s
                -T lameducktimeoutms: how long clients may stay after TERM; 0, the default, is \
                for ever
                -i rulesdir: the access rules, as a directory
                |-x rulesfile: the access rules, as a compiled file
                1: descriptors were left
                2: clients were left
                3: both were left
                """);
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
