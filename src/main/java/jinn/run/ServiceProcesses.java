package jinn.run;

import java.util.ArrayList;
import java.util.List;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.kernel.Processes;
import jinn.system.StandardFds;
import jinn.value.Bug;
import jinn.value.Child;
import jinn.value.Child.Action;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.OpenMode;
import jinn.value.Pid;
import jinn.value.Result;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import jinn.value.Signal;
import org.jspecify.annotations.Nullable;

/**
 * Children of run for the services: their scanners, who waits until they are ready, and who has
 * those that depend on each other go up and down.
 */
final class ServiceProcesses {

    /** Where the scanner says that it takes orders. */
    private static final Fd TOLD = new Fd(3);

    private final Kernel kernel;
    private final Processes processes;
    private final Config config;
    private final @Nullable Pid[] scanners;
    private @Nullable Pid awaiting;
    private @Nullable Pid lowering;

    /** From where a line comes when the scanner takes orders. */
    private @Nullable Fd begun;

    /** The stdin of these children where there is no /dev/null: a pipe without a writer. */
    private @Nullable Fd empty;

    ServiceProcesses(Kernel kernel, Config config) {
        this.kernel = kernel;
        this.processes = kernel.processes();
        this.config = config;
        scanners = new Pid[config.services().scanners().size()];
    }

    /** Those that do not run; the reasons why some could not be started. */
    List<Errno> startScanners() {
        List<Errno> failures = new ArrayList<>();
        for (int i = 0; i < scanners.length; i++) {
            if (scanners[i] != null) {
                continue;
            }
            Result<Pid> spawned = config.services().ordered() != null && begun == null
                    ? startTellingScanner(i) : processes.spawn(scanner(i, List.of(), List.of()));
            switch (spawned) {
                case Ok<Pid>(Pid pid) -> scanners[i] = pid;
                case Failed<Pid>(Errno errno) -> failures.add(errno);
            }
        }
        return failures;
    }

    private Child scanner(int number, List<Action> more, List<String> options) {
        List<Action> setUp = new ArrayList<>(List.of(new Child.NewSession(), nothingToRead()));
        setUp.addAll(more);
        List<String> words = new ArrayList<>(options);
        words.addAll(config.services().scanners().get(number));
        return Child.onItsOwn(setUp,
                new Child.Enter("svscan", words, "jinn svscan " + words.getLast()));
    }

    private Result<Pid> startTellingScanner(int number) {
        return switch (kernel.files().pipe()) {
            case Failed<Files.Pipe>(Errno errno) -> new Failed<>(errno);
            case Ok<Files.Pipe>(Files.Pipe pipe) -> {
                begun = pipe.read();
                Result<Pid> spawned = processes.spawn(scanner(number,
                        List.of(new Child.Copy(pipe.write(), TOLD)),
                        List.of("-d", Integer.toString(TOLD.number()))));
                kernel.files().close(pipe.write());
                yield spawned;
            }
        };
    }

    /** Starts somebody who exits 0 once the services are ready. */
    Result<Pid> awaitReadiness() {
        Config.Ordered ordered = config.services().ordered();
        Result<Pid> spawned = processes.spawn(ordered == null ? waiting() : raising(ordered));
        awaiting = spawned instanceof Ok<Pid>(Pid pid) ? pid : null;
        return spawned;
    }

    /** What they print is no output of the command. */
    private Child raising(Config.Ordered ordered) {
        List<Action> setUp = new ArrayList<>(List.of(new Child.NewSession()));
        if (begun != null) {
            setUp.add(new Child.AwaitNewline(begun));
        }
        setUp.addAll(List.of(nothingToRead(), new Child.Copy(Fd.STDERR, Fd.STDOUT)));
        List<String> words = new ArrayList<>();
        for (String word : List.of(ordered.program(), "rc-init", "-c", ordered.database(), "-l",
                ordered.live(), "--", Bug.present(config.top(), "tree on disk"))) {
            words.add(" " + word);
        }
        words.addAll(List.of("", ordered.program()));
        words.addAll(rc(ordered));
        words.addAll(List.of("-t", Long.toString(config.times().readyMs()), "-u", "--", "change"));
        words.addAll(ordered.names());
        return Child.onItsOwn(setUp, new Child.Enter("if", words, "jinn rc change"));
    }

