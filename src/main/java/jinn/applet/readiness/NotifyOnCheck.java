package jinn.applet.readiness;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import jinn.applet.Applet;
import jinn.control.ServiceHome;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.probe.Driver;
import jinn.probe.Machine;
import jinn.system.PathSearch;
import jinn.system.Report;
import jinn.system.SmallFiles;
import jinn.text.Bytes;
import jinn.text.Decimal;
import jinn.value.Child;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.Pid;
import jinn.value.Result;

/**
 * In ./run: becomes the service's program, and leaves a child behind that asks a check again and
 * again, and tells the supervisor once that says yes.
 */
final class NotifyOnCheck implements Applet {

    private static final String NAME = "notifyoncheck";

    /** The options that the checker reads; a wrong one is a mistake before there is a checker. */
    private static final char[] NUMBERS = {'s', 'T', 't', 'w', 'n'};

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                notifyoncheck - executes a program, and repeats a check until it says that it \
                is ready
                -d,--doublefork: the checking process is not the program's child
                -q: the output of checks goes to /dev/null
                -3,--notification-fd fd: where the supervisor expects the newline
                -s,--initial-sleep initialms: the pause before the first check; 10 by default
                -T,--global-timeout globalms: the limit for all checks; 0, the default, means none
                -t,--local-timeout localms: the limit for one check; 0, the default, means none
                -w,--waiting-time waitms: the pause before each further check; 1000 by default
                -n,--tries tries: the number of checks; 7 by default, 0 means no limit
                -c,--check-program checkprogram: the check, a line for execlineb; ./data/check by \
                default
                ~-F fd
                ~-P fd
                prog...
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        if (options.has('F')) {
            return options.has('d') ? again(kernel, options) : ask(kernel, options);
        }
        List<String> program = options.operandsFrom(0);
        for (char number : NUMBERS) {
            options.number(number, 0);
        }
        requireSupervisor(kernel.files());
        Fd notification = notification(kernel, options);
        Files.Pipe pipe = kernel.files().pipe().orFatal("make", "pipe");
        kernel.files().setInherited(pipe.write(), true).orFatal("keep open", "pipe");
        List<String> words = words(options, true);
        words.add("-3" + notification.number());
        words.add("-F" + pipe.write().number());
        words.add("-P" + kernel.processes().self().number());
        Pid child = spawn(kernel, words);
        kernel.files().close(pipe.write());
        kernel.files().close(notification);
        if (options.has('d')) {
            kernel.processes().await(child).orFatal("wait for", "the checker");
        }
        byte[] sign = new byte[1];
        if (kernel.files().read(pipe.read(), sign, 0, 1).orFatal("read from", "pipe") == 0) {
            throw new Fatal(Fatal.SYSTEM, "the checker did not start");
        }
        PathSearch.exec(kernel, program);
        return Fatal.SYSTEM;
    }

    private static void requireSupervisor(Files files) {
        Result<Boolean> supervised = ServiceHome.HERE.isSupervised(files);
        // A service's user may not look, and a supervisor is somebody it can be started by.
        boolean runs = supervised.failedWith(Errno.EACCES)
                || supervised.orFatal("open", ServiceHome.HERE.lock());
        if (!runs) {
            throw Fatal.usage("no supervisor runs on the working directory");
        }
    }

    private static Fd notification(Kernel kernel, Options options) {
        OptionalLong number = OptionalLong.of(options.number('3', 0));
        if (!options.has('3')) {
            String text = new SmallFiles(kernel.files()).read("notification-fd")
                    .orFatal("read", "notification-fd");
            number = Decimal.parse(Bytes.firstLine(text));
        }
        if (number.isEmpty() || number.getAsLong() > Integer.MAX_VALUE
                || !kernel.files().isOpen(new Fd((int) number.getAsLong()))) {
            throw Fatal.usage("the notification descriptor is not open");
        }
        return new Fd((int) number.getAsLong());
    }

    private static Pid spawn(Kernel kernel, List<String> words) {
        return kernel.processes()
                .spawn(Child.onItsOwn(List.of(), new Child.Enter(NAME, words, NAME)))
                .orFatal("spawn", "the checker");
    }

    /** The options as words. */
    private List<String> words(Options options, boolean detaching) {
        List<String> words = new ArrayList<>();
        for (Options.Given given : options.all()) {
            if (detaching || given.letter() != 'd') {
                words.addAll(syntax().words(given));
            }
        }
        return words;
    }

    /** A child whose parent ends at once is none of the program's. */
    private int again(Kernel kernel, Options options) {
        spawn(kernel, words(options, false));
        return 0;
    }

    private static int ask(Kernel kernel, Options options) {
        List<String> check = options.value('c')
                .map(command -> List.of("execlineb", "-Pc", command))
                .orElse(List.of("./data/check"));
        var asking = new Machine.Config(options.number('n', 7), options.number('w', 1000),
                options.number('t', 0));
        Fd notification = new Fd((int) options.number('3', 0));
        var config = new Driver.Config(asking, check, options.number('s', 10),
                options.number('T', 0), notification, new Pid((int) options.number('P', 0)),
                options.has('q'));
        Report report = new Report(kernel, NAME);
        kernel.signals().surviveBrokenPipes();
        var driver = new Driver(kernel, config, report);
        // A check that lives on must not keep this open: the supervisor waits for its end.
        kernel.files().setInherited(notification, false).orFatal("keep", "the descriptor");
        Fd sign = new Fd((int) options.number('F', 0));
        report.put(sign, "\n").orFatal("write to", "pipe");
        kernel.files().close(sign);
        return driver.run();
    }
}
