package jinn.system;

import java.util.List;
import java.util.function.Function;
import jinn.kernel.Directories;
import jinn.kernel.Kernel;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.FileInfo;
import jinn.value.FileInfo.Type;
import jinn.value.OpenMode;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;

/**
 * A file that was made by its name a moment ago and is to get an owner or a mode. Who may write to
 * its directory may have put something else there: it is held, and looked at, first.
 *
 * @param like what it was made as: its type, a device's number, and the most that its permissions
 *     can be
 */
public record JustMade(Kernel kernel, FileInfo like) {

    /** What a set-group directory gives to one that is made in it. */
    private static final int SET_GROUP = 02000;

    /** Where to look for it. */
    public record Place(Fd directory, String name) {
    }

    /**
     * Does something to what was made, by its handle; EAGAIN where it is not what was made: of
     * another kind or owner, with a second name, with more permissions, or a directory in which
     * something is.
     */
    public Result<Done> then(Place place, Function<Fd, Result<Done>> change) {
        Directories directories = kernel.directories();
        return switch (directories.open(place.directory(), place.name(), OpenMode.HANDLE)) {
            case Failed<Fd>(Errno errno) -> new Failed<>(errno);
            case Ok<Fd>(Fd handle) -> {
                Result<Done> done = isIt(handle) ? change.apply(handle)
                        : new Failed<>(Errno.EAGAIN);
                kernel.files().close(handle);
                yield done;
            }
        };
    }

    /** Whether an open file, or a handle, is what was made. */
    public boolean isIt(Fd handle) {
        return kernel.files().info(handle) instanceof Ok<FileInfo>(FileInfo info)
                && info.type() == like.type()
                && info.isSameDevice(like)
                && (!kernel.processes().isRoot() || info.owner().uid() == 0)
                && (info.isDirectory() ? isEmpty(handle) : info.links() == 1)
                && (info.type() == Type.SYMLINK || isWithin(info));
    }

    private boolean isWithin(FileInfo info) {
        int most = like.permissions() | (info.isDirectory() ? SET_GROUP : 0);
        return (info.permissions() & ~most) == 0;
    }

    private boolean isEmpty(Fd handle) {
        return switch (kernel.directories().openDirectory(handle, ".")) {
            case Failed<Fd> _ -> false;
            case Ok<Fd>(Fd fd) -> {
                boolean empty = kernel.directories().read(fd)
                        instanceof Ok<List<Directories.Named>>(List<Directories.Named> names)
                        && names.isEmpty();
                kernel.files().close(fd);
                yield empty;
            }
        };
    }
}
