package jinn.log;

import java.util.Arrays;
import jinn.kernel.Errno;
import jinn.kernel.Fd;
import jinn.kernel.FileInfo;
import jinn.kernel.Files;
import jinn.kernel.OpenMode;
import jinn.kernel.OpenMode.Access;
import jinn.kernel.Report;
import jinn.kernel.Result;
import jinn.kernel.Result.Done;
import jinn.kernel.Result.Failed;
import jinn.kernel.Result.Ok;
import jinn.kernel.Span;

/**
 * Makes a log directory anew that somebody took away under its logger: what was in current is
 * copied from the open file, if it has no name any more.
 */
record Rescue(Files files, String directory, Fd current) {

    /** Current can be read back. */
    static final OpenMode MODE =
            new OpenMode(Access.READ_WRITE, OpenMode.CREATE | OpenMode.APPEND, 0666);

    private static final int OWNER_ONLY = 0700;
    private static final int CHUNK = 65_536;

    /** The descriptor that current has from now on: the same one where nothing is amiss. */
    Result<Fd> done() {
        return switch (files.info(current)) {
            case Failed<FileInfo>(Errno errno) -> new Failed<>(errno);
            case Ok<FileInfo>(FileInfo open) -> {
                Result<FileInfo> named = files.linkInfo(directory + "/current");
                boolean same = named instanceof Ok<FileInfo>(FileInfo info)
                        && info.identity().equals(open.identity());
                boolean gone = !same && (named.isOk() || named.failedWith(Errno.ENOENT));
                yield gone ? anew(open) : new Ok<>(current);
            }
        };
    }

    private Result<Fd> anew(FileInfo open) {
        files.makeDirectory(directory, OWNER_ONLY);
        Result<Done> locked = lock();
        if (locked instanceof Failed<Done>(Errno errno)) {
            return new Failed<>(errno);
        }
        if (files.open(directory + "/state", OpenMode.WRITE.with(OpenMode.CREATE))
                instanceof Ok<Fd>(Fd state)) {
            files.close(state);
        }
        Result<Fd> fresh = files.open(directory + "/current", MODE);
        if (fresh instanceof Ok<Fd>(Fd fd) && open.links() == 0) {
            long size = files.info(fd) instanceof Ok<FileInfo>(FileInfo info) ? info.size() : 0;
            Result<Done> copied = copy(fd);
            if (copied instanceof Failed<Done>(Errno errno)) {
                files.truncate(fd, size);
                files.close(fd);
                return new Failed<>(errno);
            }
        }
        return fresh;
    }

    /** For as long as the process lives, as the one that is gone was. */
    private Result<Done> lock() {
        return switch (files.open(directory + "/lock",
                OpenMode.WRITE.with(OpenMode.CREATE).nonBlocking())) {
            case Failed<Fd>(Errno errno) -> new Failed<>(errno);
            case Ok<Fd>(Fd fd) -> {
                Result<Done> locked = files.lock(fd);
                if (!locked.isOk()) {
                    files.close(fd);
                }
                yield locked;
            }
        };
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
