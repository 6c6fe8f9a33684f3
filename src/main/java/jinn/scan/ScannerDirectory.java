package jinn.scan;

import jinn.control.ControlFifo;
import jinn.control.ScannerHome;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.system.StandardFds;
import jinn.text.Bytes;
import jinn.value.Bug;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.FileInfo;
import jinn.value.OpenMode;
import jinn.value.Result;
import jinn.value.Result.Done;
import org.jspecify.annotations.Nullable;

/** The scanner's own corner of the scan directory, {@code .s6-svscan}. */
final class ScannerDirectory {

    static final ScannerHome HERE = ScannerHome.HERE;

    private ScannerDirectory() {
    }

    /**
     * Enters the scan directory and takes it: no second scanner can.
     *
     * @throws Fatal 100 where another one scans it or something is in the way, else 111
     */
    static Taken take(Kernel kernel, String scanDirectory) {
        Files files = kernel.files();
        StandardFds.fill(files, true).orFatal("open", StandardFds.NULL_DEVICE);
        files.enterDirectory(scanDirectory).orFatal("enter", scanDirectory);
        int umask = files.setUmask(0);
        makeDirectory(files);
        Fd lock = lock(files, scanDirectory);
        Fd control = ControlFifo.serve(kernel, HERE.control());
        files.setUmask(umask);
        return new Taken(lock, control);
    }

    /** The same for a scanner that keeps nothing there, and so cannot know of another one. */
    static Taken enter(Kernel kernel, String scanDirectory) {
        StandardFds.fill(kernel.files(), true)
                .orFatal("open", StandardFds.NULL_DEVICE);
        kernel.files().enterDirectory(scanDirectory).orFatal("enter", scanDirectory);
        return new Taken(null, null);
    }

    /**
     * What a scanner holds: the lock, and the end of the fifo from which orders are read; both null
     * where nothing is kept on disk.
     */
    record Taken(@Nullable Fd lock, @Nullable Fd control) {

        /** Only a scanner that has the fifo is woken by it. */
        Fd orders() {
            return Bug.present(control, "control fifo");
        }
    }

    /** The fifo has lost the writing end that keeps it from ending. */
    static void holdControl(Files files) {
        files.open(HERE.control(), OpenMode.WRITE.nonBlocking())
                .orFatal("open for writing", HERE.control());
    }

    private static void makeDirectory(Files files) {
        Result<Done> made = files.makeDirectory(HERE.path(), 0700);
        if (!made.failedWith(Errno.EEXIST)) {
            made.orFatal("make directory", HERE.path());
        } else if (!(files.info(HERE.path()) instanceof Result.Ok<FileInfo>(FileInfo info)
                && info.isDirectory())) {
            throw Fatal.usage(HERE.path() + " is not a directory");
        }
    }

    private static Fd lock(Files files, String scanDirectory) {
        Result<Fd> taken = HERE.takeLock(files);
        if (taken.failedWith(Errno.EAGAIN)) {
            throw Fatal.usage("another scanner is already running on " + scanDirectory);
        }
        return taken.orFatal("lock", HERE.lock());
    }

    /** Writes the newline that says that orders are taken from now on. */
    static Result<Integer> announce(Files files, Fd ready) {
        byte[] newline = Bytes.toArray("\n");
        Result<Integer> written = files.write(ready, newline, 0, newline.length);
        files.close(ready);
        return written;
    }
}
