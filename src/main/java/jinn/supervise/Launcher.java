package jinn.supervise;

import java.util.ArrayList;
import java.util.List;
import jinn.control.ChildRecord;
import jinn.control.NotifyMessage;
import jinn.control.ServiceHome;
import jinn.control.StartFailure;
import jinn.control.StatusSize;
import jinn.kernel.Files;
import jinn.kernel.Processes;
import jinn.supervise.settings.ServiceEntry;
import jinn.system.Report;
import jinn.value.Child;
import jinn.value.Environment;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.OpenMode;
import jinn.value.Pid;
import jinn.value.Result;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import jinn.value.WaitStatus;
import org.jspecify.annotations.Nullable;

/** Starts ./run and ./finish. */
final class Launcher {

    static final long RETRY_MS = 10_000;
    static final long LOCKED_RETRY_MS = 1000;

    /** Who may read a file may lock it, and keep the service from starting. */
    private static final int LOCK_PERMISSIONS = 0600;

    private static final String SERVICE_LOCK = ServiceHome.HERE.serviceLock();

    private static final String KILLED = "256";

    private final Report report;
    private final Files files;
    private final ServiceDirectory directory;
    private final Config config;
    private final Readiness readiness;
    private boolean toldOfLock;

    Launcher(Report report, ServiceDirectory directory, Config config, Readiness readiness) {
        this.report = report;
        this.files = report.kernel().files();
        this.directory = directory;
        this.config = config;
        this.readiness = readiness;
    }

    Event startRun() {
        Fd notificationFd = directory.notificationFd();
        Fd lockFd = directory.lockFd();
        if (lockFd != null && lockFd.equals(notificationFd)) {
            String why = ServiceEntry.ONE_DESCRIPTOR_FOR_TWO;
            report.warning(why + "; " + retry(RETRY_MS));
            return new Event.NotStarted(RETRY_MS, why);
        }
        var plan = new Plan(notificationFd, lockFd, directory.hasOneOutput());
        Event event = lockFd == null ? startLocked(plan) : lockAndStart(plan);
        close(plan.lock);
        close(plan.notifying);
        if (event instanceof Event.Started(Pid run)) {
            readiness.began(run);
        } else {
            readiness.close();
        }
        return event;
    }

    /** Descriptors that ./run gets under other numbers than they have here. */
    private static final class Plan {

        private final @Nullable Fd notificationFd;
        private final @Nullable Fd lockFd;
        private final boolean oneOutput;
        private @Nullable Fd notifying;
        private @Nullable Fd lock;

        Plan(@Nullable Fd notificationFd, @Nullable Fd lockFd, boolean oneOutput) {
            this.notificationFd = notificationFd;
            this.lockFd = lockFd;
            this.oneOutput = oneOutput;
        }

        /** The lock is copied first, and must not land on the pipe that is copied next. */
        List<Child.Action> setUp() {
            List<Child.Action> setUp = new ArrayList<>();
            // First: a copy could land on the supervisor's lock, which the child has open as well.
            setUp.add(new Child.Record(ServiceHome.HERE.child(), ChildRecord.RUN));
            setUp.add(new Child.NewSession());
            if (oneOutput) {
                setUp.add(new Child.Copy(Fd.STDOUT, Fd.STDERR));
            }
            Fd pipe = notifying;
            boolean aside = false;
            if (lock != null && lockFd != null) {
                if (pipe != null && notificationFd != null && lockFd.equals(pipe)) {
                    aside = true;
                    pipe = new Fd(1 + Math.max(pipe.number(),
                            Math.max(lock.number(), notificationFd.number())));
                    setUp.add(new Child.Copy(lockFd, pipe));
                }
                setUp.add(new Child.Copy(lock, lockFd));
            }
            if (pipe != null && notificationFd != null) {
                setUp.add(new Child.Copy(pipe, notificationFd));
                if (aside) {
                    setUp.add(new Child.Close(pipe));
                }
            }
            return setUp;
        }
    }

