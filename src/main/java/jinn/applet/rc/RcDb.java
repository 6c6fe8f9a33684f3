package jinn.applet.rc;

import java.util.List;
import jinn.applet.Applet;
import jinn.control.Layout;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.rc.Query;
import jinn.rc.database.Database;
import jinn.rc.database.DatabaseDirectory;
import jinn.rc.live.LiveDirectory;
import jinn.system.Report;
import jinn.text.Nearest;
import jinn.value.Fatal;

/** Answers questions about a compiled database. */
final class RcDb implements Applet {

    private static final String HELP = """
            rc-db help
            rc-db check
            rc-db list all|services|longruns|oneshots|bundles
            rc-db type name
            rc-db [-d] timeout atomic
            rc-db flags atomic
            rc-db contents bundle
            rc-db [-d] script oneshot
            rc-db pipeline longrun
            rc-db atomics name...
            rc-db [-d] dependencies name...
            rc-db [-d] all-dependencies name...
            """;

    private static final List<String> COMMANDS = List.of("all-dependencies", "atomics", "check",
            "contents", "dependencies", "flags", "help", "list", "pipeline", "script", "timeout",
            "type");

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                rc-db - answers questions about a compiled database
                -u,--up: about what starts: whom they need; this is the default
                |-d,--down: about what stops: who needs them, timeouts and scripts for down
                -l,--livedir live: the live directory, whose database it is; /run/s6-rc by default
                -c,--compiled database: this database, in place of that of a live directory
                -b,--block: wait for whoever has locked it
                -E,--with-essentials: tell of all services; this is the default
                |-e,--without-essentials: leave essential services out of lists
                command: the question; help lists them
                [name...]: of services and bundles
                3: there is no service of that name
                4: the database is none, or damaged
                5: that question is not for a service of its kind
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        String command = options.operand(0);
        Report report = new Report(kernel, "rc-db");
        if (!COMMANDS.contains(command)) {
            String near = Nearest.asked(command, COMMANDS);
            throw Fatal.usage("there is no command " + command + "; "
                    + (near.isEmpty() ? "rc-db help lists them" : near));
        }
        if (command.equals("help")) {
            options.refuseOperandsAfter(1);
            report.print(HELP);
            return 0;
        }
        boolean many = command.equals("atomics") || command.endsWith("dependencies");
        boolean alone = command.equals("check");
        if (!alone) {
            options.operand(1);
        }
        if (!many) {
            options.refuseOperandsAfter(alone ? 1 : 2);
        }
        DatabaseDirectory directory = options.value('c').isPresent()
                ? new DatabaseDirectory(options.value('c').get())
                : LiveDirectory.of(options.value('l').orElse(Layout.RC_LIVE)).database();
        Database database = directory.read(kernel, options.has('b'));
        Query query = new Query(database, options.lastOf("ud", 'u') == 'd',
                options.lastOf("Ee", 'E') == 'e');
        report.print(answer(query, command, options.operandsAfter(1)));
        return 0;
    }

    /** A database that could be read is a sound one: nothing is left to be checked. */
    private static String answer(Query query, String command, List<String> names) {
        return switch (command) {
            case "check" -> "";
            case "list" -> query.list(names.getFirst());
            case "type" -> query.type(names.getFirst());
            case "timeout" -> query.timeout(names.getFirst());
            case "flags" -> query.flags(names.getFirst());
            case "contents" -> query.contents(names.getFirst());
            case "script" -> query.script(names.getFirst());
            case "pipeline" -> query.pipeline(names.getFirst());
            case "atomics" -> query.atomics(names);
            case "dependencies" -> query.dependencies(names);
            default -> query.allDependencies(names);
        };
    }
}
