package jinn.shutdown;

import jinn.kernel.Errno;
import jinn.kernel.Fd;
import jinn.kernel.Files;
import jinn.kernel.OpenMode;
import jinn.kernel.Report;
import jinn.kernel.Result;
import jinn.kernel.Result.Done;
import jinn.kernel.Result.Failed;
import jinn.kernel.Result.Ok;
import jinn.kernel.Texts;
import jinn.text.Bytes;

/** What the two kinds of system do differently in the end. */
record Ending(Report report, Machine.Config config) {

    private static final int PERMISSIONS = 0755;

    /** The logger is about to go; without a console, words go nowhere rather than block. */
    void takeConsole() {
        OpenMode mode = OpenMode.WRITE.with(OpenMode.NO_CONTROLLING_TTY);
        Result<Fd> opened = files().open(Paths.CONSOLE, mode.nonBlocking());
        if (!opened.isOk()) {
            opened = files().open("/dev/null", OpenMode.WRITE);
        }
        if (opened instanceof Ok<Fd>(Fd fd)) {
            files().setBlocking(fd, true);
            files().copy(fd, Fd.STDOUT);
            files().copy(fd, Fd.STDERR);
            files().close(fd);
        }
    }

    void writeHaltCode(Action action) {
        files().makeDirectory(Paths.CONTAINER_RESULTS, PERMISSIONS);
        String path = Paths.CONTAINER_RESULTS + "/haltcode";
        Result<Done> done = new Texts(files()).write(path, Bytes.toArray(action.letter() + "\n"));
        if (done instanceof Failed<Done>(Errno errno)) {
            report.unable("write", path, errno);
        }
    }

    private Files files() {
        return report.kernel().files();
    }
}
