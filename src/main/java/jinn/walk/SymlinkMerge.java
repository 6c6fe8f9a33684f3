package jinn.walk;

import java.util.List;
import java.util.function.Consumer;
import jinn.kernel.Directories;
import jinn.kernel.Directories.Named;
import jinn.kernel.Kernel;
import jinn.system.JustMade;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.FileInfo;
import jinn.value.OpenMode;
import jinn.value.Result;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;

/**
 * Makes a directory of symlinks to what is in other ones, the later before the earlier. A directory
 * that is in several becomes a directory of symlinks, too. What is made is gone into by open
 * directories; sources are paths, of which only the names are read.
 */
public final class SymlinkMerge {

    /** More directories within each other have no path (Linux, PATH_MAX). */
    private static final int DEPTH_MAX = 2048;

    private static final int FOR_ALL = 0777;

    private final Kernel kernel;
    private final Directories directories;
    private final Fd base;
    private final Descent descent;

    /** {@code base} is the directory in which all is made. */
    public SymlinkMerge(Kernel kernel, Fd base) {
        this.kernel = kernel;
        this.directories = kernel.directories();
        this.base = base;
        this.descent = new Descent(kernel);
    }

    /**
     * Puts the links to one source over those that are there under that name.
     *
     * @param path of that name, for messages
     * @throws Fatal 100 where something is a directory in one source and none in another, else 111
     */
    public void add(String name, String path, String source) {
        try {
            merge(name, path, source);
        } finally {
            descent.abandon();
        }
    }

    /** It may be another descriptor after something deep below has been gone through. */
    private Fd here() {
        return descent.depth() == 0 ? base : descent.here();
    }

    /** Whether all that was there leads to this source now. */
    private boolean merge(String name, String path, String source) {
        if (descent.depth() == DEPTH_MAX) {
            throw Fatal.system("go into", source, Errno.ENAMETOOLONG);
        }
        var made = directories.makeSymlink(source, here(), name);
        if (made.isOk()) {
            return false;
        }
        if (!made.failedWith(Errno.EEXIST)) {
            made.orFatal("make a symlink at", path);
        }
        if (!isDirectory(here(), name)) {
            directories.remove(here(), name).orFatal("remove", path);
            link(name, path, source);
            return true;
        }
        if (!isDirectory(Fd.HERE, source)) {
            throw Fatal.usage(path + " is a directory, and no directory is " + source);
        }
        boolean whole = mergeDirectory(name, path, source);
        if (whole) {
            new TreeRemoval(kernel).remove(here(), name).orFatal("remove", path);
            link(name, path, source);
        }
        return whole;
    }

    private boolean isDirectory(Fd directory, String name) {
        return directories.infoFollowing(directory, name) instanceof Ok<FileInfo>(FileInfo info)
                && info.isDirectory();
    }

    private void link(String name, String path, String source) {
        directories.makeSymlink(source, here(), name).orFatal("make a symlink at", path);
    }

    private boolean mergeDirectory(String name, String path, String source) {
        int known = directories.readSymlink(here(), name) instanceof Ok<String>(String before)
                ? replaceLink(name, path, before) : enter(name, path);
        boolean[] all = {true};
        int count = each(source, one ->
                all[0] &= merge(one, path + "/" + one, source + "/" + one));
        leave(path);
        return all[0] && count == known;
    }

    /** A directory in the place of a link to one; the value is how much is in it. */
    private int replaceLink(String name, String path, String before) {
        directories.remove(here(), name).orFatal("remove", path);
        directories.makeDirectory(here(), name, FOR_ALL).orFatal("make directory", path);
        Fd fd = directories.openDirectory(here(), name).orFatal("open", path);
        if (!new JustMade(kernel, FileInfo.wanted(FileInfo.Type.DIRECTORY, FOR_ALL, 0)).isIt(fd)) {
            throw Fatal.system("make directory", path, Errno.EAGAIN);
        }
        enter(fd, path);
        return each(before, one -> link(one, path + "/" + one, before + "/" + one));
    }

    private int enter(String name, String path) {
        Fd fd = directories.openDirectory(here(), name).orFatal("open", path);
        enter(fd, path);
        int count = 0;
        int more;
        do {
            more = directories.read(fd).orFatal("list", path).size();
            count += more;
        } while (more > 0);
        return count;
    }

    private void enter(Fd fd, String path) {
        descent.enter(fd, kernel.files().info(fd).orFatal("stat", path).identity());
    }

    private void leave(String path) {
        Result<Fd> around = descent.depth() > 1 ? descent.parent() : new Ok<>(base);
        if (around instanceof Failed<Fd>(Errno errno)) {
            throw Fatal.system("go back from", path, errno);
        }
        descent.leave();
    }

    /**
     * Gives the names in a source to a taker, a few at a time; how many they were. It is open only
     * while names are read: directories may be within each other.
     */
    private int each(String path, Consumer<String> taker) {
        int count = 0;
        long place = 0;
        while (true) {
            List<Named> names = namesAfter(place, path);
            if (names.isEmpty()) {
                return count;
            }
            names.forEach(one -> taker.accept(one.name()));
            count += names.size();
            place = names.getLast().after();
        }
    }

    private List<Named> namesAfter(long place, String path) {
        Fd fd = kernel.files().open(path + "/.", OpenMode.READ).orFatal("list", path);
        if (place != 0) {
            directories.resume(fd, place).orFatal("list", path);
        }
        Result<List<Named>> names = directories.read(fd);
        kernel.files().close(fd);
        return names.orFatal("list", path);
    }
}
