package jinn.applet.process;

import java.util.List;
import java.util.Optional;
import jinn.applet.Applet;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.option.Switches;
import jinn.option.Switches.Switch;
import jinn.system.PathSearch;
import jinn.system.Report;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.OpenMode;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;
import jinn.value.Signal;

/** Becomes another program in a new session, or a new process group. */
final class Setsid implements Applet {

    private static final String TERMINAL = "/dev/tty";

    /** What to do about a failure. */
    private enum Tolerance {
        FATAL, WARN, SILENT
    }

    private static final int GROUP = 1;
    private static final int FOREGROUND = 1 << 1;
    private static final int GRAB = 1 << 2;
    private static final Switches KINDS = new Switches(List.of(
            new Switch('s', GROUP | FOREGROUND | GRAB, 0),
            new Switch('b', FOREGROUND | GRAB, GROUP),
            new Switch('f', GRAB, GROUP | FOREGROUND),
            new Switch('g', 0, GROUP | FOREGROUND | GRAB),
            Switch.named("--process-group", 0, GROUP), Switch.named("--foreground", 0, FOREGROUND),
            Switch.named("--grab", 0, GRAB)));

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                setsid - executes a program in a session or process group of its own
                -s,--session: a new session (the default)
                |-b,--background-process-group: a new process group in the background
                |-f,--foreground-process-group: a new process group in the terminal's foreground
                |-g,--foreground-process-group-grab: the same, with SIGTTOU blocked meanwhile
                -i,--strict: a failure is fatal
                |-I,--no-strict: a failure is a warning (the default)
                |-q,--quiet: a failure is silent
                -d,--ctty ctty: the terminal's descriptor; /dev/tty by default
                ~--process-group
                ~--foreground
                ~--grab
                prog...
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        options.operand(0);
        int kind = KINDS.bits(options);
        Tolerance tolerance = switch (options.lastOf("iIq", 'I')) {
            case 'i' -> Tolerance.FATAL;
            case 'q' -> Tolerance.SILENT;
            default -> Tolerance.WARN;
        };
        if ((kind & GROUP) == 0) {
            check(kernel, tolerance, kernel.processes().newSession(), "begin a session");
        } else {
            Optional<Fd> terminal = (kind & FOREGROUND) == 0
                    ? Optional.empty() : Optional.of(terminal(kernel, options));
            check(kernel, tolerance, kernel.processes().newGroup(), "begin a process group");
            boolean grabs = (kind & GRAB) != 0;
            terminal.ifPresent(fd -> takeForeground(kernel, tolerance, fd, grabs));
        }
        PathSearch.exec(kernel, options.operands());
        return Fatal.SYSTEM;
    }

    private static Fd terminal(Kernel kernel, Options options) {
        if (options.has('d')) {
            return new Fd((int) Math.min(options.number('d', 0), Integer.MAX_VALUE));
        }
        OpenMode mode = OpenMode.READ.with(OpenMode.NO_CONTROLLING_TTY);
        return kernel.files().open(TERMINAL, mode).orFatal("open", TERMINAL);
    }

    /** A group in the background that asks for this is stopped by SIGTTOU, unless it is deaf. */
    private static void takeForeground(Kernel kernel, Tolerance tolerance, Fd terminal,
            boolean deaf) {
        if (deaf) {
            check(kernel, tolerance, kernel.signals().block(Signal.TTOU), "block SIGTTOU");
        }
        check(kernel, tolerance, kernel.processes().takeForeground(terminal),
                "take the foreground");
    }

    private static void check(Kernel kernel, Tolerance tolerance, Result<Done> done,
            String verb) {
        if (!(done instanceof Failed<Done>(Errno errno))) {
            return;
        }
        String message = "unable to " + verb + ": " + errno.reason();
        switch (tolerance) {
            case FATAL -> throw new Fatal(Fatal.SYSTEM, message);
            case WARN -> new Report(kernel, "setsid").warning(message);
            case SILENT -> {
            }
        }
    }
}
