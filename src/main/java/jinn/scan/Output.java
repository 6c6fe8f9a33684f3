package jinn.scan;

import jinn.kernel.Files;
import jinn.system.Report;
import jinn.system.StandardFds;
import jinn.value.Fd;
import jinn.value.OpenMode;
import jinn.value.Result.Ok;
import org.jspecify.annotations.Nullable;

/** Where a scanner's words go: to its stderr, or to the console where nobody reads that. */
final class Output {

    private final Report report;
    private final Files files;
    private final @Nullable Fd console;
    private boolean leftFifo;

    /** {@code console} is null for none. */
    Output(Report report, @Nullable Fd console) {
        this.report = report;
        this.files = report.kernel().files();
        this.console = console;
    }

    /** To the console where the catch-all logger does not read stderr yet, or any more. */
    void say(String kind, String message) {
        String line = "jinn svscan: " + kind + ": " + message + "\n";
        if (leftFifo || !report.tell(Fd.STDERR, line).isOk()) {
            report.tell(console == null ? Fd.STDERR : console, line);
        }
    }

    /** The catch-all logger's fifo loses a writer. */
    void leaveFifo() {
        leftFifo = true;
        if (files.open(StandardFds.NULL_DEVICE, OpenMode.WRITE) instanceof Ok<Fd>(Fd nowhere)) {
            StandardFds.print(files, nowhere);
        }
    }

    void restoreConsole() {
        if (console != null) {
            files.copy(console, Fd.STDERR);
            files.copy(console, Fd.STDOUT);
        }
    }
}
