package jinn.rc.database;

import java.util.Optional;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.rc.database.DatabaseFile.Sound;
import jinn.rc.database.DatabaseFile.Unsound;
import jinn.system.SmallFiles;
import jinn.text.Bytes;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Result;

/** A directory that the compiler has made: the owner of the names in it. */
public record DatabaseDirectory(String path) {

    /** The exit code for a database that is none, or damaged. */
    public static final int BAD_DATABASE = 4;

    /** The compiled set. */
    public static final String FILE = "db";

    /** How much there is of it, for programs made for s6-rc's library. */
    public static final String COUNTS = "n";

    /** Whoever reads the rest has a shared record lock on it, who replaces it an exclusive one. */
    public static final String LOCK = "lock";

    /** A service directory for each longrun. */
    public static final String SERVICES = "servicedirs";

    /** In the two service directories of the suite. */
    public static final String SOCKET = "s";

    /** How the names begin that the ends of pipes have with the one that holds them. */
    public static final String PIPE = "pipe:s6rc-";

    /**
     * The set, locked until this process ends.
     *
     * @param patient whether to wait for who has it locked exclusively
     * @throws Fatal 111 where it cannot be locked or read, 4 where it is no sound one
     */
    public Database read(Kernel kernel, boolean patient) {
        return switch (DatabaseFile.read(bytes(kernel, patient))) {
            case Sound(Database database) -> database;
            case Unsound(String reason) -> throw unsound(reason);
        };
    }

    /** The oneshot of that number, with the same lock, and the same faults. */
    public Optional<Atomic> oneshot(Kernel kernel, boolean patient, long number) {
        byte[] bytes = bytes(kernel, patient);
        String wrong = DatabaseFile.unlike(bytes);
        if (!wrong.isEmpty()) {
            throw unsound(wrong);
        }
        return DatabaseFile.oneshot(bytes, number);
    }

    private byte[] bytes(Kernel kernel, boolean patient) {
        Files files = kernel.files();
        RecordLock.take(files, path + "/" + LOCK, RecordLock.Way.SHARED, patient);
        String file = path + "/" + FILE;
        Result<String> text = new SmallFiles(files).read(file, DatabaseFile.SIZE_MAX);
        if (text.failedWith(Errno.EFBIG)) {
            throw unsound("it is longer than any compiled database");
        }
        return Bytes.toArray(text.orFatal("read", file));
    }

    private Fatal unsound(String reason) {
        return new Fatal(BAD_DATABASE, "invalid database " + path + "/" + FILE + ": " + reason);
    }
}
