package jinn.walk;

import jinn.kernel.Directories;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.system.JustMade;
import jinn.system.JustMade.Place;
import jinn.system.SmallFiles;
import jinn.text.Bytes;
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
 * The copy of one file. Everything is made for its owner alone, and gets its owner and its mode
 * when it is whole.
 */
final class FileCopy {

    private static final int OWNER_FILE = 0600;
    private static final int OWNER_DIRECTORY = 0700;
    private static final int OF_OWNER = 0700;
    private static final int OTHERS_WRITE = 022;
    private static final int STICKY = 01000;
    private static final int SET_IDS = 06000;

    private final Files files;
    private final Directories directories;
    private final Kernel kernel;
    private final boolean root;

    FileCopy(Kernel kernel) {
        this.kernel = kernel;
        this.files = kernel.files();
        this.directories = kernel.directories();
        this.root = kernel.processes().isRoot();
    }

    /** EEXIST where there is one already. */
    Result<Done> makeDirectory(Place to) {
        return directories.makeDirectory(to.directory(), to.name(), OWNER_DIRECTORY);
    }

    /** Whether it is the one that was made: else somebody has put another directory there. */
    boolean isMade(Fd directory) {
        return new JustMade(kernel, FileInfo.wanted(Type.DIRECTORY, OWNER_DIRECTORY, 0))
                .isIt(directory);
    }

    private boolean isThere(Place place, Type type) {
        return directories.info(place.directory(), place.name())
                instanceof Ok<FileInfo>(FileInfo old) && old.type() == type;
    }

    private void removeOld(Place place, Type type) {
        if (isThere(place, type)) {
            directories.remove(place.directory(), place.name());
        }
    }

    Result<Done> copy(Spot from, Place to) {
        return switch (from.info().type()) {
            case DIRECTORY -> new Failed<>(Errno.EAGAIN);
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
                Result<Done> made = directories.makeSymlink(target, to.directory(), to.name());
                yield made.isOk() ? giveAway(to, from.info()) : made;
            }
        };
    }

    private Result<Done> giveAway(Place place, FileInfo like) {
        return root ? new JustMade(kernel, like).then(place,
                handle -> directories.setOwner(handle, like.owner())) : Result.DONE;
    }

    private Result<Done> makeNode(Place to, FileInfo like) {
        FileInfo narrow = like.withPermissions(like.permissions() & OF_OWNER);
        Result<Done> made = directories.makeNode(to.directory(), to.name(), narrow);
        if (made.failedWith(Errno.EEXIST)) {
            return keep(to, like);
        }
        Result<Done> done = made.isOk() ? new JustMade(kernel, narrow).then(to,
                handle -> dress(handle, like)) : made;
        return done.failedWith(Errno.ENOSYS) ? makeAtOnce(to, like) : done;
    }

    /** Where /proc is not there yet nothing changes the mode of a device: it is made with it. */
    private Result<Done> makeAtOnce(Place to, FileInfo like) {
        int umask = files.setUmask(0);
        directories.remove(to.directory(), to.name());
        Result<Done> made = directories.makeNode(to.directory(), to.name(), like);
        files.setUmask(umask);
        return made.isOk() ? giveAway(to, like) : made;
    }

    /** What does the same service stays, and gets the owner and the mode. */
    private Result<Done> keep(Place to, FileInfo like) {
        return switch (directories.open(to.directory(), to.name(), OpenMode.HANDLE)) {
            case Failed<Fd>(Errno errno) -> new Failed<>(errno);
            case Ok<Fd>(Fd handle) -> {
                Result<Done> done = files.info(handle) instanceof Ok<FileInfo>(FileInfo old)
                        && old.type() == like.type() && old.isSameDevice(like)
                        ? dressOld(handle, like, mayDress(to, handle))
                        : new Failed<>(Errno.EEXIST);
                files.close(handle);
                yield done;
            }
        };
    }

    /** Something that was there before; EEXIST where it would have to be changed and may not. */
    Result<Done> dressOld(Fd old, FileInfo like, boolean mayChange) {
        return switch (files.info(old)) {
            case Failed<FileInfo>(Errno errno) -> new Failed<>(errno);
            case Ok<FileInfo>(FileInfo info) when info.permissions() == like.permissions()
                    && (!root || info.owner().equals(like.owner())) -> Result.DONE;
            case Ok<FileInfo> _ -> mayChange ? dress(old, like) : new Failed<>(Errno.EEXIST);
        };
    }

    /**
     * Whether something that was there before may be changed: only the owner of its directory can
     * have put it there, and it belongs to that owner, or the directory is ours. Else it may be
     * somebody's secret that was brought to that name.
     */
    boolean mayDress(Place place, Fd old) {
        return around(place) instanceof Ok<FileInfo>(FileInfo around)
                && files.info(old) instanceof Ok<FileInfo>(FileInfo info)
                && ((around.permissions() & OTHERS_WRITE) == 0
                || (around.permissions() & STICKY) != 0)
                && (around.owner().uid() == info.owner().uid()
                || around.owner().uid() == kernel.users().effective().uid());
    }

    private Result<FileInfo> around(Place place) {
        int end = Bytes.withoutSlashes(place.name()).lastIndexOf('/') + 1;
        return place.directory().equals(Fd.HERE) ? files.info(place.name().substring(0, end) + ".")
                : files.info(place.directory());
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

    /** Unless another file has come to that name. */
    private void removeHalf(Fd made, Place place) {
        if (files.info(made) instanceof Ok<FileInfo>(FileInfo half)
                && directories.info(place.directory(), place.name())
                instanceof Ok<FileInfo>(FileInfo there)
                && there.identity().equals(half.identity())) {
            directories.remove(place.directory(), place.name());
        }
    }

    private Result<Done> fill(Fd source, Place to, FileInfo info) {
        OpenMode fresh = OpenMode.WRITE.with(OpenMode.CREATE | OpenMode.EXCLUSIVE)
                .permissions(OWNER_FILE);
        return switch (directories.open(to.directory(), to.name(), fresh)) {
            case Failed<Fd>(Errno errno) -> new Failed<>(errno);
            case Ok<Fd>(Fd target) -> {
                Result<Done> copied = new SmallFiles(files).copy(source, target);
                copied = copied.isOk() ? dress(target, info) : copied;
                if (!copied.isOk()) {
                    removeHalf(target, to);
                }
                files.close(target);
                yield copied;
            }
        };
    }

    /**
     * The owner first: a change of owner takes setuid and setgid away. Without the owner nobody is
     * to run it as its owner.
     */
    Result<Done> dress(Fd made, FileInfo like) {
        Result<Done> done = root ? directories.setOwner(made, like.owner()) : Result.DONE;
        int permissions = root ? like.permissions() : like.permissions() & ~SET_IDS;
        return done.isOk() ? files.setPermissions(made, permissions) : done;
    }
}
