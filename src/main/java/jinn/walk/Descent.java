package jinn.walk;

import java.util.Arrays;
import jinn.kernel.Directories;
import jinn.kernel.Kernel;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.FileInfo;
import jinn.value.Result;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;

/**
 * Directories within each other, all of them entered. The innermost few are open; the way back to
 * another one is {@code ..}, and it must then be the very directory that was left: who moves a
 * directory away meanwhile does not lead us to where it is now.
 */
final class Descent {

    /** Directories within each other; 16 bytes are kept of each. */
    static final int DEPTH_MAX = 1 << 17;

    /** Descriptors in use at a time. */
    static final int OPEN_MAX = 8;

    private final Kernel kernel;
    private final Fd[] open = new Fd[OPEN_MAX];
    private long[] identities = new long[2 * OPEN_MAX];
    private int depth;
    private int closed;

    Descent(Kernel kernel) {
        this.kernel = kernel;
    }

    int depth() {
        return depth;
    }

    boolean isFull() {
        return depth == DEPTH_MAX;
    }

    /** The innermost. */
    Fd here() {
        return open[(depth - 1) % OPEN_MAX];
    }

    /** Goes down into an open directory, which is closed here when its time has come. */
    void enter(Fd directory, FileInfo.Identity identity) {
        if (depth - closed == OPEN_MAX) {
            kernel.files().close(open[closed % OPEN_MAX]);
            closed++;
        }
        if (identities.length == 2 * depth) {
            identities = Arrays.copyOf(identities, 4 * depth);
        }
        open[depth % OPEN_MAX] = directory;
        identities[2 * depth] = identity.device();
        identities[2 * depth + 1] = identity.inode();
        depth++;
    }

    /** Whether the directory that {@link #parent} gives has to be opened again. */
    boolean leadsFarUp() {
        return depth > 1 && depth - 1 == closed;
    }

    /** The one around the innermost; there must be one. EXDEV where they have come apart. */
    Result<Fd> parent() {
        if (!leadsFarUp()) {
            return new Ok<>(open[(depth - 2) % OPEN_MAX]);
        }
        Directories directories = kernel.directories();
        return switch (directories.openDirectory(here(), "..")) {
            case Failed<Fd> failed -> failed;
            case Ok<Fd>(Fd fd) when isAt(fd, depth - 2) -> {
                closed = depth - 2;
                open[closed % OPEN_MAX] = fd;
                yield new Ok<>(fd);
            }
            case Ok<Fd>(Fd fd) -> {
                kernel.files().close(fd);
                yield new Failed<>(Errno.EXDEV);
            }
        };
    }

    private boolean isAt(Fd fd, int level) {
        return kernel.files().info(fd) instanceof Ok<FileInfo>(FileInfo info)
                && info.identity().device() == identities[2 * level]
                && info.identity().inode() == identities[2 * level + 1];
    }

    /** Back to the one around the innermost, which is closed. */
    void leave() {
        kernel.files().close(here());
        depth--;
    }

    /** Gives up: everything is closed. */
    void abandon() {
        while (depth > closed) {
            leave();
        }
        depth = 0;
        closed = 0;
    }
}
