package jinn.supervise;

import jinn.control.ControlFifo;
import jinn.control.ServiceHome;
import jinn.event.EventDirectory;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.system.StandardFds;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.Result;
import org.jspecify.annotations.Nullable;

/** What a supervisor does before its loop; here, and nowhere after, it may give up. */
final class SetUp {

    private static final ServiceHome HERE = ServiceHome.HERE;

    private SetUp() {
    }

    /**
     * Goes to the service directory, makes what a supervisor needs there and takes its lock.
     *
     * @return where orders come in
     * @throws Fatal 100 where another supervisor runs or the directory is malformed, else 111
     */
    static Fd run(Kernel kernel, Config config) {
        Files files = kernel.files();
        String directory = config.name();
        keepFromServices(files, config);
        files.enterDirectory(directory).orFatal("enter", directory);
        StandardFds.fill(files, true).orFatal("open", StandardFds.NULL_DEVICE);
        int umask = files.setUmask(0);
        EventDirectory events = new EventDirectory(kernel, HERE.events());
        events.make();
        EventDirectory.makePlain(kernel, HERE.supervise());
        lock(files);
        Fd control = ControlFifo.serve(kernel, HERE.control());
        files.setUmask(umask);
        events.clean();
        return control;
    }

    private static void keepFromServices(Files files, Config config) {
        for (Fd fd : new Fd[] {config.store(), config.kept().pipe(), config.kept().socket()}) {
            if (fd != null) {
                files.setInherited(fd, false).orFatal("keep", "descriptor " + fd.number());
            }
        }
    }

    /** The same where nothing may be written: no orders, no status, no lock. */
    static @Nullable Fd readOnly(Kernel kernel, String directory) {
        kernel.files().enterDirectory(directory).orFatal("enter", directory);
        StandardFds.fill(kernel.files(), true)
                .orFatal("open", StandardFds.NULL_DEVICE);
        return null;
    }

    /** Held until the process ends, however it ends. */
    private static void lock(Files files) {
        Result<Fd> taken = HERE.takeLock(files);
        if (taken.failedWith(Errno.EAGAIN)) {
            throw Fatal.usage("another supervisor is already running");
        }
        taken.orFatal("lock", HERE.lock());
    }
}
