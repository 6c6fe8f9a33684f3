package jinn.applet.init;

import java.util.List;
import jinn.applet.Applet;
import jinn.kernel.Kernel;
import jinn.kernel.Report;
import jinn.option.Options;
import jinn.shutdown.Logins;
import jinn.shutdown.Utmp;

/** Prints the runlevel before this one, and this one. */
final class Runlevel implements Applet {

    private static final int UNKNOWN = 1;

    @Override
    public Options.Syntax syntax() {
        return new Options.Syntax("", List.of(), "runlevel");
    }

    @Override
    public int run(Kernel kernel, Options options) {
        options.refuseOperandsAfter(0);
        Utmp found = null;
        for (Utmp one : new Logins(kernel.files()).all()) {
            found = one.type() == Utmp.RUN_LEVEL ? one : found;
        }
        Report report = new Report(kernel, "runlevel");
        if (found == null) {
            report.print("unknown\n");
            return UNKNOWN;
        }
        int before = found.pid() >> 8 & 0xff;
        report.print((before == 0 ? 'N' : (char) before) + " " + (char) (found.pid() & 0xff)
                + "\n");
        return 0;
    }
}
