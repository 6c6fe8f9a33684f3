package jinn.maker;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.system.ExactMode;
import jinn.system.Report;
import jinn.system.SmallFiles;
import jinn.text.Bytes;
import jinn.value.Account;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.FileInfo;
import jinn.value.OpenMode;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import jinn.walk.TreeCopy;
import jinn.walk.TreeRemoval;

/** Makes a tree out of its list, whole or not at all. */
public final class Performer {

    private static final int TOP = 0755;
    private static final int CREATOR_ONLY = 0600;
    private static final int OWNER = 0700;

    private final Kernel kernel;
    private final Files files;
    private final Report report;
    private final Optional<FileInfo.Owner> logOwner;
    private final String top;

    private Performer(Kernel kernel, Report report, Optional<FileInfo.Owner> logOwner,
            String top) {
        this.kernel = kernel;
        this.files = kernel.files();
        this.report = report;
        this.logOwner = logOwner;
        this.top = top;
    }

    /**
     * Makes it in a directory that must not exist yet, whatever the umask is.
     *
     * @param logUser whose the log directory is; only root can give it away
     * @throws Fatal 100 where there is no such user, 111 where anything fails; what was made
     *     until then is gone again
     */
    public static void make(Report report, List<Item> items, Optional<String> logUser,
            String top) {
        Kernel kernel = report.kernel();
        Optional<FileInfo.Owner> owner = logUser.map(name -> ownerNamed(kernel, name));
        Performer performer = new Performer(kernel, report, owner, top);
        int umask = kernel.files().setUmask(0);
        try {
            performer.makeAll(items);
        } finally {
            // Who catches it may try another place, and then run programs.
            kernel.files().setUmask(umask);
        }
    }

    private void makeAll(List<Item> items) {
        files.makeDirectory(top, TOP).orFatal("make directory", top);
        for (Item item : items) {
            if (make(item) instanceof Failed<Done>(Errno errno)) {
                new TreeRemoval(kernel).remove(top);
                throw Fatal.system("make", top + "/" + item.path(), errno);
            }
        }
    }

    private static FileInfo.Owner ownerNamed(Kernel kernel, String name) {
        Account account = kernel.processes().account(name).ifPresent("look up", name)
                .orElseThrow(() -> Fatal.usage("there is no user " + name));
        return new FileInfo.Owner(account.uid(), account.gid());
    }

    private Result<Done> make(Item item) {
        String path = top + "/" + item.path();
        return switch (item) {
            case Item.Directory(String _, int permissions) ->
                    new ExactMode(kernel).directory(path, permissions);
            case Item.LogDirectory(String _, int permissions) ->
                    makeLogDirectory(path, permissions);
            case Item.Text(String _, int permissions, String text) ->
                    write(path, permissions, text);
            case Item.Fifo(String _, int permissions) ->
                    new ExactMode(kernel).fifo(path, permissions);
            case Item.Copied copied -> copy(path, copied);
            case Item.CopiedTree(String _, String from) -> copyTree(path, from);
            case Item.Link(String _, String target) -> files.makeSymlink(target, path);
            case Item.Removed _ -> new TreeRemoval(kernel).remove(path);
        };
    }

    /** The owner first: a change of owner may take the setgid bit away. */
    private Result<Done> makeLogDirectory(String path, int permissions) {
        Result<Done> made = files.makeDirectory(path, permissions & OWNER);
        if (!made.isOk()) {
            return made;
        }
        return switch (kernel.directories().openDirectory(Fd.HERE, path)) {
            case Failed<Fd>(Errno errno) -> new Failed<>(errno);
            case Ok<Fd>(Fd fd) -> {
                Result<Done> done = logOwner.isPresent() && kernel.processes().isRoot()
                        ? kernel.directories().setOwner(fd, logOwner.get()) : Result.DONE;
                done = done.isOk() ? files.setPermissions(fd, permissions) : done;
                files.close(fd);
                yield done;
            }
        };
    }

    private Result<Done> write(String path, int permissions, String text) {
        return write(path, permissions, fd -> Report.putAll(files, fd, Bytes.toArray(text))
                instanceof Failed<Integer>(Errno errno) ? new Failed<>(errno) : Result.DONE);
    }

    /** Nobody else reads or executes it before it is whole. */
    private Result<Done> write(String path, int permissions, Function<Fd, Result<Done>> content) {
        OpenMode fresh = OpenMode.WRITE.with(OpenMode.CREATE | OpenMode.EXCLUSIVE)
                .permissions(CREATOR_ONLY);
        Result<Fd> opened = files.open(path, fresh);
        if (opened.failedWith(Errno.EEXIST) && files.remove(path).isOk()) {
            opened = files.open(path, fresh);
        }
        return switch (opened) {
            case Failed<Fd>(Errno errno) -> new Failed<>(errno);
            case Ok<Fd>(Fd fd) -> {
                Result<Done> done = content.apply(fd);
                done = done.isOk() ? files.setPermissions(fd, permissions) : done;
                files.close(fd);
                yield done;
            }
        };
    }

    private Result<Done> copy(String path, Item.Copied copied) {
        return switch (files.open(copied.from(), OpenMode.READ.nonBlocking())) {
            case Failed<Fd>(Errno errno) when errno == Errno.ENOENT && copied.mayLack() ->
                    Result.DONE;
            case Failed<Fd>(Errno errno) -> new Failed<>(errno);
            case Ok<Fd>(Fd from) -> {
                Result<Done> made = write(path, copied.permissions(),
                        fd -> new SmallFiles(files).copy(from, fd));
                files.close(from);
                yield made;
            }
        };
    }

    /** The owner first, as above. */
    private Result<Done> dress(String path, FileInfo like) {
        Result<Done> done = kernel.processes().isRoot() ? files.setOwner(path, like.owner())
                : Result.DONE;
        return done.isOk() ? files.setPermissions(path, like.permissions()) : done;
    }

    private Result<Done> copyTree(String path, String from) {
        Result<Done> made = files.makeDirectory(path, OWNER);
        if (!made.isOk()) {
            return made;
        }
        return !new TreeCopy(kernel, report).copy(from, path) ? new Failed<>(Errno.EIO)
                : files.info(from) instanceof Ok<FileInfo>(FileInfo like) ? dress(path, like)
                : new Failed<>(Errno.EIO);
    }
}
