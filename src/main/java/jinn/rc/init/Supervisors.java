package jinn.rc.init;

import java.util.ArrayList;
import java.util.List;
import jinn.await.Supervision;
import jinn.await.Supervision.Way;
import jinn.await.Watch;
import jinn.control.ControlFifo;
import jinn.control.ScanOrder;
import jinn.control.ScannerHome;
import jinn.control.ServiceHome;
import jinn.control.ServiceOrder;
import jinn.event.EventDirectory;
import jinn.kernel.Clock;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.rc.live.LiveDirectory;
import jinn.system.RealPath;
import jinn.system.Report;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.FileInfo;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Ok;

/** Gives the longruns of a live directory supervisors, or none at all. */
final class Supervisors {

    /** How long those are waited for that are to leave. */
    private static final long LEAVE_MAX_MS = 10_000;

    private final Report report;
    private final Kernel kernel;
    private final Files files;
    private final Order order;
    private final ScannerHome scanner;
    private final LiveDirectory live;
    private final List<String> linked = new ArrayList<>();
    private boolean gone = true;

    /** {@code live} is the directory itself, not the symlink that leads to it. */
    Supervisors(Report report, Order order, LiveDirectory live) {
        this.report = report;
        kernel = report.kernel();
        files = kernel.files();
        this.order = order;
        scanner = ScannerHome.of(order.scanDirectory());
        this.live = live;
    }

    /** All longruns, in the order of their names. */
    List<String> all() {
        List<String> names = new ArrayList<>(
                files.list(live.services()).orFatal("read directory", live.services()));
        names.sort(String::compareTo);
        return names;
    }

    /** Whether the scanner, which runs, has links to any: it starts what it was not told of yet. */
    boolean areOnTheirWay() {
        if (files.list(live.services()) instanceof Ok<List<String>>(List<String> names)) {
            for (String name : names) {
                if (leadsTo(path(name), live.service(name).directory())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Those that have none. */
    List<String> missing() {
        List<String> names = all();
        names.removeIf(name -> live.service(name).requireToKnow(kernel));
        return names;
    }

    /**
     * Returns when each of these has one.
     *
     * @throws Fatal 100 where the scanner is gone, 111 where something else fails, the time is over
     *     for one; what was done until then is undone
     */
    void start(List<String> names) {
        long endNs = order.timeoutMs() == 0 ? Long.MAX_VALUE
                : kernel.clock().deadlineNs(order.timeoutMs());
        try {
            for (int i = 0; i < names.size(); i += Supervision.SERVICES_MAX) {
                startSome(names.subList(i, Math.min(names.size(), i + Supervision.SERVICES_MAX)),
                        endNs);
            }
        } catch (Fatal fatal) {
            stop();
            throw fatal;
        }
    }

    private void startSome(List<String> names, long endNs) {
        for (String name : names) {
            new EventDirectory(kernel, live.service(name).events()).make();
        }
        Supervision supervision = Supervision.open(kernel, homes(names), Way.COMING);
        try {
            String services = RealPath.of(files, live.services())
                    .orFatal("find", live.services());
            names.forEach(name -> link(name, services + "/" + name));
            long leftMs = endNs == Long.MAX_VALUE ? 0
                    : Math.max(1, Clock.msUp(endNs - kernel.clock().monotonicNs()));
            List<String> late = supervision.await(scanner, List.of(ScanOrder.SCAN), leftMs);
            if (!late.isEmpty()) {
                throw Fatal.system("start the supervisor of", Watch.names(late), Errno.ETIMEDOUT);
            }
        } finally {
            supervision.close();
        }
    }

    private List<ServiceHome> homes(List<String> names) {
        List<ServiceHome> homes = new ArrayList<>();
        names.forEach(name -> homes.add(live.service(name)));
        return homes;
    }

    private String path(String name) {
        return order.scanDirectory() + "/" + order.prefix() + name;
    }

    private void link(String name, String target) {
        String path = path(name);
        Result<Done> made = files.makeSymlink(target, path);
        if (made.failedWith(Errno.EEXIST) && leadsTo(path, target)) {
            return;
        }
        made.orFatal("link", path);
        linked.add(name);
    }

    private boolean leadsTo(String path, String target) {
        return files.info(path) instanceof Ok<FileInfo>(FileInfo one)
                && files.info(target) instanceof Ok<FileInfo>(FileInfo other)
                && one.identity().equals(other.identity());
    }

    /** Whether those that {@link #start} brought and took away again have left. */
    boolean areGone() {
        return gone;
    }

    private void stop() {
        for (int i = 0; i < linked.size(); i += Supervision.SERVICES_MAX) {
            gone &= stopSome(linked.subList(i,
                    Math.min(linked.size(), i + Supervision.SERVICES_MAX)));
        }
        linked.clear();
    }

    private boolean stopSome(List<String> names) {
        try {
            Supervision supervision = Supervision.open(kernel, homes(names), Way.LEAVING);
            try {
                names.forEach(name -> files.remove(path(name)));
                return haveLeft(supervision.await(scanner,
                        List.of(ScanOrder.SCAN, ScanOrder.PRUNE), LEAVE_MAX_MS));
            } finally {
                supervision.close();
            }
        } catch (Fatal fatal) {
            names.forEach(name -> files.remove(path(name)));
            // Without a scanner, they are told themselves.
            homes(names).forEach(home -> ControlFifo.tell(report, home.control(),
                    List.of(ServiceOrder.DOWN, ServiceOrder.EXIT)));
            return haveLeft(List.of());
        }
    }

    private boolean haveLeft(List<String> late) {
        if (!late.isEmpty()) {
            report.warning("supervisors do not leave: " + Watch.names(late));
        }
        return late.isEmpty();
    }
}
