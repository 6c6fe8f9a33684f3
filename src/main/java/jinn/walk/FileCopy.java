package jinn.walk;

import jinn.kernel.Directories;
import jinn.kernel.Errno;
import jinn.kernel.Fd;
import jinn.kernel.FileInfo;
import jinn.kernel.FileInfo.Type;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.kernel.OpenMode;
import jinn.kernel.Result;
import jinn.kernel.Result.Done;
import jinn.kernel.Result.Failed;
import jinn.kernel.Result.Ok;
import jinn.kernel.Texts;

/**
 * The copy of one file. Everything is made for its owner alone, and gets its owner and its mode
 * when it is whole.
 */
final class FileCopy {

    private static final int OWNER_FILE = 0600;
    private static final int OWNER_DIRECTORY = 0700;
    private static final int OF_OWNER = 0700;

    private final Files files;
    private final Directories directories;
    private final boolean root;

    /** A name that is to be made in an open directory. */
    record Place(Fd directory, String name) {
    }

    FileCopy(Kernel kernel) {
        this.files = kernel.files();
        this.directories = kernel.directories();
        this.root = kernel.processes().isRoot();
    }

    Result<Done> makeDirectory(Place to) {
        return keeping(directories.makeDirectory(to.directory, to.name, OWNER_DIRECTORY), to,
                Type.DIRECTORY);
    }

    private Result<Done> keeping(Result<Done> made, Place to, Type type) {
        return made.failedWith(Errno.EEXIST) && isThere(to, type) ? Result.DONE : made;
    }

    private boolean isThere(Place place, Type type) {
        return directories.info(place.directory, place.name) instanceof Ok<FileInfo>(FileInfo old)
                && old.type() == type;
    }

    private void removeOld(Place place, Type type) {
        if (isThere(place, type)) {
            directories.remove(place.directory, place.name);
        }
    }

    Result<Done> copy(Spot from, Place to) {
        return switch (from.info().type()) {
            case DIRECTORY -> makeDirectory(to);
            case REGULAR -> copyFile(from, to);
            case SYMLINK -> copySymlink(from, to);
            case FIFO, SOCKET, CHARACTER_DEVICE, BLOCK_DEVICE -> makeNode(to, from.info());
        };
    }

    private Result<Done> copySymlink(Spot from, Place to) {
        return switch (directories.readSymlink(from.directory(), from.name())) {
            case Failed<String>(Errno errno) -> new Failed<>(errno);
            case Ok<String>(String target) -> {
                removeOld(to, Type.SYMLINK);
                Result<Done> made = directories.makeSymlink(target, to.directory, to.name);
                yield made.isOk() ? giveAway(to, from.info()) : made;
            }
        };
    }

    private Result<Done> giveAway(Place place, FileInfo like) {
        return root ? directories.setOwner(place.directory, place.name, like.owner())
                : Result.DONE;
    }

    /** Where /proc is not there yet nothing changes the mode of a device: it is made with it. */
    private Result<Done> makeNode(Place to, FileInfo like) {
        FileInfo narrow = like.withPermissions(like.permissions() & OF_OWNER);
        Result<Done> done = keeping(directories.makeNode(to.directory, to.name, narrow), to,
                like.type());
        done = done.isOk() ? giveAway(to, like) : done;
        done = done.isOk() ? directories.setPermissions(to.directory, to.name,
                like.permissions()) : done;
        if (done.failedWith(Errno.ENOSYS)) {
            int umask = files.setUmask(0);
            directories.remove(to.directory, to.name);
            done = directories.makeNode(to.directory, to.name, like);
            files.setUmask(umask);
            done = done.isOk() ? giveAway(to, like) : done;
        }
        return done;
    }

    private Result<Done> copyFile(Spot from, Place to) {
        OpenMode reading = OpenMode.READ.nonBlocking().with(OpenMode.NO_CONTROLLING_TTY);
        return switch (directories.open(from.directory(), from.name(), reading)) {
            case Failed<Fd>(Errno errno) -> new Failed<>(errno);
            case Ok<Fd>(Fd source) -> {
                Result<Done> copied = copyOpened(source, to);
                files.close(source);
                yield copied;
            }
        };
    }

    /** What was opened counts: another file may have come to that name. */
    private Result<Done> copyOpened(Fd source, Place to) {
        return switch (files.info(source)) {
            case Failed<FileInfo>(Errno errno) -> new Failed<>(errno);
            case Ok<FileInfo>(FileInfo info) when info.type() != Type.REGULAR ->
                    new Failed<>(Errno.EAGAIN);
            case Ok<FileInfo>(FileInfo info) -> {
                removeOld(to, Type.REGULAR);
                yield fill(source, to, info);
            }
        };
    }

    private Result<Done> fill(Fd source, Place to, FileInfo info) {
        OpenMode fresh = OpenMode.WRITE.with(OpenMode.CREATE | OpenMode.EXCLUSIVE)
                .permissions(OWNER_FILE);
        return switch (directories.open(to.directory, to.name, fresh)) {
            case Failed<Fd>(Errno errno) -> new Failed<>(errno);
            case Ok<Fd>(Fd target) -> {
                Result<Done> copied = new Texts(files).copy(source, target);
                copied = copied.isOk() ? dress(target, info) : copied;
                files.close(target);
                yield copied;
            }
        };
    }

    /** The owner first: a change of owner takes setuid and setgid away. */
    Result<Done> dress(Fd made, FileInfo like) {
        Result<Done> done = root ? directories.setOwner(made, like.owner()) : Result.DONE;
        return done.isOk() ? files.setPermissions(made, like.permissions()) : done;
    }

    static <T> Result<T> failure(Result<Done> done) {
        return done instanceof Failed<Done>(Errno errno) ? new Failed<>(errno)
                : new Failed<>(Errno.OTHER);
    }
}
