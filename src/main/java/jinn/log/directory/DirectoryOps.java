package jinn.log.directory;

import java.util.List;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.log.directory.Recovery.Found;
import jinn.log.directory.Recovery.Left;
import jinn.log.line.Progress;
import jinn.log.script.DirectoryConfig;
import jinn.value.Bug;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.FileInfo;
import jinn.value.OpenMode;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;

/** Performs operations: the files of one log directory, and the descriptor of its current. */
final class DirectoryOps {

    static final int OWNER_EXECUTES = 0100;

    private static final int EVERYBODY_WRITES = 0666;
    private static final OpenMode READING =
            OpenMode.READ.nonBlocking().with(OpenMode.NO_FOLLOW);

    private final Kernel kernel;
    private final DirectoryConfig config;
    private final int permissions;
    private final boolean syncs;
    private final DirectoryLock lock;
    private final ArchiveFiles archives;
    @SuppressWarnings("NullAway.Init")
    private Fd current;

    /** @param syncs whether current is forced to disk when it is to be */
    DirectoryOps(Kernel kernel, DirectoryConfig config, boolean syncs) {
        this.syncs = syncs;
        this.kernel = kernel;
        this.config = config;
        this.permissions = permissions();
        this.lock = new DirectoryLock(kernel, config.path());
        this.archives = new ArchiveFiles(kernel, config);
    }

    private int permissions() {
        int mask = files().setUmask(0);
        files().setUmask(mask);
        return EVERYBODY_WRITES & ~mask;
    }

    /** One logger at a time. Fatal 111 where it is another one's. */
    void lock() {
        lock.take();
    }

    /** Takes the lock again, and what goes with it, where somebody took its file away. */
    void keepLocked() {
        if (!lock.isInPlace()) {
            recreation().furnish();
        }
    }

    /** Whether somebody took current away. */
    boolean isCurrentGone() {
        return recreation().isNeeded();
    }

    /** Makes current anew. */
    Result<Done> restore() {
        return switch (recreation().recreate()) {
            case Failed<Fd>(Errno errno) -> new Failed<>(errno);
            case Ok<Fd>(Fd fd) -> {
                files().close(current);
                current = fd;
                yield Result.DONE;
            }
        };
    }

    private DirectoryRecreation recreation() {
        return new DirectoryRecreation(files(), config.path(), current, lock);
    }

    ArchiveFiles archives() {
        return archives;
    }

    Fd current() {
        return current;
    }

    String path(String file) {
        return file.isEmpty() ? config.path() : config.path() + "/" + file;
    }

    /** What the last logger left. */
    Result<Found> look() {
        Result<Left> now = left("current");
        Result<Left> previous = left("previous");
        Result<Left> processed = left("processed");
        for (Result<Left> result : List.of(now, previous, processed)) {
            if (result instanceof Failed<Left>(Errno errno)) {
                return new Failed<>(errno);
            }
        }
        return new Ok<>(new Found(now.orFatal("", ""), previous.orFatal("", ""),
                processed.orFatal("", "")));
    }

    private Result<Left> left(String file) {
        return switch (files().linkInfo(path(file))) {
            case Ok<FileInfo>(FileInfo info) when info.type() == FileInfo.Type.SYMLINK ->
                    throw Fatal.system("open", path(file), Errno.ELOOP);
            case Ok<FileInfo>(FileInfo info) -> new Ok<>(
                    (info.permissions() & OWNER_EXECUTES) == 0 ? Left.UNMARKED : Left.MARKED);
            case Failed<FileInfo>(Errno errno) when errno == Errno.ENOENT ->
                    new Ok<>(Left.ABSENT);
            case Failed<FileInfo>(Errno errno) -> new Failed<>(errno);
        };
    }

    /** Records behind what was noted will be made once more. */
    void cutBack(Progress progress) {
        String path = path("current");
        if (files().linkInfo(path) instanceof Ok<FileInfo>(FileInfo info)
                && info.identity().inode() == progress.file()
                && info.size() > progress.length()) {
            Fd fd = files().open(path, OpenMode.WRITE.with(OpenMode.NO_FOLLOW))
                    .orFatal("open", path);
            files().truncate(fd, progress.length()).orFatal("cut", path);
            files().close(fd);
        }
    }

