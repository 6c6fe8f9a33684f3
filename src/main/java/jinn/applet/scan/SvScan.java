package jinn.applet.scan;

import jinn.applet.Applet;
import jinn.applet.service.Supervise;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.option.Range;
import jinn.scan.Driver;
import jinn.scan.tree.Config;
import jinn.scan.tree.Config.Limits;
import jinn.scan.tree.ServiceName;
import jinn.system.Report;
import jinn.value.Fatal;
import jinn.value.Fd;
import org.jspecify.annotations.Nullable;

/** Runs a supervisor for every service of a scan directory. */
final class SvScan implements Applet {

    private static final int SERVICES_DEFAULT = 1000;
    private static final Range SERVICES = new Range(4, 160_000);
    private static final Range PAIRS = new Range(2, 90_000);
    private static final Range NAMES = new Range(11, 1019);
    private static final Range MS = new Range(0, Integer.MAX_VALUE);

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                svscan - keeps one supervisor running for every service of a scan directory
                -C,--services-max services_max: the most supervisors, 4 to 160000; 1000 by default
                | -c pairs_max: the most services; a service and its logger count as one
                -L,--name-max name_max: skips longer names, 11 to 1019; 251 by default
                -t,--timeout rescan_ms: scans this often; 0, the default, means only when told
                -d,--notification-fd ready_fd: gets a newline when it takes orders
                -X,--console-holder console_fd: the console: stderr of the catch-all logger
                -x,--except name: ignores this directory
                -K,--strays stray_ms: at the end, ends remaining descendants; 0 by default: never
                -m,--memory kill_ms: keeps nothing on disk and takes no orders
                -f,--status-size 35|43: the size of status records
                -g,--readers readers: who else may look at services: all, none or a group
                -q,--quiet: does not report normal events
                ~-s: accepted, without effect
                ~-R,--reborn
                [scandir]: the working directory by default
                100: misuse, or another scanner has the directory
                """);
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
                Supervise.statusSize(kernel, options), options.value('g').orElse(null)));
        return options.has('R') ? driver.resume() : driver.run();
    }

    private static Config.Manner manner(Options options, Report report) {
        return new Config.Manner(options.has('q'), options.value('x').orElse(null),
                MS.near(options, 'K', 0, report),
                options.has('m') ? MS.near(options, 'm', 0, report)
                        : Config.Manner.ON_DISK);
    }

    private static Limits limits(Options options, Report report) {
        int nameSize = (int) NAMES.near(options, 'L', ServiceName.SIZE_DEFAULT, report);
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
