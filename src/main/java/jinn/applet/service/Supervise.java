package jinn.applet.service;

import jinn.applet.Applet;
import jinn.control.ServiceStatus;
import jinn.control.StatusSize;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.option.Range;
import jinn.supervise.Config;
import jinn.supervise.Driver;
import jinn.system.Report;
import jinn.value.Fatal;
import jinn.value.Fd;
import org.jspecify.annotations.Nullable;

/** Keeps one service running. */
public final class Supervise implements Applet {

    private static final Range MS = new Range(0, Integer.MAX_VALUE);

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                supervise - keeps one service running and takes orders for it
                -a,--again: does not report again that another supervisor runs there
                -f,--status-size 35|43: the size of its status record
                -m,--memory kill_ms: writes nothing; kills a stopping service after that time
                -s,--store store_fd: the channel to the scanner's descriptor store
                -r,--readiness pipe_fd: the readiness pipe of the service
                -g,--readers readers: who else may look: all, none (the default) or a group
                -n,--notify socket_fd: the readiness socket of the service
                servicedir
                125: the service has ended for good and ends the tree
                """);
    }

    @Override
    public boolean isResident() {
        return true;
    }

    @Override
    public int run(Kernel kernel, Options options) {
        Config.Kept kept = new Config.Kept(descriptor(kernel, options, 'r'),
                descriptor(kernel, options, 'n'));
        Report report = new Report(kernel, "supervise");
        return Driver.run(kernel, new Config(options.operand(0), statusSize(kernel, options),
                options.has('m') ? MS.near(options, 'm', 0, report) : null,
                options.has('a'), descriptor(kernel, options, 's'), kept,
                options.value('g').orElse(null)));
    }

    public static int statusSize(Kernel kernel, Options options) {
        long size = options.number('f', StatusSize.handed(kernel));
        if (!ServiceStatus.isSize(size)) {
            throw options.wrong();
        }
        return (int) size;
    }

    /** Null where it was not given. */
    private static @Nullable Fd descriptor(Kernel kernel, Options options, char letter) {
        if (!options.has(letter)) {
            return null;
        }
        long number = options.number(letter, 0);
        Fd fd = new Fd((int) Math.min(number, Integer.MAX_VALUE));
        if (number <= Fd.STDERR.number() || !kernel.files().isOpen(fd)) {
            throw Fatal.usage("descriptor " + number + " of -" + letter + " is not open");
        }
        return fd;
    }
}