    /** Performs any operation but the one that starts a processor. */
    Result<Done> make(DirectoryOp op) {
        return switch (op) {
            case RESTORE_CURRENT -> restore();
            case SYNC_CURRENT -> syncs ? files().sync(current) : Result.DONE;
            case SET_ASIDE -> files().rename(path("current"), path("previous"));
            case OPEN_CURRENT -> openCurrent();
            case MARK_CURRENT -> files().setPermissions(current, permissions | OWNER_EXECUTES);
            case MARK_PREVIOUS -> markPrevious();
            case ARCHIVE_PREVIOUS -> archives.archive("previous", Archives.PROCESSED);
            case ARCHIVE_PROCESSED -> archives.archive("processed", Archives.PROCESSED);
            case SALVAGE_PREVIOUS -> archives.archive("previous", Archives.SALVAGED);
            case SALVAGE_CURRENT -> archives.archive("current", Archives.SALVAGED);
            case SYNC_PROCESSED -> sync("processed", permissions | OWNER_EXECUTES);
            case SYNC_NEW_STATE -> sync("newstate", permissions);
            case KEEP_STATE -> files().rename(path("newstate"), path("state"));
            case CREATE_STATE -> createState();
            case REMOVE_PREVIOUS -> remove("previous");
            case REMOVE_PROCESSED -> remove("processed");
            case REMOVE_STATE -> remove("state");
            case REMOVE_NEW_STATE -> remove("newstate");
            case TRIM -> archives.trim();
            case RUN_PROCESSOR -> throw new Bug("a processor is no file");
        };
    }

    /** Makes the names in it last, not only what they name. */
    Result<Done> syncDirectory() {
        return switch (files().open(config.path(), OpenMode.READ)) {
            case Failed<Fd>(Errno errno) -> new Failed<>(errno);
            case Ok<Fd>(Fd fd) -> {
                Result<Done> done = files().sync(fd);
                files().close(fd);
                yield done;
            }
        };
    }

    private Result<Done> openCurrent() {
        Result<Fd> opened = files().open(path("current"), DirectoryRecreation.MODE);
        if (opened.failedWith(Errno.ENOENT) && recreation().furnish().isOk()) {
            opened = files().open(path("current"), DirectoryRecreation.MODE);
        }
        return switch (opened) {
            case Failed<Fd>(Errno errno) -> new Failed<>(errno);
            case Ok<Fd>(Fd fd) -> {
                if (current != null) {
                    files().close(current);
                }
                current = fd;
                yield files().setPermissions(fd, permissions);
            }
        };
    }

    private Result<Done> markPrevious() {
        return switch (files().open(path("previous"),
                OpenMode.HANDLE.with(OpenMode.NO_FOLLOW))) {
            case Failed<Fd>(Errno errno) -> new Failed<>(errno);
            case Ok<Fd>(Fd handle) -> {
                Result<Done> done = files().setPermissions(handle, permissions | OWNER_EXECUTES);
                files().close(handle);
                yield done;
            }
        };
    }

    private Result<Done> sync(String file, int marked) {
        return switch (files().open(path(file), READING)) {
            case Failed<Fd>(Errno errno) -> new Failed<>(errno);
            case Ok<Fd>(Fd fd) -> {
                Result<Done> done = files().sync(fd);
                done = done.isOk() ? files().setPermissions(fd, marked) : done;
                files().close(fd);
                yield done;
            }
        };
    }

    private Result<Done> createState() {
        return switch (files().open(path("state"),
                OpenMode.REPLACE.with(OpenMode.NO_FOLLOW))) {
            case Failed<Fd>(Errno errno) -> new Failed<>(errno);
            case Ok<Fd>(Fd fd) -> {
                files().close(fd);
                yield Result.DONE;
            }
        };
    }

    private Result<Done> remove(String file) {
        Result<Done> done = files().remove(path(file));
        return done.failedWith(Errno.ENOENT) ? Result.DONE : done;
    }

    private Files files() {
        return kernel.files();
    }
}
