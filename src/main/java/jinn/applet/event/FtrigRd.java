package jinn.applet.event;

import java.util.OptionalLong;
import jinn.applet.Applet;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.relay.Driver;
import jinn.system.Report;
import jinn.text.Decimal;
import jinn.value.Fatal;
import jinn.value.Fd;

/** Listens to event directories for a client of s6's library, whose child it is. */
final class FtrigRd implements Applet {

    /** By which such a client tells the number of the third pipe. */
    private static final String EVENTS = "SKALIBS_CHILD_SPAWN_FDS";

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                ftrigrd - listens to event directories for a program that uses s6's library
                = ftrigrd (is started by programs that listen)
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        options.refuseOperandsAfter(0);
        String value = kernel.processes().variable(EVENTS);
        OptionalLong number = value == null ? OptionalLong.empty() : Decimal.parse(value);
        boolean plain = number.isEmpty() || number.getAsLong() <= Fd.STDERR.number()
                || number.getAsLong() > Integer.MAX_VALUE;
        Fd events = plain ? null : new Fd((int) number.getAsLong());
        if (events == null || !kernel.files().isOpen(events)) {
            throw Fatal.usage(EVENTS + " names no open descriptor: programs that listen to events"
                    + " start this one");
        }
        return new Driver(new Report(kernel, "ftrigrd"), events).run();
    }
}
