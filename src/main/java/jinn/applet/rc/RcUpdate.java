package jinn.applet.rc;

import java.util.List;
import jinn.applet.Applet;
import jinn.control.Layout;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.rc.Updates;
import jinn.rc.update.Conversions;
import jinn.rc.update.Order;
import jinn.rc.update.Update;
import jinn.system.Report;
import jinn.text.Bytes;
import jinn.value.Fatal;

/** Takes a new database into use while services run. */
final class RcUpdate implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                rc-update - takes a new database into use while services run
                -n,--dry-run: print which services would stop and start, and change nothing
                -v,--verbosity verbosity: 0 errors alone; 1, the default, warnings, too; 2 more
                -t,--timeout timeoutms: how long all of it may take; 0, the default, means for ever
                -l,--livedir live: the live directory, an absolute path; /run/s6-rc by default
                -f,--conversion-file file: which services get other names, and which restart
                -b,--block: wait for whoever has locked the live directory or a database
                -r,--roll-back: where services do not start, take the old database into use again
                -E,--no-force-essentials: never stop essential services; this is the default
                |-e,--force-essentials: stop those as well that have to stop
                newdb: the new database, an absolute path
                1: it is in use, but services did not start
                2: it is in use, but there was no time to start all services
                3: the file names a service that is not there
                4: a database or the state is none; or the file gives a name that nobody has
                5: a line of the file is of a bundle, or renames a service of the suite
                6: two lines are of one service, or two services would be the same one
                9: services did not stop; the old database is in use
                10: there was no time to stop all services; the old database is in use
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        String database = absolute(options.operand(0));
        options.refuseOperandsAfter(1);
        String live = Bytes.withoutSlashes(
                absolute(options.value('l').orElse(Layout.RC_LIVE)));
        long timeoutMs = options.number('t', 0);
        int verbosity = (int) Math.min(Integer.MAX_VALUE, options.number('v', 1));
        Report report = new Report(kernel, "rc-update");
        Order order = new Order(live, database, conversions(kernel, options),
                options.lastOf("Ee", 'E') == 'e', timeoutMs, options.has('b'),
                options.has('r'), List.of());
        Update update = Updates.of(report, order, verbosity);
        if (options.has('n')) {
            report.print(update.dryRun("-v " + verbosity + " -t " + timeoutMs + " -l " + live));
            return 0;
        }
        return update.perform();
    }

    private static Conversions conversions(Kernel kernel, Options options) {
        if (options.value('f').isEmpty()) {
            return Conversions.NONE;
        }
        return Conversions.readFile(kernel, options.value('f').get());
    }

    private static String absolute(String path) {
        if (!path.startsWith("/")) {
            throw Fatal.usage(path + " is no absolute path");
        }
        return path;
    }
}
