package jinn.applet.init;

import java.util.List;
import jinn.applet.Applet;
import jinn.kernel.Kernel;
import jinn.login.HostName;
import jinn.login.Logins;
import jinn.login.Utmp;
import jinn.login.Wall;
import jinn.option.Options;
import jinn.shutdown.order.Action;
import jinn.shutdown.order.Client;
import jinn.shutdown.order.Order;
import jinn.system.Report;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Pid;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import jinn.value.Running;

/** Halts, powers off or reboots: has the daemon do it in order, or does it at once. */
record Hpr(String name, char action) implements Applet {

    /** Of {@code hpr} itself: it has to be told. */
    static final char NONE = 0;

    private static final String ACTIONS = "hpr";

    private static final String OPTIONS = """
            -f: at once, without scripts and signals
            -n: with -f: does not sync first
            -d: no record in wtmp
            | -w: only the record, no shutdown
            -W: no warning to those who are logged in
            -i: first asks for the name of this machine
            1: another machine's name was typed
            """;
    private static final String OPTIONAL = """
            -h: halts
            | -p: powers off
            | -r: reboots
            """ + OPTIONS;
    private static final String NEEDED = """
            !-h: halts
            | -p: powers off
            | -r: reboots
            """ + OPTIONS;

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of(switch (name) {
            case "halt" -> """
                halt - halts the machine
                """ + OPTIONAL;
            case "poweroff" -> """
                poweroff - powers the machine off
                """ + OPTIONAL;
            case "reboot" -> """
                reboot - reboots the machine
                """ + OPTIONAL;
            default -> """
                hpr - halts, powers off or reboots the machine
                """ + NEEDED;
        });
    }

    @Override
    public int run(Kernel kernel, Options options) {
        Action wanted = Action.of(options.lastOf(ACTIONS, action));
        if (wanted == null) {
            throw options.wrong();
        }
        Report report = new Report(kernel, name);
        if (options.has('f')) {
            stop(kernel, wanted, !options.has('n'));
        }
        if (options.has('i')) {
            new HostName(kernel).confirm(report);
        }
        new Client(kernel).probe(Fatal.USAGE);
        if (!options.has('d')) {
            writeDown(report, wanted);
        }
        if (!options.has('W')) {
            new Wall(report).say(Wall.warning(0));
        }
        if (!options.has('w')) {
            new Client(kernel).send(new Order.Later(wanted, 0, 0).bytes());
        }
        return 0;
    }

    /** Does not return but in a container, whose process 1 is told by a signal. */
    private static void stop(Kernel kernel, Action wanted, boolean sync) {
        if (sync) {
            kernel.host().sync();
        }
        kernel.host().stop(wanted.stop()).orFatal("stop", "the machine");
    }

    private static void writeDown(Report report, Action wanted) {
        Kernel kernel = report.kernel();
        Utmp record = new Utmp(Utmp.RUN_LEVEL, kernel.processes().self().number(), "~", "",
                wanted == Action.REBOOT ? "reboot" : "shutdown", new HostName(kernel).name(),
                session(kernel), kernel.clock().now());
        Result<Done> done = new Logins(report).append(record);
        if (done instanceof Failed<Done>(Errno errno) && errno != Errno.ENOENT) {
            report.unable("write to", Logins.WTMP, errno);
        }
    }

    private static int session(Kernel kernel) {
        Pid self = kernel.processes().self();
        if (kernel.processes().living() instanceof Ok<List<Running>>(List<Running> living)) {
            for (Running one : living) {
                if (one.pid().equals(self)) {
                    return one.session();
                }
            }
        }
        return 0;
    }
}
