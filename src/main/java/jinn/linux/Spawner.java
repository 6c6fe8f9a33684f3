package jinn.linux;

import java.util.List;
import jinn.kernel.Files.Pipe;
import jinn.linux.file.Descriptors;
import jinn.linux.libc.Arena;
import jinn.linux.libc.Constants;
import jinn.linux.libc.ErrnoConstants;
import jinn.linux.libc.Errnos;
import jinn.linux.libc.Libc;
import jinn.linux.libc.ProcessLibc;
import jinn.text.Bytes;
import jinn.value.Child;
import jinn.value.Child.Enter;
import jinn.value.Errno;
import jinn.value.Pid;
import jinn.value.Result;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import org.teavm.interop.Address;

/** Forks children, and learns of those that are to report whether they became what they should. */
final class Spawner {

    private final LinuxKernel kernel;
    private final ChildSide childSide;
    private final Arena arena;

    Spawner(LinuxKernel kernel, ChildSide childSide, Arena arena) {
        this.kernel = kernel;
        this.childSide = childSide;
        this.arena = arena;
    }

    Result<Pid> spawn(Child child) {
        if (child.then() instanceof Enter enter) {
            kernel.linuxHost().prepareTitle(enter.title());
        }
        boolean reports = child.reports() && !kernel.chaining().isSure(child);
        return reports ? spawnReporting(child) : fork(child, -1);
    }

    private Result<Pid> spawnReporting(Child child) {
        return switch (Descriptors.pipe(arena)) {
            case Ok<Pipe>(Pipe pipe) -> spawnReporting(child, pipe);
            case Failed<Pipe>(Errno errno) -> new Failed<>(errno);
        };
    }

    private Result<Pid> spawnReporting(Child child, Pipe pipe) {
        int read = pipe.read().number();
        int write = pipe.write().number();
        Result<Pid> forked = fork(child, write);
        Descriptors.close(write);
        int reason = forked.isOk() ? readReport(read) : 0;
        Descriptors.close(read);
        if (reason != 0 && forked instanceof Ok<Pid>(Pid pid)) {
            kernel.processes().await(pid);
            return Errnos.failed(reason);
        }
        return forked;
    }

    private Result<Pid> fork(Child child, int reportTo) {
        int pid = ProcessLibc.jinn_fork(child.apart() ? 1 : 0);
        int number = Constants.errno();
        if (pid == 0) {
            childSide.run(child, reportTo, program());
        }
        return pid < 0 ? Errnos.failed(number) : new Ok<>(new Pid(pid));
    }

    /** The error the child met; 0 where its end of the pipe closed without a word. */
    private int readReport(int fd) {
        Address place = arena.only(Integer.BYTES);
        long count;
        do {
            count = Libc.read(fd, place, Integer.BYTES);
        } while (count < 0 && Constants.errno() == ErrnoConstants.EINTR());
        return count == Integer.BYTES ? place.getInt() : 0;
    }

    /** For messages: the applet's name where there is one. */
    private String program() {
        List<String> words = kernel.processes().arguments();
        String own = words.isEmpty() ? "" : Bytes.baseName(words.getFirst());
        return own.equals("jinn") && words.size() > 1 ? words.get(1) : own;
    }
}
