package jinn.shutdown;

import jinn.kernel.Files;
import jinn.shutdown.order.Action;
import jinn.shutdown.order.Paths;
import jinn.system.Report;
import jinn.system.SmallFiles;
import jinn.system.StandardFds;
import jinn.text.Bytes;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.OpenMode;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;

/** What the two kinds of system do differently in the end. */
record FinalSteps(Report report, ShutdownScope scope) {

    private static final int PERMISSIONS = 0755;

    /** What shows of a process 1 that ended by reboot(2): 128 and HUP. */
    private static final String REBOOTED = "129";

    /** The logger is about to go; without a console, words go nowhere rather than block. */
    void takeConsole() {
        OpenMode mode = OpenMode.WRITE.with(OpenMode.NO_CONTROLLING_TTY);
        Result<Fd> opened = files().open(Paths.CONSOLE, mode.nonBlocking());
        if (!opened.isOk()) {
            opened = files().open(StandardFds.NULL_DEVICE, OpenMode.WRITE);
        }
        if (opened instanceof Ok<Fd>(Fd fd)) {
            files().setBlocking(fd, true);
            StandardFds.print(files(), fd);
        }
    }

    /** Where process 1 is somebody else's, there is nothing to power off: only exit codes. */
    void writeHaltCode(Action action) {
        String results = Paths.results(report.kernel());
        files().makeDirectory(results, PERMISSIONS);
        Action possible = scope.isWhole() ? action : Action.HALT;
        write(results + "/haltcode", Character.toString(possible.letter()));
        if (!scope.isWhole() && action == Action.REBOOT) {
            write(results + "/exitcode", REBOOTED);
        }
    }

    private void write(String path, String text) {
        Result<Done> done = new SmallFiles(files()).write(path, Bytes.toArray(text + "\n"));
        if (done instanceof Failed<Done>(Errno errno)) {
            report.unable("write", path, errno);
        }
    }

    private Files files() {
        return report.kernel().files();
    }
}
