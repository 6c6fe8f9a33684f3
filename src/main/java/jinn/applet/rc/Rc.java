package jinn.applet.rc;

import java.util.ArrayList;
import java.util.List;
import jinn.applet.Applet;
import jinn.control.Layout;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.rc.live.LiveDirectory;
import jinn.system.Report;
import jinn.text.Nearest;
import jinn.value.Fatal;

/** Shows and changes which services are up. */
final class Rc implements Applet {

    private static final String HELP = """
            rc help
            rc [-l live] [-a] [-e] [-d] list [name...]
            rc [-l live] [-a] [-e] [-d] listall [name...]
            rc [-l live] [-e] -c list [name...]
            rc [-l live] diff [name...]
            rc [-l live] [-b] [-v verbosity] [-n ms] [-t ms] [-a] [-p] [-u|-d|-D] change name...
            rc [-l live] [-b] [-v verbosity] [-n ms] [-t ms] [-a] [-c] start name...
            rc [-l live] [-b] [-v verbosity] [-n ms] [-t ms] [-a] [-c] [-D] stop name...
            rc [-l live] [-b] [-v verbosity] [-n ms] [-t ms] [-a] reload name...
            """;

    private static final List<String> CHANGES = List.of("change", "reload", "start", "stop");

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                rc - shows and changes which services of a compiled set are up
                -v,--verbosity verbosity: 0 errors alone; 1, the default, warnings, too; 2, 3 more
                -n,--dry-run ms: only says what would be done, as if each step took so long
                -t,--timeout ms: the limit for all of it; 0, the default, means none
                -l,--livedir live: the live directory; /run/s6-rc by default
                -b,--block: waits for whoever has locked it
                --no-lock: locks nothing, as whoever calls this has done so
                -E,--with-essentials: shows essential services, too; this is the default
                |-e,--without-essentials: does not show them
                -u,--up: starts them, with what they need, or lists that; this is the default
                |-d,--down: stops them, with what needs them, or lists that; list: all others
                |-D,--all-down: the same, and essential services, too
                -p,--prune: and the opposite for all others
                -a,--add: these and all that are up
                -c,--clean: stops what nobody needs any more, too; list: what is up, and why
                command: help lists them
                [name...]: of services and bundles
                1: a service did not get there; diff found something
                2: the time was over
                3: there is no service of that name
                4: the database or the state is none, or damaged
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        String command = options.operand(0);
        for (char number : new char[] {'v', 'n', 't'}) {
            options.number(number, 0);
        }
        if (command.equals("help")) {
            options.refuseOperandsAfter(1);
            new Report(kernel, "rc").print(HELP);
            return 0;
        }
        boolean lists = RcListing.COMMANDS.contains(command);
        if (options.has('c') && !List.of("list", "start", "stop").contains(command)) {
            throw Fatal.usage("-c is for list, start and stop alone");
        }
        if (!lists && !CHANGES.contains(command)) {
            throw unknown(command);
        }
        LiveDirectory live = LiveDirectory.of(options.value('l').orElse(Layout.RC_LIVE));
        return lists ? new RcListing(kernel, options).run(command, live)
                : new RcChange(kernel, options).run(command, live);
    }

    private static Fatal unknown(String command) {
        List<String> all = new ArrayList<>(RcListing.COMMANDS);
        all.addAll(CHANGES);
        all.add("help");
        String near = Nearest.asked(command, all);
        return Fatal.usage("there is no command " + command + "; "
                + (near.isEmpty() ? "rc help lists them" : near));
    }
}
