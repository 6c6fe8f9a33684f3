package jinn.log.directory;

import java.util.Arrays;
import jinn.kernel.Files;
import jinn.system.Report;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.FileInfo;
import jinn.value.OpenMode;
import jinn.value.OpenMode.Access;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import jinn.value.Span;

/**
 * Makes anew what somebody took away under the logger: its current, or the whole directory. What
 * was in current is copied from the open file if it has no name any more; where it was moved it
 * stays where it is now.
 */
record DirectoryRecreation(Files files, String directory, Fd current, DirectoryLock lock) {

    /**
     * Current can be read back. In the log directory no symlink is followed: who may write there
     * need not be who we are.
     */
    static final OpenMode MODE = new OpenMode(Access.READ_WRITE,
            OpenMode.CREATE | OpenMode.APPEND | OpenMode.NO_FOLLOW, 0666);

    private static final OpenMode STATE = OpenMode.WRITE
            .with(OpenMode.CREATE | OpenMode.NO_FOLLOW).nonBlocking();
    private static final int OWNER_ONLY = 0700;
    private static final int CHUNK = 65_536;

    /** Whether current is still what has its name, as far as can be seen. */
    boolean isNeeded() {
        Result<FileInfo> named = files.linkInfo(path());
        boolean gone = named.failedWith(Errno.ENOENT) || named.failedWith(Errno.ENOTDIR);
        return gone || named instanceof Ok<FileInfo>(FileInfo there)
                && files.info(current) instanceof Ok<FileInfo>(FileInfo open)
                && !there.identity().equals(open.identity());
    }

    private String path() {
        return directory + "/current";
    }

    /** The directory, its lock and its state; what is there already stays. */
    Result<Done> furnish() {
        files.makeDirectory(directory, OWNER_ONLY);
        Result<Done> locked = lock.takeAgain();
        if (locked.isOk() && files.open(directory + "/state",
                STATE) instanceof Ok<Fd>(Fd fd)) {
            files.close(fd);
        }
        return locked;
    }

    /** The descriptor that current has from now on. */
    Result<Fd> recreate() {
        Result<Done> furnished = furnish();
        Result<FileInfo> open = files.info(current);
        if (furnished instanceof Failed<Done>(Errno errno)) {
            return new Failed<>(errno);
        }
        setAsideWhatIsNoFile();
        Result<Fd> fresh = files.open(path(), MODE);
        if (fresh instanceof Ok<Fd>(Fd fd) && open instanceof Ok<FileInfo>(FileInfo info)) {
            Result<Done> filled = fill(fd, info.links() == 0);
            if (filled instanceof Failed<Done>(Errno errno)) {
                files.close(fd);
                return new Failed<>(errno);
            }
        }
        return fresh;
    }

    /** A fifo would hold us up, a directory cannot be written, a symlink leads elsewhere. */
    private void setAsideWhatIsNoFile() {
        if (files.linkInfo(path()) instanceof Ok<FileInfo>(FileInfo there)
                && there.type() != FileInfo.Type.REGULAR) {
            files.rename(path(), path() + ".aside");
        }
    }

    /** Behind what somebody else has put there, whose last line we end. */
    private Result<Done> fill(Fd fd, boolean copies) {
        long size = files.info(fd) instanceof Ok<FileInfo>(FileInfo info) ? info.size() : 0;
        byte[] last = {'\n'};
        Span span = new Span();
        span.set(last, 0, 1);
        Result<Done> done = Result.DONE;
        if (size > 0 && files.readAt(fd, size - 1, span).isOk() && last[0] != '\n') {
            done = Report.putAll(files, fd, new byte[] {'\n'})
                    instanceof Failed<Integer>(Errno errno) ? new Failed<>(errno) : done;
        }
        done = done.isOk() && copies ? copy(fd) : done;
        if (!done.isOk()) {
            files.truncate(fd, size);
        }
        return done;
    }

    private Result<Done> copy(Fd target) {
        byte[] chunk = new byte[CHUNK];
        Span span = new Span();
        long at = 0;
        while (true) {
            span.set(chunk, 0, CHUNK);
            Result<Integer> read = files.readAt(current, at, span);
            if (!(read instanceof Ok<Integer>(Integer count))) {
                return new Failed<>(((Failed<Integer>) read).errno());
            }
            if (count == 0) {
                return Result.DONE;
            }
            Result<Integer> written = Report.putAll(files, target,
                    Arrays.copyOf(chunk, count));
            if (written instanceof Failed<Integer>(Errno errno)) {
                return new Failed<>(errno);
            }
            at += count;
        }
    }
}
