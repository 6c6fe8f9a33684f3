package jinn.shutdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jinn.control.ChildRecord;
import jinn.control.ControlFifo;
import jinn.control.Order;
import jinn.control.ScanOrder;
import jinn.control.ScannerHome;
import jinn.control.ServiceFile;
import jinn.control.ServiceHome;
import jinn.control.ServiceOrder;
import jinn.control.ServiceStatus;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.shutdown.order.HiddenName;
import jinn.shutdown.order.Paths;
import jinn.system.Report;
import jinn.value.Errno;
import jinn.value.Pid;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import org.jspecify.annotations.Nullable;

/** The scan directory during a shutdown. A failure is logged, and the shutdown goes on. */
final class Services {

    private static final String LOG = "/" + ServiceHome.LOG;

    private final Kernel kernel;
    private final Report report;

    /** With a slash behind it. */
    private final String scan;
    private final ScannerHome scanner;

    /** Who goes last. */
    private final List<String> last;

    Services(Report report, boolean logger) {
        this.kernel = report.kernel();
        this.report = report;
        String directory = Paths.scanDirectory(kernel);
        this.scan = directory + "/";
        this.scanner = ScannerHome.of(directory);
        this.last = logger ? List.of(Paths.DAEMON, Paths.LOGGER) : List.of(Paths.DAEMON);
    }

    /** Whose supervisors do not have to go; {@code loggers}: those of services as well. */
    List<String> spared(boolean loggers) {
        if (!loggers) {
            return last;
        }
        List<String> spared = new ArrayList<>(last);
        for (String name : names()) {
            spared.add(HiddenName.service(name) + LOG);
        }
        return spared;
    }

    /** Services that run still, or whose supervisor does; the last ones are none of them. */
    List<Supervised> notDown() {
        List<Supervised> left = new ArrayList<>();
        for (String name : names()) {
            if (!last.contains(name) && !name.equals(ScannerHome.NAME)) {
                addUnlessDown(left, name, false);
                addUnlessDown(left, name + LOG, true);
            }
        }
        return left;
    }

    private void addUnlessDown(List<Supervised> left, String path, boolean logger) {
        String directory = scan + path;
        ServiceStatus status = status(directory);
        boolean finishing = status != null && status.flags().finishing();
        int pid = status == null ? 0 : status.pid();
        String identity = identity(directory, pid);
        if (!isSupervised(directory)) {
            ChildRecord orphan = orphan(directory);
            if (orphan == null) {
                return;
            }
            finishing = orphan.finish();
            pid = orphan.pid().number();
            identity = orphan.identity();
        }
        String name = HiddenName.service(logger ? path.substring(0, path.length() - LOG.length())
                : path) + (logger ? LOG : "");
        long killMs = ServiceFile.number(files(), directory + "/timeout-kill", 0);
        left.add(new Supervised(name, logger, pid, identity, finishing, killMs,
                afterMs(directory, killMs)));
    }

    /** A supervisor of another suite writes down no more than the number. */
    private String identity(String directory, int pid) {
        ChildRecord record = ChildRecord.of(files(), directory);
        if (record != null && record.pid().number() == pid) {
            return record.identity();
        }
        return pid > 0 && kernel.processes().identity(new Pid(pid))
                instanceof Ok<String>(String identity) ? identity : "";
    }

    /** Where nothing is left to find that out with, it may be so. */
    private boolean isSupervised(String directory) {
        return switch (ServiceHome.of(directory).isSupervised(files())) {
            case Ok<Boolean>(Boolean held) -> held;
            case Failed<Boolean>(Errno errno) -> errno.isShortage();
        };
    }

    /** The child that a dead supervisor has left alive; null for none. */
    private @Nullable ChildRecord orphan(String directory) {
        ChildRecord record = ChildRecord.of(files(), directory);
        return record != null && kernel.processes().identity(record.pid())
                instanceof Ok<String>(String now) && now.equals(record.identity())
                ? record : null;
    }

