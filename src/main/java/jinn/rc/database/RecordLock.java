package jinn.rc.database;

import jinn.kernel.Files;
import jinn.kernel.Poller;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.FileInfo;
import jinn.value.OpenMode;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Ok;

/** The lock of a database or a live directory: a POSIX record lock on the whole of a file. */
public final class RecordLock {

    private static final int READABLE = 0644;

    private RecordLock() {
    }

    /** In company of others who only read, or alone. */
    public enum Way {
        SHARED, EXCLUSIVE
    }

    /**
     * Takes it until this process ends or closes <em>any</em> descriptor of the file: nobody opens
     * it a second time. To be alone, the file is made if it is not there. Whoever had it before may
     * have put another file in its place, or removed it: then it is the lock of nobody, and taken
     * anew.
     *
     * @param patient whether to wait for who has it
     * @return the open file, which is closed on exec
     * @throws Fatal 111 where it cannot be had
     */
    public static Fd take(Files files, String path, Way way, boolean patient) {
        while (true) {
            Fd fd = takeOnce(files, path, way, patient);
            if (files.info(fd) instanceof Ok<FileInfo>(FileInfo held)
                    && files.info(path) instanceof Ok<FileInfo>(FileInfo named)
                    && held.identity().equals(named.identity())) {
                return fd;
            }
            files.close(fd);
        }
    }

    private static Fd takeOnce(Files files, String path, Way way, boolean patient) {
        boolean shared = way == Way.SHARED;
        Fd fd = (shared ? files.open(path, OpenMode.READ) : openAlone(files, path))
                .orFatal("open", path);
        Result<Done> locked = files.lockForProcess(fd,
                new Files.Claim(shared, patient ? Poller.FOREVER : 0));
        if (locked.failedWith(Errno.EAGAIN)) {
            throw Fatal.system("lock", path, Errno.EBUSY);
        }
        locked.orFatal("lock", path);
        return fd;
    }

    /** Whatever the umask: all may read what is locked, so all may lock it for that. */
    private static Result<Fd> openAlone(Files files, String path) {
        int umask = files.setUmask(0);
        Result<Fd> opened = files.open(path, new OpenMode(OpenMode.Access.READ_WRITE,
                OpenMode.CREATE, READABLE));
        files.setUmask(umask);
        return opened;
    }
}
