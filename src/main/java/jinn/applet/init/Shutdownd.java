package jinn.applet.init;

import jinn.applet.Applet;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.option.Range;
import jinn.shutdown.Driver;
import jinn.shutdown.Machine;
import jinn.shutdown.order.Order;
import jinn.shutdown.order.Paths;
import jinn.system.Report;
import jinn.value.Fatal;
import jinn.value.Fd;

/** The daemon that takes orders to shut down, and ends a machine or a container. */
final class Shutdownd implements Applet {

    private static final long GRACE_MS = 3000;
    private static final long TOTAL_MS = 300_000;
    private static final long TOTAL_MAX_MS = 86_400_000;
    private static final int NOTIFICATION_MIN = 3;

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                shutdownd - shuts down a machine or a container at the ordered time
                -d notif: this descriptor gets a newline when it takes orders
                -c basedir: the base directory
                -g gracems: from TERM to KILL; 3000 by default, 300000 at most
                -t totalms: the time limit for services; 300000 by default
                -C: this is a container
                -B: there is no catch-all logger
                """);
    }

    @Override
    public boolean isResident() {
        return true;
    }

    @Override
    public int run(Kernel kernel, Options options) {
        String basedir = options.value('c').orElse(Paths.BASEDIR);
        if (!basedir.startsWith("/")) {
            throw Fatal.usage("the base directory must be given by an absolute path");
        }
        Fd ready = options.has('d') ? notification(kernel, options.number('d', 0)) : null;
        Report report = new Report(kernel, "shutdownd");
        long graceMs = new Range(0, Order.GRACE_MAX_MS).near(options, 'g', GRACE_MS, report);
        long totalMs = new Range(0, TOTAL_MAX_MS).near(options, 't', TOTAL_MS, report);
        return new Driver(kernel, new Machine.Config(basedir,
                new Machine.Times(graceMs, totalMs), options.has('C'),
                !options.has('B'))).run(ready);
    }

    private static Fd notification(Kernel kernel, long number) {
        Fd fd = new Fd((int) Math.min(number, Integer.MAX_VALUE));
        if (number < NOTIFICATION_MIN || !kernel.files().isOpen(fd)) {
            throw Fatal.usage("the notification descriptor must be open, and 3 or more");
        }
        return fd;
    }
}
