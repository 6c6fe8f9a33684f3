package jinn.run;

import jinn.control.ControlFifo;
import jinn.control.ServiceHome;
import jinn.control.ServiceOrder;
import jinn.control.ServiceStatus;
import jinn.event.EventDirectory;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.system.Report;
import jinn.system.SmallFiles;
import jinn.text.Tai64n;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.Instant;
import jinn.value.Pid;
import jinn.value.Result.Ok;
import jinn.value.WaitStatus;
import org.jspecify.annotations.Nullable;

/**
 * What makes the command a service to those who ask: a service directory with the files that a
 * supervisor keeps. Where it cannot be made, the command runs all the same.
 */
final class CommandRecord {

    private static final int FOR_ALL = 0755;

    private final Kernel kernel;
    private final Files files;
    private final ServiceHome home;
    private final EventDirectory events;
    private final byte[] letter = new byte[1];
    private ServiceStatus status;
    private @Nullable Fd control;

    CommandRecord(Kernel kernel, String directory) {
        this.kernel = kernel;
        this.files = kernel.files();
        this.home = ServiceHome.of(directory);
        events = new EventDirectory(kernel, home.events());
        status = ServiceStatus.beginning(now(), true);
    }

    /** Takes the lock, by which others see that this tree lives. */
    void begin(Report report) {
        report(report, () -> {
            make(home.directory());
            EventDirectory.makePlain(kernel, home.supervise());
            events.make();
            home.takeLock(files).orFatal("lock", home.lock());
            write("s");
        });
    }

    /** Everybody may see that there is a command. */
    private void make(String path) {
        EventDirectory.makePlain(kernel, path);
        Fd fd = kernel.directories().openDirectory(Fd.HERE, path).orFatal("open", path);
        files.setPermissions(fd, FOR_ALL).orFatal("set permissions of", path);
        files.close(fd);
    }

    /** Begins to take orders. */
    void listen(Report report) {
        report(report, () ->
            control = ControlFifo.serve(kernel, home.control()));
    }

    private void report(Report report, Runnable part) {
        int umask = files.setUmask(0);
        try {
            part.run();
        } catch (Fatal fatal) {
            report.warning(fatal.getMessage() + ": the command takes no orders");
        } finally {
            files.setUmask(umask);
        }
    }

    /** Where orders come in; null for nowhere. */
    @Nullable Fd control() {
        return control;
    }

    /** The next one; null where there is none. */
    @Nullable ServiceOrder order() {
        return control != null
                && files.read(control, letter, 0, 1) instanceof Ok<Integer>(Integer count)
                && count == 1 ? ServiceOrder.of(letter[0]) : null;
    }

    void started(Pid pid) {
        status = status.started(now(), pid.number());
        write("u");
    }

    void died(WaitStatus how) {
        status = status.wanting(false).died(now(), how).startable(now());
        write("dD");
    }

    private void write(String letters) {
        new SmallFiles(files).replace(home.status(), status.bytes());
        events.send(letters);
    }

    private Tai64n now() {
        Instant now = kernel.clock().now();
        return Tai64n.ofUnix(now.seconds(), now.nanos());
    }
}