    /**
     * The lock belongs to the open file that the service inherits: it holds for as long as one
     * process of the service lives, whatever becomes of this supervisor.
     */
    private Event lockAndStart(Plan plan) {
        OpenMode mode = OpenMode.WRITE.nonBlocking().with(OpenMode.CREATE)
                .permissions(LOCK_PERMISSIONS);
        switch (files.open(SERVICE_LOCK, mode)) {
            case Ok<Fd>(Fd fd) -> plan.lock = fd;
            case Failed<Fd>(Errno errno) -> {
                return notStarted("open " + SERVICE_LOCK, errno);
            }
        }
        return switch (files.lock(plan.lock)) {
            case Ok<Result.Done> _ -> {
                toldOfLock = false;
                yield startLocked(plan);
            }
            case Failed<Result.Done>(Errno errno) when errno == Errno.EAGAIN -> stillLocked();
            case Failed<Result.Done>(Errno errno) -> notStarted("lock " + SERVICE_LOCK, errno);
        };
    }

    private Event stillLocked() {
        String why = StartFailure.LOCKED;
        if (!toldOfLock) {
            report.warning(why + "; waiting for its end");
        }
        toldOfLock = true;
        return new Event.NotStarted(LOCKED_RETRY_MS, why);
    }

    private Event startLocked(Plan plan) {
        if (plan.notificationFd != null) {
            switch (readiness.openPipe()) {
                case Failed<Fd>(Errno errno) -> {
                    return notStarted("make pipe", errno);
                }
                case Ok<Fd>(Fd end) -> plan.notifying = end;
            }
        }
        if (!directory.isNotifying()) {
            return start(plan, environment());
        }
        return switch (readiness.openSocket()) {
            case Failed<String>(Errno errno) -> notStarted("make socket", errno);
            case Ok<String>(String address) -> start(plan, new Environment.Exactly(
                    StatusSize.handOn(report.kernel(), config.statusSize())
                            .with(NotifyMessage.VARIABLE, address).all()));
        };
    }

    private Environment environment() {
        return StatusSize.environment(report.kernel(), config.statusSize());
    }

    private Event start(Plan plan, Environment environment) {
        var run = new Child.Exec("./run", List.of("./run", config.name()), environment);
        boolean apart = directory.isApart();
        List<Child.Action> setUp = plan.setUp();
        if (directory.isReadOnly() || apart && !knowsItself()) {
            setUp.removeFirst();
        }
        Child child = Child.reporting(setUp, run);
        return switch (processes().spawn(apart ? child.inPidNamespace() : child)) {
            case Ok<Pid>(Pid pid) -> new Event.Started(pid);
            case Failed<Pid>(Errno errno) -> notStarted(
                    apart ? "start ./run in a pid namespace of its own" : "start ./run", errno);
        };
    }

    /** Else the number that /proc has for a child apart is not the one that it has here. */
    private boolean knowsItself() {
        return processes().identity(processes().self()).isOk();
    }

    private Event notStarted(String what, Errno errno) {
        String why = "unable to " + what + ": " + errno.reason();
        report.warning(why + "; " + retry(RETRY_MS));
        return new Event.NotStarted(RETRY_MS, why);
    }

    private static String retry(long delayMs) {
        return "trying again in " + delayMs / 1000 + " seconds";
    }

    private Processes processes() {
        return report.kernel().processes();
    }

    /** Most services have none: that is seen without making a process. */
    Event startFinish(Pid run, WaitStatus status) {
        if (files.mayExecute("./finish").failedWith(Errno.ENOENT)) {
            return new Event.NoFinish();
        }
        List<String> words = List.of("finish",
                status.isExited() ? Integer.toString(status.code()) : KILLED,
                Integer.toString(status.signal()), config.name(), Integer.toString(run.number()));
        var finish = new Child.Exec("./finish", words, environment());
        List<Child.Action> setUp = new ArrayList<>();
        if (!directory.isReadOnly()) {
            setUp.add(new Child.Record(ServiceHome.HERE.child(), ChildRecord.FINISH));
        }
        setUp.add(new Child.NewSession());
        if (directory.hasOneOutput()) {
            setUp.add(new Child.Copy(Fd.STDOUT, Fd.STDERR));
        }
        return switch (processes().spawn(Child.reporting(setUp, finish))) {
            case Ok<Pid>(Pid pid) -> new Event.FinishStarted(pid);
            case Failed<Pid>(Errno errno) -> {
                report.unable("start", "./finish", errno);
                yield new Event.NoFinish();
            }
        };
    }

    private void close(@Nullable Fd fd) {
        if (fd != null) {
            files.close(fd);
        }
    }
}
