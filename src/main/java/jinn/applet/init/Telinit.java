package jinn.applet.init;

import java.util.List;
import jinn.applet.Applet;
import jinn.kernel.Kernel;
import jinn.login.Logins;
import jinn.login.Utmp;
import jinn.option.Options;
import jinn.shutdown.order.Paths;
import jinn.system.Report;
import jinn.value.Child;
import jinn.value.Errno;
import jinn.value.Pid;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;
import jinn.value.WaitStatus;

/** Changes the runlevel: has the run-level daemon run its script; 0 and 6 end the machine. */
final class Telinit implements Applet {

    private static final String HOUR_MS = "3600000";
    private static final int SIGNALLED = 128;

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                telinit - changes the runlevel of a machine
                ~-v
                ~-c
                ~-p
                ~-s
                ~-m
                ~-d
                ~-D
                ~-n
                ~-N
                ~-C
                ~-B
                runlevel: a word for scripts/runlevel; 0 powers off, 6 reboots
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        return change(kernel, options.operand(0));
    }

    /** The script's exit code; where it fails, nothing is shut down. */
    static int change(Kernel kernel, String runlevel) {
        int code = code(runScript(kernel, runlevel));
        if (code != 0) {
            return code;
        }
        writeDown(kernel, runlevel);
        return switch (runlevel) {
            case "0" -> stop(kernel, 'p');
            case "6" -> stop(kernel, 'r');
            default -> 0;
        };
    }

    private static WaitStatus runScript(Kernel kernel, String runlevel) {
        var sudo = new Child.Enter("sudo",
                List.of("-T", HOUR_MS, "--", Paths.RUNLEVEL_SOCKET, runlevel), "jinn sudo");
        Pid pid = kernel.processes().spawn(Child.onItsOwn(List.of(), sudo))
                .orFatal("fork", "a client");
        return kernel.processes().await(pid).orFatal("wait for", "the client");
    }

    private static int code(WaitStatus status) {
        return status.isExited() ? status.code() : SIGNALLED + status.signal();
    }

    private static int stop(Kernel kernel, char action) {
        Hpr hpr = new Hpr("telinit", action);
        return hpr.run(kernel, Options.parse(hpr.syntax(), List.of()));
    }

    /** For {@code runlevel}: the level and the one before, as the SysV init keeps them. */
    private static void writeDown(Kernel kernel, String runlevel) {
        Report report = new Report(kernel, "telinit");
        Logins logins = new Logins(report);
        if (runlevel.length() == 1) {
            List<Utmp> all = logins.all(one -> one.type() == Utmp.RUN_LEVEL);
            int before = all.isEmpty() ? 0 : all.getLast().pid() & 0xff;
            Result<Done> done = logins.replace(one -> one.type() == Utmp.RUN_LEVEL,
                    new Utmp(Utmp.RUN_LEVEL, before << 8 | runlevel.charAt(0), "~", "~~",
                            "runlevel", "", 0, kernel.clock().now()));
            if (done instanceof Failed<Done>(Errno errno) && errno != Errno.ENOENT) {
                report.unable("write to", Logins.UTMP, errno);
            }
        }
    }
}
