package jinn.supervise;

import jinn.control.ControlFifo;
import jinn.event.EventDirectory;
import jinn.kernel.Errno;
import jinn.kernel.Fatal;
import jinn.kernel.Fd;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.kernel.OpenMode;
import jinn.kernel.Result;
import jinn.kernel.Result.Done;
import jinn.kernel.StandardFds;
import org.jspecify.annotations.Nullable;

/** What a supervisor does before its loop; here, and nowhere after, it may give up. */
final class SetUp {

    static final String EVENTS = "event";

    private static final String HOME = "supervise";
    private static final int LOCK_PERMISSIONS = 0644;

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
        EventDirectory events = new EventDirectory(kernel, EVENTS);
        events.make();
        EventDirectory.makePlain(kernel, HOME);
        lock(files);
        Fd control = ControlFifo.serve(kernel, HOME + "/control");
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

    /** The same where nothing may be written: nobody can ask or order, or know of another one. */
    static @Nullable Fd readOnly(Kernel kernel, String directory) {
        kernel.files().enterDirectory(directory).orFatal("enter", directory);
        StandardFds.fill(kernel.files(), true)
                .orFatal("open", StandardFds.NULL_DEVICE);
        return null;
    }

    /** Held until the process ends, however it ends. */
    private static void lock(Files files) {
        String path = HOME + "/lock";
        OpenMode mode = OpenMode.WRITE.nonBlocking().with(OpenMode.CREATE)
                .permissions(LOCK_PERMISSIONS);
        Result<Done> locked = files.lock(files.open(path, mode).orFatal("open", path));
        if (locked.failedWith(Errno.EAGAIN)) {
            throw Fatal.usage("another supervisor is already running");
        }
        locked.orFatal("lock", path);
    }
}
