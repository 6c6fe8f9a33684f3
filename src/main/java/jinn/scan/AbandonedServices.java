package jinn.scan;

import java.util.Collection;
import java.util.List;
import jinn.control.ChildRecord;
import jinn.control.ServiceFile;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.kernel.Processes;
import jinn.scan.tree.Effect;
import jinn.scan.tree.Role;
import jinn.scan.tree.SupervisorId;
import jinn.value.FileInfo;
import jinn.value.FileInfo.Identity;
import jinn.value.Pid;
import jinn.value.Result.Ok;
import jinn.value.Running;
import jinn.value.Signal;
import org.jspecify.annotations.Nullable;

/** Services whose supervisor died and gets no successor: children of this process by now. */
final class AbandonedServices {

    private final Files files;
    private final Processes processes;
    private final UnsupervisedServices unsupervised;
    private final LogPipes logPipes;

    AbandonedServices(Kernel kernel, UnsupervisedServices unsupervised, LogPipes logPipes) {
        this.files = kernel.files();
        this.processes = kernel.processes();
        this.unsupervised = unsupervised;
        this.logPipes = logPipes;
    }

    /** {@code supervisors} are children too, and none of those meant. */
    void stop(Effect.StopAbandoned left, Collection<Pid> supervisors) {
        if (!unsupervised.has(new SupervisorId(left.index(), Role.SERVICE))) {
            return;
        }
        ChildRecord record = ChildRecord.of(files, left.path());
        if (record == null) {
            stopNameless(left, supervisors);
        } else {
            Signal signal = downSignal(left.path());
            processes.kill(record.identity(), signal);
            processes.kill(record.identity(), Signal.CONT);
        }
    }

    /**
     * There is no record, since the directory was moved or removed. The service is any child of
     * this process that is still in that directory, or writes to the pipe of the service's logger.
     */
    private void stopNameless(Effect.StopAbandoned left, Collection<Pid> supervisors) {
        if (!(processes.living() instanceof Ok<List<Running>>(List<Running> living))) {
            return;
        }
        Pid self = processes.self();
        String pipe = logPipes.name(left.index());
        for (Running one : living) {
            if (one.parent().equals(self) && !supervisors.contains(one.pid())
                    && (isIn(one, left.directory()) || writesTo(one, pipe))) {
                Signal signal = downSignal("/proc/" + one.pid().number() + "/cwd");
                processes.kill(one, signal);
                processes.kill(one, Signal.CONT);
            }
        }
    }

    private boolean isIn(Running one, @Nullable Identity directory) {
        return files.info("/proc/" + one.pid().number() + "/cwd")
                instanceof Ok<FileInfo>(FileInfo info) && info.identity().equals(directory);
    }

    private boolean writesTo(Running one, @Nullable String pipe) {
        return pipe != null && files.readSymlink("/proc/" + one.pid().number() + "/fd/1")
                instanceof Ok<String>(String name) && name.equals(pipe);
    }

    private Signal downSignal(String directory) {
        return ServiceFile.signal(files, directory + "/down-signal", Signal.TERM);
    }
}
