package jinn.sim;

import jinn.system.Report;
import jinn.system.SmallFiles;
import jinn.text.Bytes;
import jinn.value.Child;
import jinn.value.Child.Action;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.OpenMode;
import jinn.value.Pid;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;

/** What a child does between fork and being somebody else. */
final class ChildSide {

    private final SimProcess self;
    private final SimKernel kernel;
    private final Child child;
    private Errno reported;
    private boolean settled;

    ChildSide(SimProcess self, Child child) {
        this.self = self;
        this.child = child;
        kernel = new SimKernel(self);
    }

    /** Whether the parent can go on: the child is what it was to become, or said why not. */
    boolean isSettled() {
        return settled || self.hasBecome();
    }

    /** Null where all went well. */
    Errno reported() {
        return reported;
    }

    int run() {
        self.resetSignals();
        for (Action action : child.setUp()) {
            if (perform(action) instanceof Failed<?>(Errno errno)) {
                return failed(Fatal.system("perform", action.toString(), errno), errno);
            }
        }
        return switch (child.then()) {
            case Child.Exit(int code) -> {
                settled = true;
                yield code;
            }
            case Child.Exec exec -> exec(exec);
            case Child.Enter enter -> enter(enter);
        };
    }

    private Result<?> perform(Action action) {
        return switch (action) {
            case Child.Close(Fd fd) -> {
                boolean open = self.descriptors.isOpen(fd);
                kernel.files().close(fd);
                yield open ? Result.DONE : new Failed<Done>(Errno.EBADF);
            }
            case Child.Copy(Fd from, Fd to) -> kernel.files().copy(from, to);
            case Child.OpenAs(Fd fd, String path, OpenMode mode) -> openAs(fd, path, mode);
            case Child.NewSession _ -> kernel.processes().newSession();
            case Child.NewGroup _ -> kernel.processes().newGroup();
            case Child.ControllingTerminal _, Child.Foreground _ -> Result.DONE;
            case Child.EnterDirectory(String path) -> kernel.files().enterDirectory(path);
            case Child.AwaitNewline(Fd fd) -> awaitNewline(fd);
            case Child.Record(String path, String word) -> record(path, word);
        };
    }

    private Result<Done> openAs(Fd wanted, String path, OpenMode mode) {
        return switch (kernel.files().open(path, mode)) {
            case Failed<Fd>(Errno errno) -> new Failed<>(errno);
            case Ok<Fd>(Fd fd) -> {
                Result<Done> copied = kernel.files().copy(fd, wanted);
                if (!fd.equals(wanted)) {
                    kernel.files().close(fd);
                }
                yield copied;
            }
        };
    }

    private Result<Done> record(String path, String word) {
        if (kernel.processes().identity(new Pid(self.pid())) instanceof Ok<String>(String is)) {
            new SmallFiles(kernel.files()).write(path, Bytes.toArray(word + " " + is + "\n"));
        }
        return Result.DONE;
    }

    private Result<Integer> awaitNewline(Fd fd) {
        byte[] one = new byte[1];
        while (true) {
            Result<Integer> read = kernel.files().read(fd, one, 0, 1);
            if (!(read instanceof Ok<Integer>(Integer count)) || one[0] == '\n') {
                return read;
            }
            if (count == 0) {
                new Report(kernel, self.title()).warning("nobody says that it is ready");
                return read;
            }
        }
    }

    private int exec(Child.Exec exec) {
        Errno errno = kernel.processes().exec(exec);
        return failed(Fatal.exec(exec.path(), errno), errno);
    }

    private int enter(Child.Enter enter) {
        self.descriptors.closeAsExecDoes();
        settled = true;
        kernel.host().setTitle(enter.title());
        self.world.noteExec(self, enter.applet() + " "
                + String.join(" ", enter.arguments()));
        return self.world.entry().enter(kernel, enter.applet(), enter.arguments());
    }

    private int failed(Fatal fatal, Errno errno) {
        if (child.reports()) {
            reported = errno;
            settled = true;
        } else {
            new Report(kernel, self.title()).fatal(fatal);
        }
        return fatal.code();
    }
}