    private List<String> rc(Config.Ordered ordered) {
        return List.of("rc", "-b", "-v", config.manner().verbose() ? "2" : "1", "-l",
                ordered.live());
    }

    /** Whether there is somebody now who has them go down. */
    boolean lower() {
        Config.Ordered ordered = Bug.present(config.services().ordered(), "order");
        if (!kernel.files().linkInfo(ordered.live()).isOk()) {
            return false;
        }
        List<String> words = new ArrayList<>(rc(ordered));
        words.addAll(List.of("-D", "-a", "--", "change"));
        Child child = Child.onItsOwn(List.of(new Child.NewSession(), nothingToRead(),
                new Child.Copy(Fd.STDERR, Fd.STDOUT)),
                new Child.Enter("rc", words.subList(1, words.size()), "jinn rc change"));
        lowering = processes.spawn(child) instanceof Ok<Pid>(Pid pid) ? pid : null;
        return lowering != null;
    }

    private Child waiting() {
        List<String> words = new ArrayList<>(List.of("-Us", "-t",
                Long.toString(config.times().readyMs())));
        words.addAll(config.services().awaited());
        return Child.onItsOwn(List.of(new Child.NewSession(), nothingToRead(),
                new Child.EnterDirectory(Bug.present(config.top(), "tree on disk"))),
                new Child.Enter("svwait", words, "jinn svwait"));
    }

    /** Stdin is the command's alone. */
    private Action nothingToRead() {
        return kernel.files().mayOpen(StandardFds.NULL_DEVICE, OpenMode.Access.READ).isOk()
                ? new Child.OpenAs(Fd.STDIN, StandardFds.NULL_DEVICE, OpenMode.READ)
                : new Child.Copy(emptied(), Fd.STDIN);
    }

    /** Where there is no pipe either, stderr, which has nothing to read as a rule. */
    private Fd emptied() {
        if (empty == null && kernel.files().pipe() instanceof Ok<Files.Pipe>(Files.Pipe pipe)) {
            kernel.files().close(pipe.write());
            empty = pipe.read();
        }
        return empty == null ? Fd.STDERR : empty;
    }

    /** Who has services go up writes down how far they came. */
    void stopAwaiting() {
        send(awaiting, config.services().ordered() == null ? Signal.KILL : Signal.TERM);
    }

    /** Whether somebody still had services go up, for whom those that are to go down wait. */
    boolean killRaising() {
        boolean raises = awaiting != null && config.services().ordered() != null;
        if (raises) {
            send(awaiting, Signal.KILL);
        }
        return raises;
    }

    /** To all scanners. A stopped one would never see TERM. */
    void stopScanners() {
        for (Pid scanner : scanners) {
            send(scanner, Signal.TERM);
            send(scanner, Signal.CONT);
        }
    }

    private void send(@Nullable Pid pid, Signal signal) {
        if (pid != null) {
            processes.kill(pid, signal);
        }
    }

    /** Whether that was a scanner. It is not remembered any more. */
    boolean forgetScanner(Pid dead) {
        for (int i = 0; i < scanners.length; i++) {
            if (dead.equals(scanners[i])) {
                scanners[i] = null;
                return true;
            }
        }
        return false;
    }

    /** Whether that had the services go down. It is not remembered any more. */
    boolean forgetLowering(Pid dead) {
        boolean was = dead.equals(lowering);
        lowering = was ? null : lowering;
        return was;
    }

    /** Whether that waited for them. It is not remembered any more. */
    boolean forgetAwaiting(Pid dead) {
        boolean was = dead.equals(awaiting);
        awaiting = was ? null : awaiting;
        return was;
    }
}
