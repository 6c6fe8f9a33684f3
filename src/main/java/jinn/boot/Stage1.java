package jinn.boot;

import java.util.ArrayList;
import java.util.List;
import jinn.control.Dismissal;
import jinn.control.InitRecord;
import jinn.control.Layout;
import jinn.control.ScannerHome;
import jinn.control.ServiceStatus;
import jinn.control.TreeLink;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.system.OwnProgram;
import jinn.system.Report;
import jinn.system.StandardFds;
import jinn.value.Child;
import jinn.value.Environment;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.OpenMode;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import jinn.walk.TreeRemoval;

/**
 * Performs the {@link Plan}. Keeps what only turns up on the way: descriptors, variables. A
 * failure ends process 1, and with it the boot, before there is anything else to save.
 */
public final class Stage1 {

    private static final String BANNER =
            "\n  jinn: process 1 is up, the supervision tree follows\n\n";

    private final Kernel kernel;
    private final Report report;
    private final Descriptors descriptors;
    private final int verbosity;
    private final List<String> programs;
    private final Image image;

    /** Where there may be a link to the tree, found before the working directory changes. */
    private final List<String> places;
    private List<String> variables = new ArrayList<>();
    @SuppressWarnings("NullAway.Init")
    private Fd reader;
    @SuppressWarnings("NullAway.Init")
    private Fd console;
    @SuppressWarnings("NullAway.Init")
    private Files.Pipe pipe;

    private Stage1(Kernel kernel, Report report, BootOptions options) {
        this.kernel = kernel;
        this.report = report;
        this.descriptors = new Descriptors(kernel);
        this.verbosity = options.verbosity();
        this.programs = OwnProgram.paths(kernel);
        this.image = new Image(report, options.image());
        this.places = TreeLink.places(kernel);
        variables.add("PATH=" + options.paths().search());
    }

    /** Does not return: becomes the scanner, or throws Fatal. */
    public static void run(Kernel kernel, Report report, BootOptions options) {
        Stage1 stage1 = new Stage1(kernel, report, options);
        BootFacts facts = BootFacts.of(kernel);
        Plan.beginning(options, facts).forEach(stage1::perform);
        Plan.rest(options, facts, stage1.place(options)).forEach(stage1::perform);
    }

    /** Of a /run that cannot be used, and that nothing is in place of, its first use tells. */
    private String place(BootOptions options) {
        if (!options.flavour().movable() || image.fits(Plan.RUN)) {
            return Plan.RUN;
        }
        return image.copyToOneOf(places).orElse(Plan.RUN);
    }

    private void perform(BootAction action) {
        switch (action) {
            case BootAction.AwaitEndOfFile(Fd fd) -> awaitEndOfFile(fd);
            case BootAction.CheckAlone(String directory) -> checkAlone(directory);
            case BootAction.Banner _ -> report.put(Fd.STDOUT, BANNER);
            case BootAction.EnterDirectory(String path) ->
                    files().enterDirectory(path).orFatal("enter", path);
            case BootAction.SetUmask(int mask) -> files().setUmask(mask);
            case BootAction.MountDevices(String path) -> descriptors.mountDevices(path);
            case BootAction.FillDescriptors _ -> descriptors.fill();
            case BootAction.Unmount(String path) -> unmount(path);
            case BootAction.MountRun mount -> mount(mount);
            case BootAction.RemoveStaleFiles(String run) -> removeStaleFiles(run);
            case BootAction.CopyImage(String from, String to) -> new Image(report, from).copyTo(to);
            case BootAction.CheckImage(String run) -> image.requireRunnable(run);
            case BootAction.TellPlace(String run) -> tell(run);
            case BootAction.RecordInit(String directory) -> InitRecord.write(kernel, directory);
            case BootAction.ReadVariables(String path) ->
                    variables = new Variables(kernel, report).changedBy(path, variables);
            case BootAction.DumpVariables(String path) -> new Variables(kernel, report)
                    .dump(path, kernel.processes().environment());
            case BootAction.OpenReader(String fifo) -> reader = files()
                    .open(fifo, OpenMode.READ.nonBlocking()).orFatal("open for reading", fifo);
            case BootAction.Close(Fd fd) -> files().close(fd);
            case BootAction.OpenAs(Fd fd, String path, OpenMode mode) ->
                    descriptors.openAs(fd, path, mode).orFatal("open", path);
            case BootAction.CloseReader _ -> files().close(reader);
            case BootAction.MakePipe _ -> pipe = files().pipe().orFatal("make", "a pipe");
            case BootAction.LeaveTerminal(Fd fd) ->
                    warn(kernel.processes().leaveTerminal(fd), "leave", "the terminal");
            case BootAction.Fork(Stage2 stage2) -> fork(stage2);
            case BootAction.NullStdin _ -> descriptors.nullStdin();
            case BootAction.NewSession _ -> kernel.processes().newSession();
            case BootAction.HoldConsole _ -> console = descriptors.holdConsole();
            case BootAction.ClosePipeReader _ -> files().close(pipe.read());
            case BootAction.TakeKeyboard _ -> takeKeyboard();
            case BootAction.Copy(Fd from, Fd to) -> copy(from, to);
            case BootAction.ExecScanner scanner -> exec(scanner);
        }
    }

