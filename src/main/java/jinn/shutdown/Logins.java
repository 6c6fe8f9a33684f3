package jinn.shutdown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import jinn.kernel.Errno;
import jinn.kernel.Fd;
import jinn.kernel.Files;
import jinn.kernel.OpenMode;
import jinn.kernel.OpenMode.Access;
import jinn.kernel.Report;
import jinn.kernel.Result;
import jinn.kernel.Result.Done;
import jinn.kernel.Result.Failed;
import jinn.kernel.Result.Ok;
import jinn.kernel.Span;
import jinn.kernel.Texts;

/** The two files of records: who is here, and what there was. Neither is ever created. */
public record Logins(Files files) {

    public static final String UTMP = "/run/utmp";
    public static final String WTMP = "/var/log/wtmp";

    /** More than 10000 people are not told. */
    private static final int TEXT_MAX = 10_000 * Utmp.SIZE;

    private static final int LOCK_MS = 1000;
    private static final OpenMode CHANGING = new OpenMode(Access.READ_WRITE, 0, 0);

    /** Everything in utmp; none where there is none. */
    public List<Utmp> all() {
        return new Texts(files).readBeginning(UTMP, TEXT_MAX) instanceof Ok<String>(String text)
                ? Utmp.all(text) : List.of();
    }

    /** Terminals, below /dev, of those who are logged in. */
    public List<String> terminals() {
        List<String> lines = new ArrayList<>();
        for (Utmp one : all()) {
            boolean below = !one.line().isEmpty() && !one.line().contains("..");
            if (one.isLogin() && below && !lines.contains(one.line())) {
                lines.add(one.line());
            }
        }
        return lines;
    }

    /** Adds to wtmp. */
    public Result<Done> append(Utmp record) {
        return switch (files.open(WTMP, OpenMode.WRITE.with(OpenMode.APPEND))) {
            case Failed<Fd>(Errno errno) -> new Failed<>(errno);
            case Ok<Fd>(Fd fd) -> written(fd, record);
        };
    }

    /** Waits for those that write by the C library's rules; not for one who only wants to delay. */
    private void lock(Fd fd) {
        files.lockForProcess(fd, new Files.Claim(false, LOCK_MS));
    }

    private Result<Done> written(Fd fd, Utmp record) {
        lock(fd);
        Result<Integer> put = Report.putAll(files, fd, record.bytes());
        files.close(fd);
        return put instanceof Failed<Integer>(Errno errno) ? new Failed<>(errno) : Result.DONE;
    }

    /** Writes over the first record like that in utmp; at its end where there is none. */
    public Result<Done> replace(Predicate<Utmp> like, Utmp record) {
        return switch (files.open(UTMP, CHANGING)) {
            case Failed<Fd>(Errno errno) -> new Failed<>(errno);
            case Ok<Fd>(Fd fd) -> {
                lock(fd);
                Span span = new Span();
                span.set(Arrays.copyOf(record.bytes(), Utmp.SIZE + Span.SLACK), 0, Utmp.SIZE);
                Result<Integer> put = files.writeAt(fd, placeOf(like, fd), span);
                files.close(fd);
                yield put instanceof Failed<Integer>(Errno errno)
                        ? new Failed<>(errno) : Result.DONE;
            }
        };
    }

    /** Half a record at the end is written over. */
    private int placeOf(Predicate<Utmp> like, Fd fd) {
        int before = 0;
        String text = new Texts(files).readAll(fd, TEXT_MAX) instanceof Ok<String>(String read)
                ? read : "";
        for (Utmp one : Utmp.all(text)) {
            if (like.test(one)) {
                break;
            }
            before += Utmp.SIZE;
        }
        return before;
    }
}
