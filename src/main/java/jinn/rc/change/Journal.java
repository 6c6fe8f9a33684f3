package jinn.rc.change;

import jinn.kernel.Files;
import jinn.rc.live.LiveDirectory;
import jinn.rc.live.LiveState;
import jinn.system.Report;
import jinn.value.Errno;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;

/** Writes what is up where it outlives this program, and its supervisors. */
final class Journal {

    private final Report report;
    private final Files files;
    private final LiveDirectory live;
    private LiveState state;

    /** The state on disk is an earlier one. */
    private boolean behind;

    /** {@code state}: written along with the first success; else, if it is news, in the end. */
    Journal(Report report, LiveDirectory live, LiveState state, boolean isNews) {
        this.report = report;
        files = report.kernel().files();
        this.live = live;
        this.state = state;
        behind = isNews;
    }

    /** The next supervisor of a longrun starts it, or not: that is written first. */
    void longrun(String name, int service, boolean up) {
        if (live.setDown(files, name, !up) instanceof Failed<Done>(Errno errno)) {
            report.unable(up ? "unlink" : "make", live.service(name).down(), errno);
        }
        oneshot(service, up);
    }

    void oneshot(int service, boolean up) {
        state = state.with(service, up);
        behind = true;
        write();
    }

    private void write() {
        if (live.writeState(files, state) instanceof Failed<Done>(Errno errno)) {
            report.unable("write", live.state(), errno);
        } else {
            behind = false;
        }
    }

    /** Whether all of it is on disk now; at the end. */
    boolean isWritten() {
        if (behind) {
            write();
        }
        return !behind;
    }
}
