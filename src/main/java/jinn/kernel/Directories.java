package jinn.kernel;

import java.util.List;
import jinn.value.Fd;
import jinn.value.FileInfo;
import jinn.value.OpenMode;
import jinn.value.Result;
import jinn.value.Result.Done;

/**
 * Names looked up in a directory that is open, one name at a time: no path is gone along a second
 * time, and no symlink is followed but by the two calls that say so, so nobody can lead the others
 * elsewhere. With {@link Fd#HERE} for the directory, a name may be a path; then its last part is
 * not followed.
 */
public interface Directories {

    /** A name in a directory, and the place behind it, where reading can be taken up again. */
    record Named(String name, long after) {
    }

    Result<Fd> open(Fd directory, String name, OpenMode mode);

    /** The same, but symlinks are followed, as {@link Files#open} does. */
    Result<Fd> openFollowing(Fd directory, String name, OpenMode mode);

    /** For looking up names and for {@link #read}; ENOTDIR or ELOOP where it is no directory. */
    Result<Fd> openDirectory(Fd directory, String name);

    /** The next names but {@code .} and {@code ..}, in the kernel's order; none at its end. */
    Result<List<Named>> read(Fd directory);

    /** Where {@link #read} goes on: behind a name, or at the beginning, which is 0. */
    Result<Done> resume(Fd directory, long place);

    /** Of a symlink, itself. */
    Result<FileInfo> info(Fd directory, String name);

    /** Of what a symlink leads to. */
    Result<FileInfo> infoFollowing(Fd directory, String name);

    Result<Done> setOwner(Fd directory, String name, FileInfo.Owner owner);

    Result<Done> setOwner(Fd file, FileInfo.Owner owner);

    Result<Done> makeDirectory(Fd directory, String name, int permissions);

    /** Makes what {@code like} describes: a device node, a socket, a fifo. */
    Result<Done> makeNode(Fd directory, String name, FileInfo like);

    Result<Done> makeSymlink(String target, Fd directory, String name);

    Result<String> readSymlink(Fd directory, String name);

    /** A name of one directory becomes one of another. */
    Result<Done> move(Fd from, String name, Fd to, String fresh);

    Result<Done> remove(Fd directory, String name);

    Result<Done> removeDirectory(Fd directory, String name);
}