    /** For ./finish, and for what a contained service leaves behind. */
    private long afterMs(String directory, long killMs) {
        long afterMs = 0;
        if (files().info(ServiceHome.of(directory).finish()).isOk()) {
            long ms = ServiceFile.number(files(), directory + "/timeout-finish",
                    ServiceFile.TIMEOUT_FINISH_MS);
            afterMs = ms == 0 ? Supervised.NEVER : ms;
        }
        return files().info(directory + "/flag-contain").isOk()
                ? afterMs + Math.max(killMs, ServiceFile.LEFTOVERS_MS) : afterMs;
    }

    /** No service is started again: all but the last are hidden, told to go down, and pruned. */
    void unsupervise() {
        long number = kernel.clock().monotonicNs();
        for (String name : names()) {
            if (!HiddenName.isHidden(name) && !last.contains(name)) {
                hide(name, HiddenName.of(name, number));
                number++;
            }
        }
        order(scanner.control(), ScanOrder.SCAN, ScanOrder.PRUNE);
    }

    private void hide(String name, String hidden) {
        Result<Done> renamed = files().rename(scan + name, scan + hidden);
        if (renamed instanceof Failed<Done>(Errno errno)) {
            report.unable("rename", scan + name, errno);
            files().remove(scan + name);
        }
        order(home(renamed.isOk() ? hidden : name).control(), ServiceOrder.DOWN);
    }

    /**
     * The last two supervisors go once what they supervise has gone, and process 1 finishes. They
     * stay wanted: if we are killed here, and our supervisor too, the next one has to start us.
     */
    void leave() {
        for (String name : last) {
            order(home(name).control(), ServiceOrder.EXIT, ServiceOrder.CONTINUE);
        }
        order(scanner.control(), ScanOrder.ABORT);
    }

    /** Where no supervisor reads the fifo there is nothing to stop. */
    private void order(String fifo, Order... orders) {
        if (ControlFifo.tell(report, fifo, List.of(orders)) instanceof Failed<Done>(Errno errno)
                && errno != Errno.ENXIO && errno != Errno.ENOENT && errno != Errno.ENOTDIR) {
            report.unable("open", fifo, errno);
        }
    }

    private ServiceHome home(String name) {
        return ServiceHome.of(scan + name);
    }

    /** What runs in the catch-all logger's directory; {@code all}: and in those of services. */
    List<Pid> loggers(boolean all) {
        List<Pid> pids = new ArrayList<>();
        if (last.contains(Paths.LOGGER)) {
            addRunning(pids, scan + Paths.LOGGER);
        }
        if (all) {
            names().forEach(name -> addRunning(pids, scan + name + LOG));
        }
        return pids;
    }

    private void addRunning(List<Pid> pids, String directory) {
        int pid = running(directory);
        if (pid > 0) {
            pids.add(new Pid(pid));
        }
    }

    /** Names of services by the pid of what runs, hidden ones and their loggers as well. */
    Map<Integer, String> byPid() {
        Map<Integer, String> services = new HashMap<>();
        for (String name : names()) {
            services.put(running(scan + name), HiddenName.service(name));
            services.put(running(scan + name + LOG), HiddenName.service(name) + LOG);
        }
        services.remove(0);
        return services;
    }

    /** 0 where nothing does. */
    private int running(String directory) {
        ServiceStatus status = status(directory);
        return status == null ? 0 : status.pid();
    }

    private @Nullable ServiceStatus status(String directory) {
        return ServiceHome.of(directory).statusOf(files());
    }

    private List<String> names() {
        return switch (files().list(scan)) {
            case Ok<List<String>>(List<String> names) -> names;
            case Failed<List<String>>(Errno errno) -> {
                report.unable("read", scan, errno);
                yield List.of();
            }
        };
    }

    private Files files() {
        return kernel.files();
    }
}
