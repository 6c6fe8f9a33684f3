package jinn.rc;

import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.kernel.Poller;
import jinn.rc.database.Database;
import jinn.rc.database.DatabaseFile;
import jinn.rc.database.DatabaseFile.Sound;
import jinn.rc.database.DatabaseFile.Unsound;
import jinn.system.SmallFiles;
import jinn.text.Bytes;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.OpenMode;
import jinn.value.Result;
import jinn.value.Result.Done;

/** A directory that the compiler has made: the owner of the names in it. */
public record DatabaseDirectory(String path) {

    /** The exit code for a database that is none, or damaged. */
    public static final int BAD_DATABASE = 4;

    /** The compiled set. */
    static final String FILE = "db";

    /** How much there is of it, for programs made for s6-rc's library. */
    static final String COUNTS = "n";

    /** Whoever reads the rest has a shared record lock on it, who replaces it an exclusive one. */
    static final String LOCK = "lock";

    /** A service directory for each longrun. */
    static final String SERVICES = "servicedirs";

    /** In a live directory, the one that it was made from. */
    private static final String IN_USE = "/compiled";

    public static DatabaseDirectory inUse(String live) {
        return new DatabaseDirectory(live + IN_USE);
    }

    /**
     * The set, locked until this process ends.
     *
     * @param patient whether to wait for who has it locked exclusively
     * @throws Fatal 111 where it cannot be locked or read, 4 where it is no sound one
     */
    public Database read(Kernel kernel, boolean patient) {
        Files files = kernel.files();
        String lock = path + "/" + LOCK;
        Fd fd = files.open(lock, OpenMode.READ).orFatal("open", lock);
        Result<Done> locked = files.lockForProcess(fd,
                new Files.Claim(true, patient ? Poller.FOREVER : 0));
        if (locked.failedWith(Errno.EAGAIN)) {
            throw Fatal.system("lock", lock, Errno.EBUSY);
        }
        locked.orFatal("lock", lock);
        String file = path + "/" + FILE;
        Result<String> text = new SmallFiles(files).read(file, DatabaseFile.SIZE_MAX);
        if (text.failedWith(Errno.EFBIG)) {
            throw unsound(file, "it is longer than any compiled database");
        }
        return switch (DatabaseFile.read(Bytes.toArray(text.orFatal("read", file)))) {
            case Sound(Database database) -> database;
            case Unsound(String reason) -> throw unsound(file, reason);
        };
    }

    private static Fatal unsound(String file, String reason) {
        return new Fatal(BAD_DATABASE, "invalid database " + file + ": " + reason);
    }
}
