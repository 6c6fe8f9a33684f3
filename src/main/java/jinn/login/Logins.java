package jinn.login;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import jinn.control.Layout;
import jinn.kernel.Files;
import jinn.system.Report;
import jinn.text.Bytes;
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
 * The two files of records: who is here, and what there was. Neither is ever created. Where utmp
 * cannot be read to its end, what was read counts, and that is said; nothing is written there.
 */
public record Logins(Report report) {

    public static final String UTMP = Layout.RUN + "/utmp";
    public static final String WTMP = "/var/log/wtmp";

    /** Records of utmp; more of them are EFBIG. */
    static final int RECORDS_MAX = 10_000;

    private static final int LOCK_MS = 1000;
    private static final OpenMode CHANGING = new OpenMode(Access.READ_WRITE, 0, 0);

    private Files files() {
        return report.kernel().files();
    }

    /** Those of utmp; none where there is none. */
    public List<Utmp> all(Predicate<Utmp> wanted) {
        List<Utmp> found = new ArrayList<>();
        if (files().open(UTMP, OpenMode.READ.nonBlocking()) instanceof Ok<Fd>(Fd fd)) {
            Result<Integer> read = before(fd, one -> {
                if (wanted.test(one)) {
                    found.add(one);
                }
                return false;
            });
            files().close(fd);
            if (read instanceof Failed<Integer>(Errno errno)) {
                report.unable("read all of", UTMP, errno);
            }
        }
        return found;
    }

    /** How many whole records there are before the first like that, or in all. */
    private Result<Integer> before(Fd fd, Predicate<Utmp> like) {
        byte[] record = new byte[Utmp.SIZE];
        int count = 0;
        while (true) {
            int size = 0;
            while (size < Utmp.SIZE) {
                Result<Integer> read = files().read(fd, record, size, Utmp.SIZE - size);
                if (!(read instanceof Ok<Integer>(Integer more))) {
                    return read;
                }
                if (more == 0) {
                    return new Ok<>(count);
                }
                size += more;
            }
            if (count == RECORDS_MAX) {
                return new Failed<>(Errno.EFBIG);
            }
            if (like.test(Utmp.of(Bytes.fromArray(record)))) {
                return new Ok<>(count);
            }
            count++;
        }
    }

    /** Terminals, below /dev, of those who are logged in. */
    public List<String> terminals() {
        List<String> lines = new ArrayList<>();
        for (Utmp one : all(Utmp::isLogin)) {
            boolean below = !one.line().isEmpty() && !one.line().contains("..");
            if (below && !lines.contains(one.line())) {
                lines.add(one.line());
            }
        }
        return lines;
    }

    /** Adds to wtmp; of one that does not fit nothing stays, or all later ones would be shifted. */
    public Result<Done> append(Utmp record) {
        return switch (files().open(WTMP, OpenMode.WRITE.with(OpenMode.APPEND))) {
            case Failed<Fd>(Errno errno) -> new Failed<>(errno);
            case Ok<Fd>(Fd fd) -> written(fd, record);
        };
    }

    /** Waits for those that write by the C library's rules; not for one who only wants to delay. */
    private Result<Done> lock(Fd fd) {
        return files().lockForProcess(fd, new Files.Claim(false, LOCK_MS));
    }

    private Result<Done> written(Fd fd, Utmp record) {
        boolean locked = lock(fd).isOk();
        Result<FileInfo> before = files().info(fd);
        Result<Integer> put = Report.putAll(files(), fd, record.bytes());
        if (!put.isOk() && locked && before instanceof Ok<FileInfo>(FileInfo info)) {
            files().truncate(fd, info.size());
        }
        files().close(fd);
        return put instanceof Failed<Integer>(Errno errno) ? new Failed<>(errno) : Result.DONE;
    }

    /** Writes over the first record like that in utmp; at its end, or half a one, else. */
    public Result<Done> replace(Predicate<Utmp> like, Utmp record) {
        return switch (files().open(UTMP, CHANGING)) {
            case Failed<Fd>(Errno errno) -> new Failed<>(errno);
            case Ok<Fd>(Fd fd) -> {
                lock(fd);
                Result<Done> done = switch (before(fd, like)) {
                    case Failed<Integer>(Errno errno) -> new Failed<>(errno);
                    case Ok<Integer>(Integer before) -> put(fd, before * Utmp.SIZE, record);
                };
                files().close(fd);
                yield done;
            }
        };
    }

    private Result<Done> put(Fd fd, int at, Utmp record) {
        Span span = new Span();
        span.set(Arrays.copyOf(record.bytes(), Utmp.SIZE + Span.SLACK), 0, Utmp.SIZE);
        return switch (files().writeAt(fd, at, span)) {
            case Failed<Integer>(Errno errno) -> new Failed<>(errno);
            case Ok<Integer>(Integer count) ->
                    count == Utmp.SIZE ? Result.DONE : new Failed<>(Errno.ENOSPC);
        };
    }
}
