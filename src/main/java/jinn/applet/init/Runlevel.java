package jinn.applet.init;

import java.util.List;
import jinn.applet.Applet;
import jinn.kernel.Kernel;
import jinn.login.Logins;
import jinn.login.Utmp;
import jinn.option.Options;
import jinn.system.Report;

/** Prints the runlevel before this one, and this one. */
final class Runlevel implements Applet {

    private static final int UNKNOWN = 1;

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                runlevel - prints the previous and the current runlevel
                1: it is unknown
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        options.refuseOperandsAfter(0);
        Report report = new Report(kernel, "runlevel");
        List<Utmp> all = new Logins(report).all(one -> one.type() == Utmp.RUN_LEVEL);
        if (all.isEmpty()) {
            report.print("unknown\n");
            return UNKNOWN;
        }
        Utmp found = all.getLast();
        int before = found.pid() >> 8 & 0xff;
        report.print((before == 0 ? 'N' : (char) before) + " " + (char) (found.pid() & 0xff)
                + "\n");
        return 0;
    }
}
