package jinn.walk;

import jinn.kernel.Directories;
import jinn.kernel.Kernel;
import jinn.text.Bytes;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import org.jspecify.annotations.Nullable;

/**
 * Removes a file, or a directory and all that is in it. A directory that lies too deep is moved
 * to the top of the tree and removed there, so no depth is too much.
 */
public final class TreeRemoval implements Visitor {

    /** How often names of directories that were not empty after all are read once more. */
    private static final int REREADS_MAX = 1000;

    private static final String MOVED = ".jinn-too-deep.";

    private final Kernel kernel;
    private final Directories directories;
    private final @Nullable Failures failures;
    private Result<Done> first = Result.DONE;
    private @Nullable Fd top;
    private int moved;
    private int rereads;
    private boolean progress;

    /** What could not be removed is told only as the result. */
    public TreeRemoval(Kernel kernel) {
        this(kernel, null);
    }

    /** The failures are told of one by one as well. */
    public TreeRemoval(Kernel kernel, @Nullable Failures failures) {
        this.kernel = kernel;
        this.directories = kernel.directories();
        this.failures = failures;
    }

    /** What is missing counts as removed. The first failure is the result, the rest goes on. */
    public Result<Done> remove(String path) {
        return remove(Fd.HERE, path);
    }

    /** The same of a path, or a name, in an open directory. */
    public Result<Done> remove(Fd base, String path) {
        first = Result.DONE;
        rereads = 0;
        String name = Bytes.withoutSlashes(path);
        if (!directories.info(base, name).failedWith(Errno.ENOENT)) {
            new Walk(kernel, this).go(base, name);
        }
        if (top != null) {
            kernel.files().close(top);
            top = null;
        }
        return first;
    }

    @Override
    public boolean enter(Spot directory) {
        if (top == null && directory.opened() != null
                && directories.openDirectory(directory.opened(), ".") instanceof Ok<Fd>(Fd fd)) {
            top = fd;
        }
        return true;
    }

    @Override
    public void visit(Spot spot) {
        done(directories.remove(spot.directory(), spot.name()), spot);
    }

    /** An empty one need not be opened. */
    @Override
    public void unopened(Spot directory, Errno errno) {
        Result<Done> removed = directories.removeDirectory(directory.directory(),
                directory.name());
        done(removed.isOk() ? removed : new Failed<>(errno), directory);
    }

    @Override
    public void tooDeep(Spot directory) {
        done(top == null ? new Failed<>(Errno.ENAMETOOLONG) : raise(directory, top), directory);
    }

    /** A removal that was killed may have left a name: a directory with files in it, or a file. */
    private Result<Done> raise(Spot directory, Fd target) {
        Result<Done> raised;
        do {
            raised = directories.move(directory.directory(), directory.name(), target,
                    MOVED + moved);
            moved++;
        } while (raised.failedWith(Errno.ENOTEMPTY) || raised.failedWith(Errno.EEXIST)
                || raised.failedWith(Errno.ENOTDIR));
        return raised;
    }

    /** Some file systems miss a name where others were removed since the reading began. */
    @Override
    public boolean leave(Spot directory) {
        Result<Done> removed = directories.removeDirectory(directory.directory(),
                directory.name());
        boolean again = removed.failedWith(Errno.ENOTEMPTY) && first.isOk() && progress
                && rereads < REREADS_MAX;
        if (again) {
            rereads++;
            progress = false;
            return false;
        }
        if (!removed.failedWith(Errno.ENOTEMPTY) || first.isOk()) {
            done(removed, directory);
        }
        return true;
    }

    private void done(Result<Done> removed, Spot spot) {
        progress |= removed.isOk();
        if (removed instanceof Failed<Done>(Errno errno) && errno != Errno.ENOENT) {
            failed("remove", spot.path(), errno);
        }
    }

    @Override
    public void failed(String verb, String path, Errno errno) {
        first = first.isOk() ? new Failed<>(errno) : first;
        if (failures != null) {
            failures.unable(verb, path, errno);
        }
    }
}
