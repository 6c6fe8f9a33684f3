package jinn.shutdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jinn.control.ScanOrder;
import jinn.control.ServiceOrder;
import jinn.control.ServiceStatus;
import jinn.kernel.Errno;
import jinn.kernel.Fd;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.kernel.OpenMode;
import jinn.kernel.Pid;
import jinn.kernel.Report;
import jinn.kernel.Result;
import jinn.kernel.Result.Done;
import jinn.kernel.Result.Failed;
import jinn.kernel.Result.Ok;
import jinn.kernel.Texts;
import jinn.text.Bytes;

/** The scan directory in its last hour. What fails is told of; the shutdown goes on. */
final class Services {

    private static final String SCAN = Paths.SCAN_DIRECTORY + "/";
    private static final String CONTROL = "/supervise/control";
    private static final String STATUS = "/supervise/status";
    private static final int STATUS_MAX = 64;

    private final Kernel kernel;
    private final Report report;

    /** Who goes last. */
    private final List<String> last;

    Services(Report report, boolean logger) {
        this.kernel = report.kernel();
        this.report = report;
        this.last = logger ? List.of(Paths.DAEMON, Paths.LOGGER) : List.of(Paths.DAEMON);
    }

    List<String> last() {
        return last;
    }

    /** Nobody is started again: all but the last are hidden, told to go down, and let go. */
    void unsupervise() {
        long number = kernel.clock().monotonicNs();
        for (String name : names()) {
            if (!HiddenName.isHidden(name) && !last.contains(name)) {
                hide(name, HiddenName.of(name, number));
                number++;
            }
        }
        order(SCAN + ".s6-svscan/control",
                "" + ScanOrder.SCAN.letter() + ScanOrder.PRUNE.letter());
    }

    private void hide(String name, String hidden) {
        Result<Done> renamed = files().rename(SCAN + name, SCAN + hidden);
        if (renamed instanceof Failed<Done>(Errno errno)) {
            report.unable("rename", SCAN + name, errno);
            files().remove(SCAN + name);
        }
        order(SCAN + (renamed.isOk() ? hidden : name) + CONTROL,
                "" + ServiceOrder.DOWN.letter());
    }

    /**
     * The last two supervisors go once what they supervise has gone, and process 1 finishes. They
     * stay wanted: if we are killed here, and our supervisor too, the next one has to start us.
     */
    void leave() {
        String leave = "" + ServiceOrder.EXIT.letter() + ServiceOrder.CONTINUE.letter();
        for (String name : last) {
            order(SCAN + name + CONTROL, leave);
        }
        order(SCAN + ".s6-svscan/control", "" + ScanOrder.ABORT.letter());
    }

    /** Nobody there to be told is nobody to be stopped. */
    private void order(String path, String letters) {
        switch (files().open(path, OpenMode.WRITE.nonBlocking())) {
            case Ok<Fd>(Fd fd) -> {
                report.put(fd, letters);
                files().close(fd);
            }
            case Failed<Fd>(Errno errno) when errno == Errno.ENXIO || errno == Errno.ENOENT
                    || errno == Errno.ENOTDIR -> {
            }
            case Failed<Fd>(Errno errno) -> report.unable("open", path, errno);
        }
    }

    /** The pids of what runs in the catch-all logger's directory. */
    List<Pid> loggers() {
        List<Pid> pids = new ArrayList<>();
        int pid = last.contains(Paths.LOGGER) ? running(SCAN + Paths.LOGGER) : 0;
        if (pid > 0) {
            pids.add(new Pid(pid));
        }
        return pids;
    }

    /** Names of services by the pid of what runs, hidden ones and their loggers as well. */
    Map<Integer, String> byPid() {
        Map<Integer, String> services = new HashMap<>();
        for (String name : names()) {
            services.put(running(SCAN + name), HiddenName.service(name));
            services.put(running(SCAN + name + "/log"), HiddenName.service(name) + "/log");
        }
        services.remove(0);
        return services;
    }

    /** 0 where nothing does. */
    private int running(String directory) {
        if (new Texts(files()).read(directory + STATUS, STATUS_MAX) instanceof Ok<String>(
                String text)) {
            ServiceStatus status = ServiceStatus.of(Bytes.toArray(text));
            return status == null ? 0 : status.pid();
        }
        return 0;
    }

    private List<String> names() {
        return switch (files().list(Paths.SCAN_DIRECTORY)) {
            case Ok<List<String>>(List<String> names) -> names;
            case Failed<List<String>>(Errno errno) -> {
                report.unable("read", Paths.SCAN_DIRECTORY, errno);
                yield List.of();
            }
        };
    }

    private Files files() {
        return kernel.files();
    }
}
