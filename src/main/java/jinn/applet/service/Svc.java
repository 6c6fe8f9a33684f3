package jinn.applet.service;

import java.util.ArrayList;
import java.util.List;
import jinn.applet.Applet;
import jinn.await.Goal;
import jinn.await.Watch;
import jinn.control.ControlFifo;
import jinn.control.ServiceHome;
import jinn.control.ServiceOrder;
import jinn.control.ServiceWord;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.option.Options.Given;
import jinn.system.Report;
import jinn.value.Bug;
import jinn.value.Fatal;
import jinn.value.Signal;
import org.jspecify.annotations.Nullable;

/** Gives orders to supervisors, and waits for what comes of them. */
public final class Svc implements Applet {

    private static final int ORDERS_MAX = 62;

    /** That instance-control has as well. */
    public static final String ORDERS = """
            -u: up: starts it, and restarts it whenever it dies
            -d: down: stops it, and does not restart it
            -o: once: starts it, and does not restart it when it dies
            -O: does not restart it when it dies
            -U: as -u, and removes the file down
            -D: as -d, and creates the file down
            -x: the supervisor exits when the service is down
            -r: restarts it: sends the down-signal
            -a: sends ALRM
            -b: sends ABRT
            -q: sends QUIT
            -h: sends HUP
            -k: sends KILL
            -t: sends TERM
            -i: sends INT
            -1: sends USR1
            -2: sends USR2
            -p: sends STOP
            -c: sends CONT
            -y: sends WINCH
            """;

    /** Only s6 from 2.12 on takes several directories, and has codes of its own. */
    private static final int NOT_LISTENING_OF_SEVERAL = 102;
    private static final int MALFORMED_OF_SEVERAL = 1;

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                svc - gives orders to the supervisors of services, and waits for the result
                = svc [-wu | -wU | -wd | -wD | -wr | -wR] [-T ms] [-s signal | \
                -abqhkti12pcyrlPCK] [-oduDUxOQ] servicedir...
                """ + ORDERS + """
                -P: sends STOP to its process group
                -C: sends CONT to its process group
                -K: sends KILL to its process group
                -l: runs the script reload, or sends the reload-signal
                -Q: as -O, and creates the file down
                -s signal: sends that signal, by name or number
                -w goal: waits for u up, U ready, d down, D finished, r restarted, R restarted \
                and ready
                -T ms: waits that long at most; 0, the default, means for ever
                servicedir...
                1: that many services failed permanently during the wait
                99: the time was over first
                100: misuse, or no supervisor listens
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        List<ServiceOrder> orders = orders(options);
        options.operand(0);
        WaitOptions.refuseLate(kernel, options);
        List<String> services = ServiceWord.directories(kernel, options.operands());
        Goal goal = goal(kernel, options);
        long timeoutMs = options.number('T', 0);
        if (goal == null) {
            return sendToAll(kernel, services, orders);
        }
        Watch watch = Watch.open(kernel, services, goal, Watch.Unsupervised.REFUSED);
        try {
            int code = orders.isEmpty() ? 0 : sendToAll(kernel, services, orders);
            if (code == 0) {
                watch.await(Watch.Quorum.ALL, timeoutMs);
            }
            return code;
        } finally {
            watch.close();
        }
    }

    /** Null where nothing is waited for. */
    private static @Nullable Goal goal(Kernel kernel, Options options) {
        String value = options.value('w').orElse(null);
        if (value == null) {
            return null;
        }
        Goal goal = value.isEmpty() ? null : Goal.of(value.charAt(0));
        if (goal == null) {
            throw options.wrong();
        }
        String directory = ServiceWord.directory(kernel, options.operand(0));
        if (!goal.isReadiness() || kernel.files().info(directory + "/notification-fd").isOk()
                || kernel.files().info(directory + "/notify-socket").isOk()) {
            return goal;
        }
        report(kernel).warning(directory
                + " does not tell when it is ready: not waiting for that");
        return goal.withoutReadiness();
    }

    private static Report report(Kernel kernel) {
        return new Report(kernel, "svc");
    }

    private static List<ServiceOrder> orders(Options options) {
        List<ServiceOrder> orders = new ArrayList<>();
        for (Given given : options.all()) {
            switch (given.letter()) {
                case 's' -> orders.add(sending(given.value()));
                case 'w', 'T' -> {
                }
                default -> orders.add(Bug.present(ServiceOrder.of(given.letter()), "order"));
            }
        }
        if (orders.size() > ORDERS_MAX) {
            throw Fatal.usage("too many commands");
        }
        return orders;
    }

    private static ServiceOrder sending(String name) {
        Signal signal = Signal.parse(name);
        ServiceOrder order = signal == null ? null : ServiceOrder.sending(signal);
        if (order == null) {
            throw Fatal.usage("there is no order to send signal " + name);
        }
        return order;
    }

    /** One that fails does not keep the others from theirs; the last failure is the answer. */
    private static int sendToAll(Kernel kernel, List<String> directories,
            List<ServiceOrder> orders) {
        boolean several = directories.size() > 1;
        int code = 0;
        for (String directory : directories) {
            try {
                ControlFifo.send(kernel, ControlFifo.Daemon.of(ServiceHome.of(directory),
                        several ? NOT_LISTENING_OF_SEVERAL : Fatal.USAGE,
                        several ? MALFORMED_OF_SEVERAL : Fatal.USAGE), orders);
            } catch (Fatal fatal) {
                report(kernel).fatal(fatal);
                code = fatal.code();
            }
        }
        return code;
    }
}
