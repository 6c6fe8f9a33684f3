package jinn.applet.service;

import java.util.List;
import jinn.applet.Applet;
import jinn.control.ServiceStatus;
import jinn.control.StatusSize;
import jinn.kernel.Fatal;
import jinn.kernel.Fd;
import jinn.kernel.Kernel;
import jinn.kernel.Report;
import jinn.option.Options;
import jinn.option.Range;
import jinn.supervise.Config;
import jinn.supervise.Driver;
import org.jspecify.annotations.Nullable;

/** Keeps one service running. */
final class Supervise implements Applet {

    private static final Range MS = new Range(0, Integer.MAX_VALUE);

    @Override
    public Options.Syntax syntax() {
        return new Options.Syntax("af:m:s:r:n:", List.of("again=a", "status-size=f", "memory=m",
                "store=s", "readiness=r", "notify=n"), "supervise [-a] [-f 35|43] [-m kill_ms]"
                + " [-s store_fd] [-r pipe_fd] [-n socket_fd] servicedir");
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
                options.has('a'), descriptor(kernel, options, 's'), kept));
    }

    static int statusSize(Kernel kernel, Options options) {
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
