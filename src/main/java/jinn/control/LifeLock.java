package jinn.control;

import jinn.kernel.Files;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.OpenMode;
import jinn.value.Result;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;

/** The lock of a file, held for as long as a process lives: by it others see that it does. */
final class LifeLock {

    private LifeLock() {
    }

    /**
     * Takes it, until this process ends, however it ends. The caller has cleared the umask.
     *
     * @return the open file; EAGAIN where somebody else has the lock
     * @throws Fatal 111 where there is no such file to open or make
     */
    static Result<Fd> take(Files files, String path, int permissions) {
        OpenMode mode = OpenMode.WRITE.nonBlocking().with(OpenMode.CREATE)
                .permissions(permissions);
        Fd fd = files.open(path, mode).orFatal("open", path);
        return files.lock(fd) instanceof Failed<?>(Errno errno) ? new Failed<>(errno)
                : new Ok<>(fd);
    }

    /** Whether somebody has it, or why that cannot be told: ENOENT where there is no file. */
    static Result<Boolean> isHeld(Files files, String path) {
        return switch (files.open(path, OpenMode.READ.nonBlocking())) {
            case Ok<Fd>(Fd fd) -> {
                Result<Boolean> held = files.isLocked(fd);
                files.close(fd);
                yield held;
            }
            case Failed<Fd>(Errno errno) -> new Failed<>(errno);
        };
    }
}
