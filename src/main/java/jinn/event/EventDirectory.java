package jinn.event;

import java.util.Optional;
import java.util.OptionalInt;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.text.Bytes;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.FileInfo;
import jinn.value.OpenMode;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;

/**
 * The side that tells. Every listener is a fifo in the directory, with a name of its own; an
 * event is one write into each. Nothing here ever blocks, and a listener that is gone, or too
 * slow to empty its fifo, costs nobody but itself anything. What has a listener's name and is no
 * fifo of one name is never written to; where the directory is ours, it is removed.
 */
public record EventDirectory(Kernel kernel, String path) {

    /** Listeners' fifos have names of just this length ... */
    public static final int NAME_SIZE = 39;
    /** ... which begin with this. */
    public static final String NAME_PREFIX = "ftrig1:@";

    /** No symlink is followed: those who may listen are not to choose what we write to. */
    private static final OpenMode TELLING =
            OpenMode.WRITE.nonBlocking().with(OpenMode.NO_FOLLOW | OpenMode.NO_CONTROLLING_TTY);

    /** A symlink in the place of a directory is somebody's doing. */
    private static final OpenMode MADE = OpenMode.READ.nonBlocking().with(OpenMode.NO_FOLLOW);

    private static final String NAME_FAMILY = "ftrig1";
    private static final int OWNER_ONLY = 0700;
    private static final int RESTRICTED = 03730;
    private static final int PUBLIC = 01733;
    private static final int SET_GROUP = 02000;
    private static final int NO_CHANGE = -1;

    /**
     * Makes the directory where it is missing, for listeners of this process's group. What is
     * there already is left as it is; a symlink is followed, and its target made.
     *
     * @throws Fatal 100 where something else has the name, 111 where a call fails
     */
    public void make() {
        Optional<String> made = makeUnlessThere(kernel, path);
        if (made.isPresent()) {
            Fd fd = kernel.directories().openDirectory(Fd.HERE, made.get()).orFatal("open", path);
            belongsTo(fd, kernel.users().effective().uid()).orFatal("make directory", path);
            takeGroup(fd);
            files().setPermissions(fd, RESTRICTED).orFatal("set permissions of", path);
            files().close(fd);
        }
    }

    private Files files() {
        return kernel.files();
    }

    /**
     * Who may listen: the members of a group, or everybody where there is none.
     *
     * @param enforced whether a directory that exists is changed to be so; else it stays
     */
    public record Listeners(OptionalInt group, boolean enforced) {

        int permissions() {
            return group.isPresent() ? RESTRICTED : PUBLIC;
        }

        FileInfo.Owner owner() {
            return new FileInfo.Owner(NO_CHANGE, group.orElse(NO_CHANGE));
        }
    }

    /**
     * Makes the directory for these listeners, or takes one that the user {@code uid} has; EACCES
     * where it is somebody else's, or a symlink of somebody else's leads there; ENOTDIR where it
     * is none.
     */
    public Result<Done> makeFor(Listeners listeners, int uid) {
        Result<Done> made = files().makeDirectory(path, OWNER_ONLY);
        boolean old = made.failedWith(Errno.EEXIST);
        if (!made.isOk() && !old) {
            return made;
        }
        return switch (openMade(old)) {
            case Failed<Fd>(Errno errno) -> new Failed<>(errno);
            case Ok<Fd>(Fd fd) -> {
                Result<Done> done = belongsTo(fd, uid);
                if (done.isOk() && (!old || listeners.enforced)) {
                    done = dress(fd, listeners);
                }
                files().close(fd);
                yield done;
            }
        };
    }

    /**
     * The directory that was opened, whatever has its name now. Nobody but its owner has it while
     * its group changes: the new one is not to have what the old one had.
     */
    private Result<Done> dress(Fd fd, Listeners listeners) {
        Result<Done> done = Result.DONE;
        if (listeners.group.isPresent()) {
            done = files().setPermissions(fd, OWNER_ONLY);
            done = done.isOk() ? kernel.directories().setOwner(fd, listeners.owner()) : done;
        }
        return done.isOk() ? files().setPermissions(fd, listeners.permissions()) : done;
    }

    /** A symlink that was there before is followed if root or this user has made it. */
    private Result<Fd> openMade(boolean old) {
        Result<Fd> opened = files().open(Bytes.withoutSlashes(path), MADE);
        if (!old || !opened.failedWith(Errno.ELOOP)) {
            return opened;
        }
        return isTrusted(kernel, Bytes.withoutSlashes(path))
                ? files().open(path, OpenMode.READ.nonBlocking()) : new Failed<>(Errno.EACCES);
    }

    private Result<Done> belongsTo(Fd fd, int uid) {
        return switch (files().info(fd)) {
            case Failed<FileInfo>(Errno errno) -> new Failed<>(errno);
            case Ok<FileInfo>(FileInfo info) when !info.isDirectory() ->
                new Failed<>(Errno.ENOTDIR);
            case Ok<FileInfo>(FileInfo info) ->
                info.owner().uid() == uid ? Result.DONE : new Failed<>(Errno.EACCES);
        };
    }

    /**
     * Makes a directory for the owner alone, unless there is one; true where it is new. The
     * caller has cleared the umask.
     */
    public static boolean makePlain(Kernel kernel, String path) {
        return makeUnlessThere(kernel, path).isPresent();
    }

