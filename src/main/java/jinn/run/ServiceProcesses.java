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

/** Children of run for the services: their scanners, and the svwait until they are ready. */
final class ServiceProcesses {

    private final Kernel kernel;
    private final Processes processes;
    private final Config config;
    private final @Nullable Pid[] scanners;
    private @Nullable Pid awaiting;

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
            List<String> words = config.services().scanners().get(i);
            Child child = Child.onItsOwn(List.of(new Child.NewSession(), nothingToRead()),
                    new Child.Enter("svscan", words, "jinn svscan " + words.getLast()));
            switch (processes.spawn(child)) {
                case Ok<Pid>(Pid pid) -> scanners[i] = pid;
                case Failed<Pid>(Errno errno) -> failures.add(errno);
            }
        }
        return failures;
    }

    /** Starts an svwait, which exits 0 once the services are ready. */
    Result<Pid> awaitReadiness() {
        List<String> words = new ArrayList<>(List.of("-Us", "-t",
                Long.toString(config.times().readyMs())));
        words.addAll(config.services().awaited());
        Child child = Child.onItsOwn(List.of(new Child.NewSession(), nothingToRead(),
                new Child.EnterDirectory(Bug.present(config.top(), "tree on disk"))),
                new Child.Enter("svwait", words, "jinn svwait"));
        Result<Pid> spawned = processes.spawn(child);
        awaiting = spawned instanceof Ok<Pid>(Pid pid) ? pid : null;
        return spawned;
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

    void stopAwaiting() {
        send(awaiting, Signal.KILL);
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

    /** Whether that was the svwait. It is not remembered any more. */
    boolean forgetAwaiting(Pid dead) {
        boolean was = dead.equals(awaiting);
        awaiting = was ? null : awaiting;
        return was;
    }
}
