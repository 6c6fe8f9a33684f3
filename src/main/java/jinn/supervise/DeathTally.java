package jinn.supervise;

import jinn.control.Death;
import jinn.control.ServiceHome;
import jinn.kernel.Files;
import jinn.system.SmallFiles;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.FileInfo;
import jinn.value.OpenMode;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;

/** The file of the last deaths, rewritten whole at each. */
record DeathTally(Files files) {

    static final String PATH = ServiceHome.HERE.deathTally();

    /** Forgets what an earlier supervisor saw. */
    Result<Done> empty() {
        return switch (files.open(PATH, OpenMode.REPLACE)) {
            case Failed<Fd>(Errno errno) -> new Failed<>(errno);
            case Ok<Fd>(Fd fd) -> {
                files.close(fd);
                yield Result.DONE;
            }
        };
    }

    /** Keeps the newest {@code max}, this one included. A torn tally is begun anew. */
    Result<Done> add(Death death, int max) {
        if (max == 0) {
            return Result.DONE;
        }
        byte[] old = read();
        int kept = Math.min(old.length / Death.SIZE, max - 1) * Death.SIZE;
        byte[] bytes = new byte[kept + Death.SIZE];
        System.arraycopy(old, old.length - kept, bytes, 0, kept);
        death.put(bytes, kept);
        return new SmallFiles(files).replace(PATH, bytes);
    }

    private byte[] read() {
        if (!(files.open(PATH, OpenMode.READ.nonBlocking()) instanceof Ok<Fd>(Fd fd))) {
            return new byte[0];
        }
        byte[] bytes = new byte[size(fd)];
        int at = 0;
        while (at < bytes.length && files.read(fd, bytes, at, bytes.length - at)
                instanceof Ok<Integer>(Integer count) && count > 0) {
            at += count;
        }
        files.close(fd);
        return at == bytes.length ? bytes : new byte[0];
    }

    private int size(Fd fd) {
        if (!(files.info(fd) instanceof Ok<FileInfo>(FileInfo info))) {
            return 0;
        }
        boolean sound = info.size() % Death.SIZE == 0
                && info.size() <= (long) Death.TALLY_MAX * Death.SIZE;
        return sound ? (int) info.size() : 0;
    }
}
