package jinn.applet.service;

import java.util.List;
import jinn.applet.Applet;
import jinn.kernel.Fatal;
import jinn.kernel.Fd;
import jinn.kernel.Kernel;
import jinn.kernel.Report;
import jinn.option.Options;
import jinn.option.Range;
import jinn.scan.Config;
import jinn.scan.Config.Limits;
import jinn.scan.Driver;
import org.jspecify.annotations.Nullable;

/** Runs a supervisor for every service of a scan directory. */
final class SvScan implements Applet {

    private static final String USAGE = "svscan [-C services_max | -c pairs_max] [-L name_max]"
            + " [-t rescan_ms] [-d ready_fd] [-X console_fd] [-x name] [-K stray_ms]"
            + " [-m kill_ms] [-f 35|43] [-q] [scandir]";
    private static final int SERVICES_DEFAULT = 1000;
    private static final Range SERVICES = new Range(4, 160_000);
    private static final Range PAIRS = new Range(2, 90_000);
    private static final int NAME_DEFAULT = 251;
    private static final Range NAMES = new Range(11, 1019);
    private static final Range MS = new Range(0, Integer.MAX_VALUE);

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
        Report report = new Report(kernel, "svscan");
        long rescanMs = MS.near(options, 't', 0, report);
        Fd ready = descriptor(kernel, options, 'd');
        Fd console = descriptor(kernel, options, 'X');
        if (ready != null && ready.equals(console)) {
            throw Fatal.usage("-d and -X take a descriptor each");
        }
        Driver driver = new Driver(kernel, new Config(directory, limits(options, report), rescanMs,
                new Config.Channels(ready, console), manner(options, report),
                Supervise.statusSize(kernel, options)));
        return options.has('R') ? driver.resume() : driver.run();
    }

    private static Config.Manner manner(Options options, Report report) {
        return new Config.Manner(options.has('q'), options.value('x').orElse(null),
                MS.near(options, 'K', 0, report),
                options.has('m') ? MS.near(options, 'm', 0, report)
                        : Config.Manner.ON_DISK);
    }

    private static Limits limits(Options options, Report report) {
        int nameSize = (int) NAMES.near(options, 'L', NAME_DEFAULT, report);
        if (options.has('c')) {
            return new Limits((int) PAIRS.near(options, 'c', 0, report), false, nameSize);
        }
        return new Limits((int) SERVICES.near(options, 'C', SERVICES_DEFAULT, report), true,
                nameSize);
    }

    /** Null where it was not asked for. */
    private static @Nullable Fd descriptor(Kernel kernel, Options options, char letter) {
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