    private void removeStaleFiles(String run) {
        new StaleRunFiles(report).removeFrom(run);
    }

    private void copy(Fd from, Fd to) {
        files().copy(from, to).orFatal("copy", "stdout");
    }

    private void awaitEndOfFile(Fd fd) {
        switch (files().read(fd, new byte[1], 0, 1)) {
            case Ok<Integer>(Integer count) when count == 0 -> {
            }
            case Ok<Integer> _ -> report.warning("the readiness descriptor carries data");
            case Failed<Integer>(Errno errno) when errno == Errno.EBADF -> {
                return;
            }
            case Failed<Integer>(Errno errno) ->
                    throw Fatal.system("read from", "the readiness descriptor", errno);
        }
        files().close(fd);
    }

    /** A fifo that can be written to has a reader. */
    private void checkAlone(String scanDirectory) {
        kernel.processes().identity(kernel.processes().self())
                .orFatal("tell one process from another", "by /proc");
        String control = ScannerHome.of(scanDirectory).control();
        if (files().open(control, OpenMode.WRITE.nonBlocking()).isOk()) {
            throw Fatal.usage("this is not process 1, and a scanner runs on " + scanDirectory);
        }
        new Dismissal(report).send(scanDirectory, "");
    }

    /** EINVAL: nothing is mounted there. Of EPERM the mount that follows has to tell. */
    private void unmount(String path) {
        Result<Done> done = kernel.host().unmount(path);
        if (!done.failedWith(Errno.EINVAL) && !done.failedWith(Errno.EPERM)) {
            warn(done, "unmount", path);
        }
    }

    private void mount(BootAction.MountRun mount) {
        Result<Done> made = files().makeDirectory(mount.path(), 0755);
        Result<Done> mounted = kernel.host().mountTmpfs(mount.path(), 0755, mount.how());
        if (mount.orKeep()
                && (mounted.failedWith(Errno.EPERM) || mounted.failedWith(Errno.ENOENT))) {
            // A container's rights may not go so far; it is none the worse without. Or there is no
            // /run, and the root is read-only.
            if (!made.isOk()) {
                removeStaleFiles(mount.path());
            }
            return;
        }
        mounted.orFatal("mount a tmpfs on", mount.path());
    }

    private void tell(String run) {
        variables = new ArrayList<>(variables);
        variables.removeIf(variable -> variable.startsWith(TreeLink.CHOSEN + "="));
        variables.add(TreeLink.CHOSEN + "=" + Layout.scanDirectory(run));
        TreeLink.make(kernel, run, places, stale -> new TreeRemoval(kernel).remove(stale));
    }

    private void fork(Stage2 stage2) {
        Child child = reachable(stage2).child(variables, pipe);
        kernel.processes().spawn(child).orFatal("fork", "stage 2");
    }

    /** A terminal's name may lead nowhere, as in a namespace with a /dev of its own. */
    private Stage2 reachable(Stage2 stage2) {
        if (stage2.terminal().isEmpty()) {
            return stage2;
        }
        String path = stage2.terminal().get();
        OpenMode mode = OpenMode.READ.nonBlocking().with(OpenMode.NO_CONTROLLING_TTY);
        return switch (files().open(path, mode)) {
            case Ok<Fd>(Fd fd) -> {
                files().close(fd);
                yield stage2;
            }
            case Failed<Fd>(Errno errno) -> {
                report.unable("open", path, errno);
                yield stage2.withTerminal(StandardFds.NULL_DEVICE);
            }
        };
    }

    /** A machine without a screen has no keyboard to take: logged only where much is. */
    private void takeKeyboard() {
        Result<Done> done = kernel.host().takeKeyboard();
        if (!done.failedWith(Errno.ENOENT) || verbosity > 1) {
            warn(done, "take over", "the keyboard's special keys");
        }
    }

    private void exec(BootAction.ExecScanner scanner) {
        Fd channel = scanner.logger() ? console : pipe.write();
        files().setInherited(channel, true).orFatal("keep", "a descriptor");
        List<String> words = new ArrayList<>(List.of("jinn", "svscan",
                scanner.logger() ? "-X" : "-d", Integer.toString(channel.number())));
        if (scanner.statusSize() != ServiceStatus.SIZE) {
            words.add("-f" + scanner.statusSize());
        }
        scanner.readers().ifPresent(readers -> words.add("-g" + readers));
        words.add("--");
        words.add(scanner.directory());
        Errno reason = Errno.ENOENT;
        for (String program : programs) {
            Errno errno = kernel.processes().exec(
                    new Child.Exec(program, words, new Environment.Exactly(variables)));
            reason = errno == Errno.ENOENT ? reason : errno;
        }
        if (scanner.logger()) {
            files().copy(console, Fd.STDERR);
        }
        throw Fatal.exec("jinn svscan", reason);
    }

    private void warn(Result<Done> done, String verb, String what) {
        if (done instanceof Failed<Done>(Errno errno)) {
            report.unable(verb, what, errno);
        }
    }

    private Files files() {
        return kernel.files();
    }
}
