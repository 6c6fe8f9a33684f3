package jinn.control;

import java.util.List;
import jinn.kernel.Fd;
import jinn.kernel.FileInfo;
import jinn.kernel.Files;
import jinn.kernel.OpenMode;
import jinn.kernel.Report;
import jinn.kernel.Result.Ok;

/**
 * Supervisors whose scanner was killed are told to go, with their services, for there will be
 * others. Where none listens, nothing happens.
 */
public record Dismissal(Report report) {

    private static final String CATCH_ALL = "s6-svscan-log";

    /** All of a scan directory but {@code except}, which is somebody else's. */
    public void of(String scanDirectory, String except) {
        if (!(files().list(scanDirectory) instanceof Ok<List<String>>(List<String> names))) {
            return;
        }
        for (String name : names) {
            if (!name.equals(except)) {
                // A catch-all logger never sees its end.
                order(scanDirectory + "/" + name, name.equals(CATCH_ALL) ? "dkx" : "dx");
                order(scanDirectory + "/" + name + "/log", "x");
            }
        }
    }

    private void order(String service, String letters) {
        OpenMode mode = OpenMode.WRITE.nonBlocking().with(OpenMode.NO_FOLLOW);
        if (files().open(service + "/supervise/control", mode) instanceof Ok<Fd>(Fd fd)) {
            // Nothing but a fifo, as of every order: the directory may be somebody else's.
            if (files().info(fd) instanceof Ok<FileInfo>(FileInfo info)
                    && info.type() == FileInfo.Type.FIFO && info.links() == 1) {
                report.put(fd, letters);
            }
            files().close(fd);
        }
    }

    private Files files() {
        return report.kernel().files();
    }
}
