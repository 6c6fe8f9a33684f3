package jinn.applet.scan;

import java.util.Optional;
import java.util.OptionalInt;
import jinn.applet.Applet;
import jinn.applet.OwnParts;
import jinn.control.Layout;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.maker.CatchAll;
import jinn.option.Options;
import jinn.system.OwnProgram;
import jinn.system.PathSearch;
import jinn.system.Report;
import jinn.system.StandardFds;
import jinn.text.Octal;
import jinn.value.Account;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.FileInfo;
import jinn.value.OpenMode;
import jinn.value.Result.Ok;
import org.jspecify.annotations.Nullable;

/** Becomes a scanner whose tree logs what nobody else does, as that of process 1 does. */
final class SvScanBoot implements Applet {

    private static final int MODE = 02750;
    private static final Fd CONSOLE = new Fd(3);
    private static final Fd CONSOLE_BESIDE = new Fd(4);

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                svscanboot - starts a scanner with a catch-all logger
                -u,--user: paths are below $XDG_RUNTIME_DIR
                -c,--console console: where the logger reports errors; stderr by default
                -D,--catchall-directory catchall_dir: where it logs; /run/uncaught-logs by default
                -m,--catchall-mode catchall_mode: that directory's permissions, octal; 02750 by \
                default
                -l,--catchall-user catchall_user: the user of the logger
                -o,--catchall-options log_script: the logger's script, without the directory
                -d,--notification-fd ready_fd: gets a newline when it takes orders
                -C,--services-max services_max: the most supervisors, 4 to 160000; 1000 by default
                -L,--name-max name_max: skips longer names, 11 to 1019; 251 by default
                -t,--timeout rescan_ms: scans this often; 0, the default, means only when told
                scandir
                100: misuse, another scanner runs there, or there is no such user
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        String directory = options.operand(0);
        options.refuseOperandsAfter(1);
        options.number('C', 0);
        options.number('L', 0);
        options.number('t', 0);
        Fd ready = ready(kernel, options);
        int mode = mode(options);
        Optional<Account> user = user(kernel, options);
        String program = OwnProgram.file(kernel).orElseThrow(
                () -> new Fatal(Fatal.SYSTEM, "unable to find the program itself"));
        CatchAll logger = new CatchAll(kernel, program, options.value('o').orElse("t"), user);
        logger.requireNoScanner(directory);
        String logs = logger.makeLogs(logsIn(kernel, options), mode);
        String fifo = logger.makeService(directory, logs);
        Fd console = ready != null && ready.equals(CONSOLE) ? CONSOLE_BESIDE : CONSOLE;
        place(kernel, options, console, fifo);
        try {
            PathSearch.exec(kernel, new OwnParts(kernel).part("svscan")
                    .word("-X" + console.number()).options(options, "dCLt", "").word("--")
                    .word(directory).words());
        } catch (Fatal fatal) {
            // Nobody reads the fifo, and nobody will.
            kernel.files().copy(console, Fd.STDERR);
            throw fatal;
        }
        return Fatal.SYSTEM;
    }

    private static @Nullable Fd ready(Kernel kernel, Options options) {
        if (!options.has('d')) {
            return null;
        }
        long number = options.number('d', 0);
        if (number <= Fd.STDERR.number() || number > Integer.MAX_VALUE) {
            throw Fatal.usage("-d takes a descriptor of 3 or more");
        }
        Fd fd = new Fd((int) number);
        if (!kernel.files().isOpen(fd)) {
            throw Fatal.usage("descriptor " + number + " of -d is not open");
        }
        return fd;
    }

    private static int mode(Options options) {
        String text = options.value('m').orElse("0");
        OptionalInt mode = Octal.parse(text.length() > 1 && text.startsWith("0")
                ? text.substring(1) : text);
        return options.has('m') ? mode.orElseThrow(options::wrong) : MODE;
    }

    /** Only root can run a logger as somebody else. */
    private static Optional<Account> user(Kernel kernel, Options options) {
        if (!options.has('l')) {
            return Optional.empty();
        }
        if (!kernel.processes().isRoot()) {
            new Report(kernel, "svscanboot").warning("not root: ignoring -l");
            return Optional.empty();
        }
        String name = options.value('l').get();
        return Optional.of(kernel.processes().account(name).ifPresent("look up", name)
                .orElseThrow(() -> Fatal.usage("there is no user " + name)));
    }

    private static String logsIn(Kernel kernel, Options options) {
        String logs = options.value('D').orElse(options.has('u') ? Layout.UNCAUGHT_LOGS
                : Layout.RUN + "/" + Layout.UNCAUGHT_LOGS);
        if (!options.has('u') || logs.startsWith("/")) {
            return logs;
        }
        String home = kernel.processes().variable("XDG_RUNTIME_DIR");
        if (home == null || home.isEmpty()) {
            throw Fatal.usage("XDG_RUNTIME_DIR is not set");
        }
        return home + "/" + logs;
    }

    /**
     * The console has a descriptor of its own, and what is printed goes into the fifo. That has a
     * reader for a moment, so that nobody waits for one here.
     */
    private static void place(Kernel kernel, Options options, Fd console, String fifo) {
        Files files = kernel.files();
        move(files, files.open(StandardFds.NULL_DEVICE, OpenMode.READ)
                .orFatal("open", StandardFds.NULL_DEVICE), Fd.STDIN);
        String device = options.value('c').orElse(null);
        if (device == null) {
            files.copy(Fd.STDERR, console).orFatal("keep", "stderr");
        } else {
            move(files, files.open(device, OpenMode.WRITE).orFatal("open", device), console);
        }
        OpenMode mine = OpenMode.READ.nonBlocking().with(OpenMode.NO_FOLLOW);
        Fd reading = files.open(fifo, mine).orFatal("open", fifo);
        Fd writing = files.open(fifo, OpenMode.WRITE.nonBlocking().with(OpenMode.NO_FOLLOW))
                .orFatal("open", fifo);
        boolean ours = files.info(writing) instanceof Ok<FileInfo>(FileInfo info)
                && info.type() == FileInfo.Type.FIFO;
        if (!ours) {
            throw new Fatal(Fatal.SYSTEM, "unable to use " + fifo + ": it is no fifo");
        }
        files.close(reading);
        files.setBlocking(writing, true).orFatal("use", fifo);
        files.copy(writing, Fd.STDERR).orFatal("move", fifo);
        move(files, writing, Fd.STDOUT);
    }

    private static void move(Files files, Fd from, Fd to) {
        if (from.equals(to)) {
            files.setInherited(to, true).orFatal("keep", "a descriptor");
        } else {
            files.copy(from, to).orFatal("move", "a descriptor");
            files.close(from);
        }
    }
}
