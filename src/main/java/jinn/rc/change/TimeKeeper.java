package jinn.rc.change;

import jinn.kernel.Clock;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.rc.database.Database;
import jinn.rc.live.LiveDirectory;
import jinn.rc.live.Times;
import jinn.rc.live.Times.What;
import jinn.text.Bytes;
import jinn.value.Fd;
import jinn.value.OpenMode;
import jinn.value.Result.Ok;
import org.jspecify.annotations.Nullable;

/** Writes down when services begin and are there. That it cannot is no failure of a change. */
final class TimeKeeper {

    private static final int READABLE = 0644;

    private final Kernel kernel;
    private final Database database;
    private final @Nullable Fd file;
    private int left = Times.SIZE_MAX;

    TimeKeeper(Kernel kernel, LiveDirectory live, Database database) {
        this.kernel = kernel;
        this.database = database;
        Times times = new Times(live);
        Files files = kernel.files();
        times.trim(files);
        int umask = files.setUmask(0);
        file = files.open(times.path(), OpenMode.APPENDING.permissions(READABLE))
                instanceof Ok<Fd>(Fd fd) ? fd : null;
        files.setUmask(umask);
        add(What.CHANGE, Long.toString(kernel.clock().now().seconds()));
    }

    void add(What what, int service) {
        add(what, database.atomics().get(service).name());
    }

    /** Each line in one write, at the end: of a line that did not fit, nothing more is written. */
    private void add(What what, String text) {
        long ms = kernel.clock().monotonicNs() / Clock.NANOS_PER_MS;
        byte[] line = Bytes.toArray(new Times.Entry(what, ms, text).line());
        left -= line.length;
        if (file != null && left >= 0
                && !(kernel.files().write(file, line, 0, line.length)
                        instanceof Ok<Integer>(Integer count) && count == line.length)) {
            left = 0;
        }
    }

    void close() {
        if (file != null) {
            kernel.files().close(file);
        }
    }
}
