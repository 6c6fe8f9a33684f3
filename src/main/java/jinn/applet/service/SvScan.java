package jinn.applet.service;

import java.util.List;
import jinn.applet.Applet;
import jinn.kernel.Fatal;
import jinn.kernel.Fd;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.scan.Config;
import jinn.scan.Config.Limits;
import jinn.scan.Driver;

/** Runs a supervisor for every service of a scan directory. */
final class SvScan implements Applet {

    private static final String USAGE = "svscan [-C services_max | -c pairs_max] [-L name_max]"
            + " [-t rescan_ms] [-d ready_fd] [-X console_fd] [-x name] [-K stray_ms]"
            + " [-m kill_ms] [-f 35|43] [-q] [scandir]";
    private static final int SERVICES_DEFAULT = 1000;
    private static final int SERVICES_MIN = 4;
    private static final int SERVICES_MAX = 160_000;
    private static final int PAIRS_MIN = 2;
    private static final int PAIRS_MAX = 90_000;
    private static final int NAME_DEFAULT = 251;
    private static final int NAME_MIN = 11;
    private static final int NAME_MAX = 1019;
    private static final int RESCAN_MS_MAX = Integer.MAX_VALUE;

    @Override
    public Options.Syntax syntax() {
        return new Options.Syntax("C:c:L:t:d:X:x:K:m:f:qsR", List.of("services-max=C", "name-max=L",
                "timeout=t", "notification-fd=d", "console-holder=X", "except=x", "strays=K",
                "memory=m", "status-size=f", "quiet=q", "reborn=R"), USAGE);
    }

    @Override
    public boolean isResident() {
        return true;
    }

    @Override
    public int run(Kernel kernel, Options options) {
        options.refuseLateOptions(1);
        String directory = options.operands().isEmpty() ? "." : options.operand(0);
        long rescanMs = Math.min(options.number('t', 0), RESCAN_MS_MAX);
        Fd ready = descriptor(kernel, options, 'd');
        Fd console = descriptor(kernel, options, 'X');
        if (ready != null && ready.equals(console)) {
            throw Fatal.usage("-d and -X take a descriptor each");
        }
        Driver driver = new Driver(kernel, new Config(directory, limits(options), rescanMs,
                new Config.Channels(ready, console), manner(options),
                Supervise.statusSize(kernel, options)));
        return options.has('R') ? driver.resume() : driver.run();
    }

    private static Config.Manner manner(Options options) {
        return new Config.Manner(options.has('q'), options.value('x').orElse(null),
                Math.min(options.number('K', 0), RESCAN_MS_MAX),
                options.has('m') ? Math.min(options.number('m', 0), RESCAN_MS_MAX)
                        : Config.Manner.ON_DISK);
    }

    private static Limits limits(Options options) {
        int nameSize = clamp(options.number('L', NAME_DEFAULT), NAME_MIN, NAME_MAX);
        if (options.has('c')) {
            return new Limits(clamp(options.number('c', 0), PAIRS_MIN, PAIRS_MAX), false,
                    nameSize);
        }
        long services = options.number('C', SERVICES_DEFAULT);
        return new Limits(clamp(services, SERVICES_MIN, SERVICES_MAX), true, nameSize);
    }

    private static int clamp(long value, int least, int most) {
        return (int) Math.max(least, Math.min(value, most));
    }

    /** Null where it was not asked for. */
    private static Fd descriptor(Kernel kernel, Options options, char letter) {
        if (!options.has(letter)) {
            return null;
        }
        long number = options.number(letter, 0);
        if (number <= Fd.STDERR.number() || number > Integer.MAX_VALUE) {
            throw Fatal.usage("-" + letter + " takes a descriptor of 3 or more");
        }
        Fd fd = new Fd((int) number);
        if (!kernel.files().isOpen(fd)) {
            throw Fatal.usage("descriptor " + number + " of -" + letter + " is not open");
        }
        return fd;
    }
}
