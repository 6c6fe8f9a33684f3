package jinn.scan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import jinn.control.ServiceHome;
import jinn.kernel.Files;
import jinn.kernel.Files.Pipe;
import jinn.kernel.Kernel;
import jinn.scan.tree.Role;
import jinn.scan.tree.Service;
import jinn.scan.tree.ServiceTable;
import jinn.scan.tree.Supervisor;
import jinn.scan.tree.SupervisorId;
import jinn.scan.tree.SupervisorSlot;
import jinn.system.SmallFiles;
import jinn.text.Bytes;
import jinn.text.Decimal;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.FileInfo;
import jinn.value.FileInfo.Identity;
import jinn.value.Pid;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import jinn.value.Running;
import jinn.value.Signal;
import org.jspecify.annotations.Nullable;

/**
 * What an earlier program in this process left and did not tell, or not in a way that is
 * understood: its children that supervise, by their titles, and its descriptors, by what they lead
 * to. Without a /proc nothing is found; a supervisor that is not known keeps another one from its
 * service all the same.
 */
final class Rediscovery {

    private static final List<String> TITLES = List.of("jinn supervise ", "s6-supervise ");
    private static final String LOGGER = "/" + ServiceHome.LOG;
    private static final String DESCRIPTORS = "/proc/self/fd";

    private final Kernel kernel;
    private final Files files;
    private final Map<String, Map<Role, Pid>> found = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    Rediscovery(Kernel kernel) {
        this.kernel = kernel;
        files = kernel.files();
    }

    /** {@code said} is what was told of the lock and the control fifo; it may be wrong. */
    Handover find(ScannerDirectory.Taken said) {
        switch (kernel.processes().living()) {
            case Ok<List<Running>>(List<Running> living) -> living.forEach(this::note);
            case Failed<List<Running>>(Errno errno) when errno.isShortage() ->
                throw Fatal.system("see", "who lives", errno);
            // Without a /proc nobody is found.
            case Failed<List<Running>> _ -> {
            }
        }
        ScannerDirectory.Taken taken = new ScannerDirectory.Taken(held(ScannerDirectory.HERE.lock(),
                said.lock()), held(ScannerDirectory.HERE.control(), said.control()));
        Map<SupervisorId, Pid> pids = new HashMap<>();
        Map<Integer, Pipe> pipes = new HashMap<>();
        ServiceTable table = ServiceTable.EMPTY;
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            Map<Role, Pid> supervisors = found.getOrDefault(name, Map.of());
            for (Role role : supervisors.keySet()) {
                pids.put(new SupervisorId(i, role), supervisors.get(role));
            }
            table = table.with(i, service(name, supervisors));
            Pipe pipe = pipe(supervisors);
            if (pipe != null) {
                pipes.put(i, pipe);
            }
        }
        return new Handover(taken, table, pids, pipes, new HashSet<>(),
                new DescriptorStore.Content(null, new HashMap<>()));
    }

    /** A child that says of itself that it supervises, and is not elsewhere than where it says. */
    private void note(Running one) {
        for (String title : TITLES) {
            String path = one.title().startsWith(title)
                    ? one.title().substring(title.length()) : "";
            Identity identity = path.isEmpty() ? null : identity(path);
            Identity place = identity("/proc/" + one.pid().number() + "/cwd");
            if (one.parent().equals(kernel.processes().self()) && identity != null
                    && (place == null || place.equals(identity))) {
                boolean isLogger = path.endsWith(LOGGER);
                String name = isLogger
                        ? path.substring(0, path.length() - LOGGER.length()) : path;
                if (!found.containsKey(name)) {
                    found.put(name, new HashMap<>());
                    names.add(name);
                }
                found.get(name).put(isLogger ? Role.LOGGER : Role.SERVICE, one.pid());
            }
        }
    }

    private @Nullable Identity identity(String path) {
        return files.info(path) instanceof Ok<FileInfo>(FileInfo info) ? info.identity() : null;
    }

    private Service service(String name, Map<Role, Pid> supervisors) {
        return new Service(name, slot(name, supervisors.get(Role.SERVICE)),
                slot(name + LOGGER, supervisors.get(Role.LOGGER)), false, Signal.HUP);
    }

    /** One without a supervisor is to get one. */
    private SupervisorSlot slot(String path, @Nullable Pid supervisor) {
        Identity identity = identity(path);
        if (identity == null) {
            return SupervisorSlot.NONE;
        }
        long nowNs = kernel.clock().monotonicNs();
        return new SupervisorSlot(identity, supervisor == null ? new Supervisor.Due(nowNs)
                : new Supervisor.Alive(nowNs), true);
    }

    /** Null where this process does not hold it, as where there is no logger. */
    private @Nullable Pipe pipe(Map<Role, Pid> supervisors) {
        Pid service = supervisors.get(Role.SERVICE);
        Pid logger = supervisors.get(Role.LOGGER);
        if (logger == null) {
            return null;
        }
        String name = target("/proc/" + logger.number() + "/fd/0");
        if (service != null && !target("/proc/" + service.number() + "/fd/1").equals(name)) {
            return null;
        }
        Fd read = null;
        Fd write = null;
        for (Fd fd : descriptors()) {
            if (!name.isEmpty() && target(DESCRIPTORS + "/" + fd.number()).equals(name)) {
                boolean writes = isForWriting(fd);
                write = writes ? fd : write;
                read = writes ? read : fd;
            }
        }
        return read == null || write == null ? null : new Pipe(read, write);
    }

    private String target(String link) {
        return files.readSymlink(link) instanceof Ok<String>(String target) ? target : "";
    }

    /** The second line of /proc/self/fdinfo ends with open(2)'s flags as an octal number. */
    private boolean isForWriting(Fd fd) {
        String path = "/proc/self/fdinfo/" + fd.number();
        if (!(new SmallFiles(files).read(path) instanceof Ok<String>(String text))) {
            return false;
        }
        List<String> lines = Bytes.fields(text, '\n');
        String flags = lines.size() > 1 ? lines.get(1) : "";
        return flags.startsWith("flags:") && flags.endsWith("1");
    }

    private List<Fd> descriptors() {
        List<Fd> descriptors = new ArrayList<>();
        if (files.list(DESCRIPTORS) instanceof Ok<List<String>>(List<String> numbers)) {
            for (String text : numbers) {
                OptionalLong number = Decimal.parse(text);
                if (number.isPresent() && number.getAsLong() > Fd.STDERR.number()) {
                    descriptors.add(new Fd((int) number.getAsLong()));
                }
            }
        }
        return descriptors;
    }

    /** The descriptor of that file, if the one that was named is none. */
    private @Nullable Fd held(String path, @Nullable Fd said) {
        Identity identity = identity(path);
        if (isOf(said, identity)) {
            return said;
        }
        for (Fd fd : descriptors()) {
            if (isOf(fd, identity) && !isForWriting(fd) ==
                    path.equals(ScannerDirectory.HERE.control())) {
                return fd;
            }
        }
        return said;
    }

    private boolean isOf(@Nullable Fd fd, @Nullable Identity identity) {
        return fd != null && identity != null
                && files.info(fd) instanceof Ok<FileInfo>(FileInfo info)
                && info.identity().equals(identity);
    }
}
