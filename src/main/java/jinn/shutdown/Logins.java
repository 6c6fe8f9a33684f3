package jinn.shutdown;

import java.util.ArrayList;
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
import jinn.kernel.Texts;

/** The two files of records: who is here, and what there was. Neither is ever created. */
public record Logins(Files files) {

    public static final String UTMP = "/run/utmp";
    public static final String WTMP = "/var/log/wtmp";

    /** More than 10000 people are not told. */
    private static final int TEXT_MAX = 10_000 * Utmp.SIZE;

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

    private Result<Done> written(Fd fd, Utmp record) {
        Result<Integer> put = Report.putAll(files, fd, record.bytes());
        files.close(fd);
        return put instanceof Failed<Integer>(Errno errno) ? new Failed<>(errno) : Result.DONE;
    }

    /** Writes over the first record like that in utmp; at its end where there is none. */
    public Result<Done> replace(Predicate<Utmp> like, Utmp record) {
        int at = 0;
        for (Utmp one : all()) {
            if (like.test(one)) {
                break;
            }
            at += Utmp.SIZE;
        }
        return switch (files.open(UTMP, CHANGING)) {
            case Failed<Fd>(Errno errno) -> new Failed<>(errno);
            case Ok<Fd>(Fd fd) -> {
                skip(fd, at);
                yield written(fd, record);
            }
        };
    }

    /** Reading moves to where the next byte is written. */
    private void skip(Fd fd, int size) {
        byte[] record = new byte[Utmp.SIZE];
        int left = size;
        while (left > 0 && files.read(fd, record, 0, Math.min(left, record.length))
                instanceof Ok<Integer>(Integer count) && count > 0) {
            left -= count;
        }
    }
}
