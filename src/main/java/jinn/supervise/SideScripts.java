package jinn.supervise;

import java.util.List;
import jinn.control.StatusSize;
import jinn.system.Report;
import jinn.value.Child;
import jinn.value.Errno;
import jinn.value.Pid;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import jinn.value.WaitStatus;
import org.jspecify.annotations.Nullable;

/**
 * The scripts that run beside ./run, each in a session of its own and one of a kind at a time:
 * nobody waits for their end but the machine, and it only for that of ./stop.
 */
final class SideScripts {

    private final Report report;
    private final Config config;
    private @Nullable Running reloading;
    private @Nullable Running stopping;

    /** {@code of}: the ./run for which it was started. */
    private record Running(Pid script, Pid of) {
    }

    /** Which one. */
    enum Kind {
        RELOAD("./reload"), STOP("./stop");

        private final String file;

        Kind(String file) {
            this.file = file;
        }

        String file() {
            return file;
        }
    }

    SideScripts(Report report, Config config) {
        this.report = report;
        this.config = config;
    }

    void reload(Pid run) {
        if (reloading != null) {
            tellOfOther(Kind.RELOAD);
        } else {
            reloading = start(Kind.RELOAD, run);
        }
    }

    /** Whether somebody will tell of its end. One that has stopped an earlier life may hang. */
    boolean stop(Pid run) {
        if (stopping == null) {
            stopping = start(Kind.STOP, run);
        } else if (!stopping.of().equals(run)) {
            tellOfOther(Kind.STOP);
        }
        return stopping != null && stopping.of().equals(run);
    }

    private void tellOfOther(Kind kind) {
        report.warning(kind.file() + " is running still: not starting it again");
    }

    private @Nullable Running start(Kind kind, Pid run) {
        var exec = new Child.Exec(kind.file(),
                List.of(kind.file(), config.name(), Integer.toString(run.number())),
                StatusSize.environment(report.kernel(), config.statusSize()));
        return switch (report.kernel().processes()
                .spawn(Child.reporting(List.of(new Child.NewSession()), exec))) {
            case Ok<Pid>(Pid pid) -> new Running(pid, run);
            case Failed<Pid>(Errno errno) -> {
                report.unable("start", kind.file(), errno);
                yield null;
            }
        };
    }

    /** A child is dead; where it was one of these and has failed, that is told. */
    Event reaped(Pid child, WaitStatus status) {
        Event event = new Event.Died(child, status);
        if (reloading != null && child.equals(reloading.script())) {
            reloading = null;
            tellOfFailure(Kind.RELOAD, status);
        } else if (stopping != null && child.equals(stopping.script())) {
            event = new Event.StopEnded(stopping.of());
            stopping = null;
            tellOfFailure(Kind.STOP, status);
        }
        return event;
    }

    /** Its processes are not of the service that is to leave nothing behind. */
    boolean isSession(int session) {
        return reloading != null && reloading.script().number() == session
                || stopping != null && stopping.script().number() == session;
    }

    private void tellOfFailure(Kind kind, WaitStatus status) {
        if (status.raw() != 0) {
            report.warning(kind.file() + " failed, by "
                    + (status.isExited() ? "exit code " + status.code()
                            : "signal " + status.signal()));
        }
    }
}
