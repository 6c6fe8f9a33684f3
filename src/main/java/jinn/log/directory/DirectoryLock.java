package jinn.log.directory;

import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.log.line.Locking;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.FileInfo;
import jinn.value.OpenMode;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import org.jspecify.annotations.Nullable;

/**
 * The lock of a log directory, held for as long as the process lives. Somebody may remove or
 * replace its file: then the lock keeps nobody away, until it is taken on the new file too.
 */
final class DirectoryLock {

    private static final OpenMode MODE = OpenMode.WRITE
            .with(OpenMode.CREATE | OpenMode.NO_FOLLOW).nonBlocking();

    private final Kernel kernel;
    private final String directory;
    private final String path;
    private @Nullable Fd held;
    private FileInfo.@Nullable Identity identity;

    DirectoryLock(Kernel kernel, String directory) {
        this.kernel = kernel;
        this.directory = directory;
        this.path = directory + "/lock";
    }

    /** Fatal 111 where another logger has it. */
    void take() {
        Fd fd = files().open(path, MODE).orFatal("open", path);
        new Locking(kernel).lock(fd, directory);
        identity = files().info(fd).orFatal("stat", path).identity();
        held = fd;
    }

    /** Whether others that look for the lock find ours. */
    boolean isInPlace() {
        return files().linkInfo(path) instanceof Ok<FileInfo>(FileInfo info)
                && info.identity().equals(identity);
    }

    /** Takes it where it is not ours any more; EBUSY where another logger has it. */
    Result<Done> takeAgain() {
        if (isInPlace()) {
            return Result.DONE;
        }
        return switch (files().open(path, MODE)) {
            case Failed<Fd>(Errno errno) -> new Failed<>(errno);
            case Ok<Fd>(Fd fd) -> replace(fd);
        };
    }

    private Result<Done> replace(Fd fd) {
        Result<Done> locked = files().lock(fd);
        if (locked.isOk() && files().info(fd) instanceof Ok<FileInfo>(FileInfo info)) {
            if (held != null) {
                files().close(held);
            }
            held = fd;
            identity = info.identity();
            return locked;
        }
        files().close(fd);
        return new Failed<>(Errno.EBUSY);
    }

    private Files files() {
        return kernel.files();
    }
}