    /** What was made: where a symlink has the name, the directory that it leads to. */
    private static Optional<String> makeUnlessThere(Kernel kernel, String path) {
        Files files = kernel.files();
        String made = path;
        Result<Done> done = files.makeDirectory(path, OWNER_ONLY);
        if (done.failedWith(Errno.EEXIST) && files.info(path).failedWith(Errno.ENOENT)) {
            mustBeTrusted(kernel, path);
            made = beside(path, files.readSymlink(path).orFatal("read link", path));
            done = files.makeDirectory(made, OWNER_ONLY);
        }
        if (!done.failedWith(Errno.EEXIST)) {
            done.orFatal("make directory", path);
            return Optional.of(made);
        }
        if (!files.info(path).orFatal("stat", path).isDirectory()) {
            throw Fatal.usage(path + " is not a directory");
        }
        return Optional.empty();
    }

    /** A symlink of somebody else's says where nothing is to be made. */
    private static void mustBeTrusted(Kernel kernel, String link) {
        if (!isTrusted(kernel, link)) {
            throw Fatal.system("make directory", link, Errno.EACCES);
        }
    }

    private static boolean isTrusted(Kernel kernel, String link) {
        int owner = kernel.files().linkInfo(link).orFatal("stat", link).owner().uid();
        return owner == 0 || owner == kernel.users().effective().uid();
    }

    private static String beside(String link, String target) {
        return target.startsWith("/") ? target
                : link.substring(0, link.lastIndexOf('/') + 1) + target;
    }

    /** Below a set-group directory a new one has that directory's group; ours is a pipe's. */
    private void takeGroup(Fd fd) {
        Files files = files();
        FileInfo info = files.info(fd).orFatal("stat", path);
        if ((info.permissions() & SET_GROUP) == 0) {
            return;
        }
        Files.Pipe pipe = files.pipe().orFatal("make", "pipe");
        int group = files.info(pipe.read()).orFatal("stat", "pipe").owner().gid();
        files.close(pipe.read());
        files.close(pipe.write());
        kernel.directories().setOwner(fd, new FileInfo.Owner(NO_CHANGE, group))
                .orFatal("set group of", path);
    }

    /**
     * Removes the fifos of listeners that are gone, and what is none but has such a name. Failures
     * leave them where they are.
     */
    public Result<Done> clean() {
        return files().visit(path, name -> {
            if (name.length() == NAME_SIZE && name.startsWith(NAME_FAMILY)) {
                probe(path + "/" + name);
            }
        });
    }

    private void probe(String fifo) {
        switch (files().open(fifo, TELLING)) {
            case Ok<Fd>(Fd fd) -> {
                boolean listener = isListener(fd);
                files().close(fd);
                removeIf(!listener && isOurs(), fifo);
            }
            case Failed<Fd>(Errno errno) -> passOver(fifo, errno);
        }
    }

    /**
     * What cannot be told anything. Who may listen may have made as many of them as he likes, of
     * any kind, and they are not to be gone through for ever: the directory's owner removes them.
     */
    private void passOver(String fifo, Errno errno) {
        if (errno == Errno.EISDIR && isOurs()) {
            files().removeDirectory(fifo);
        } else {
            removeIf(errno == Errno.ENXIO
                    || (errno == Errno.ELOOP || errno == Errno.EACCES) && isOurs(), fifo);
        }
    }

    private boolean isOurs() {
        return files().info(path) instanceof Ok<FileInfo>(FileInfo info)
                && info.owner().uid() == kernel.users().effective().uid();
    }

    /** One write of these letters into every listener's fifo; how many took them. */
    public Result<Integer> send(String letters) {
        int[] told = {0};
        Result<Done> visited = files().visit(path, name -> {
            if (name.length() == NAME_SIZE && name.startsWith(NAME_PREFIX)) {
                told[0] += sendTo(path + "/" + name, letters) ? 1 : 0;
            }
        });
        return switch (visited) {
            case Failed<Done>(Errno errno) -> new Failed<>(errno);
            case Ok<Done> _ -> new Ok<>(told[0]);
        };
    }

    private boolean sendTo(String fifo, String letters) {
        Files files = files();
        switch (files.open(fifo, TELLING)) {
            case Failed<Fd>(Errno errno) -> {
                passOver(fifo, errno);
                return false;
            }
            case Ok<Fd>(Fd fd) when !isListener(fd) -> {
                files.close(fd);
                removeIf(isOurs(), fifo);
                return false;
            }
            case Ok<Fd>(Fd fd) -> {
                byte[] bytes = Bytes.toArray(letters);
                Result<Integer> written = files.write(fd, bytes, 0, bytes.length);
                files.close(fd);
                removeIf(written.failedWith(Errno.EPIPE), fifo);
                return written.isOk();
            }
        }
    }

    /** Another name of somebody else's file or fifo is none: nothing is written there. */
    private boolean isListener(Fd fd) {
        return files().info(fd) instanceof Ok<FileInfo>(FileInfo info)
                && info.type() == FileInfo.Type.FIFO && info.links() <= 1;
    }

    private void removeIf(boolean gone, String fifo) {
        if (gone) {
            files().remove(fifo);
        }
    }
}
