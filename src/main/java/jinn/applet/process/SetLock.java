package jinn.applet.process;

import java.util.List;
import jinn.applet.Applet;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.kernel.Poller;
import jinn.option.Options;
import jinn.system.PathSearch;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.OpenMode;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;

/** Takes a lock on a file and becomes a program that holds it. */
final class SetLock implements Applet {

    private static final int BUSY = 1;

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                setlock - takes a lock on a file, then executes a program that holds it
                -r: a shared lock
                |-w: an exclusive lock (the default)
                -n: does not wait
                |-N: waits as long as it takes (the default)
                |-t timeoutms: waits that long at most
                -d fd: the descriptor of the file in the program
                file
                prog...
                1: another process has the lock
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        List<String> program = options.operandsFrom(1);
        String path = options.operand(0);
        boolean shared = options.lastOf("rw", 'w') == 'r';
        long timeoutMs = timeoutMs(options);
        Fd fd = open(kernel.files(), path, shared);
        fd = place(kernel.files(), fd, options);
        Result<Done> locked =
                kernel.files().lockForProcess(fd, new Files.Claim(shared, timeoutMs));
        if (locked instanceof Failed<Done>(Errno errno) && errno == Errno.EAGAIN) {
            throw new Fatal(BUSY, "unable to lock " + path + ": "
                    + (timeoutMs > 0 ? "timed out" : Errno.EBUSY.reason()));
        }
        locked.orFatal("lock", path);
        PathSearch.exec(kernel, program);
        return Fatal.SYSTEM;
    }

    private static long timeoutMs(Options options) {
        long timeoutMs = options.number('t', 0);
        return switch (options.lastOf("nNt", 'N')) {
            case 'n' -> 0;
            case 't' -> timeoutMs;
            default -> Poller.FOREVER;
        };
    }

    /** A reader may lock a directory as well, which cannot be created this way. */
    private static Fd open(Files files, String path, boolean shared) {
        if (!shared) {
            return files.open(path, OpenMode.WRITE.with(OpenMode.CREATE))
                    .orFatal("open for writing", path);
        }
        Result<Fd> opened = files.open(path, OpenMode.READ.with(OpenMode.CREATE));
        return (opened.failedWith(Errno.EISDIR) ? files.open(path, OpenMode.READ) : opened)
                .orFatal("open", path);
    }

    /** Before it is locked: to close a second descriptor of the file would give the lock up. */
    private static Fd place(Files files, Fd fd, Options options) {
        int wanted = (int) Math.min(options.number('d', fd.number()), Integer.MAX_VALUE);
        if (wanted == fd.number()) {
            files.setInherited(fd, true).orFatal("keep open", "the lock");
            return fd;
        }
        Fd placed = new Fd(wanted);
        files.copy(fd, placed).orFatal("copy the lock to", "descriptor " + wanted);
        files.close(fd);
        return placed;
    }
}
