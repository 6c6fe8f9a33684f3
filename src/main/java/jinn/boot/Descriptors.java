package jinn.boot;

import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.system.StandardFds;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.OpenMode;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;

/** Standard input, output and error of process 1. */
record Descriptors(Kernel kernel) {

    private static final String CONSOLE = "/dev/console";
    private static final int SPARE_MAX = 1024;

    void fill() {
        StandardFds.fill(files(), true).orFatal("open", StandardFds.NULL_DEVICE);
    }

    /** Whatever there was of a console goes; EBUSY means that the kernel did the mount itself. */
    void mountDevices(String path) {
        Result<Done> mounted = kernel.host().mount("dev", path, "devtmpfs");
        boolean there = mounted.isOk() || mounted.failedWith(Errno.EBUSY);
        if (!there && files().isOpen(Fd.STDERR)) {
            mounted.orFatal("mount a devtmpfs on", path);
        }
        files().close(Fd.STDIN);
        files().close(Fd.STDOUT);
        files().close(Fd.STDERR);
        openConsole(Fd.STDIN, OpenMode.WRITE).orFatal("open", StandardFds.NULL_DEVICE);
        files().copy(Fd.STDIN, Fd.STDERR).orFatal("copy", CONSOLE);
        files().copy(Fd.STDIN, Fd.STDOUT).orFatal("copy", CONSOLE);
        if (!there) {
            mounted.orFatal("mount a devtmpfs on", path);
        }
        files().close(Fd.STDIN);
        openConsole(Fd.STDIN, OpenMode.READ).orFatal("open", StandardFds.NULL_DEVICE);
    }

    private Result<Done> openConsole(Fd fd, OpenMode mode) {
        Result<Done> opened = openAs(fd, CONSOLE, mode.with(OpenMode.NO_CONTROLLING_TTY));
        return opened.isOk() ? opened : openAs(fd, StandardFds.NULL_DEVICE, mode);
    }

    /** Process 1 reads nothing; where there is no null device, from a pipe nobody writes to. */
    void nullStdin() {
        files().close(Fd.STDIN);
        if (openAs(Fd.STDIN, StandardFds.NULL_DEVICE, OpenMode.READ).isOk()) {
            return;
        }
        Files.Pipe pipe = files().pipe().orFatal("make", "a pipe");
        if (!pipe.read().equals(Fd.STDIN)) {
            throw new Fatal(Fatal.SYSTEM, "unable to make a stdin: it is not closed");
        }
        files().setInherited(Fd.STDIN, true).orFatal("keep", "stdin");
        files().close(pipe.write());
    }

    /** Opens as just that number, which is closed, and to be inherited. */
    Result<Done> openAs(Fd fd, String path, OpenMode mode) {
        return switch (files().open(path, mode)) {
            case Failed<Fd>(Errno errno) -> new Failed<>(errno);
            case Ok<Fd>(Fd opened) when opened.equals(fd) -> files().setInherited(fd, true);
            case Ok<Fd>(Fd opened) -> {
                Result<Done> copied = files().copy(opened, fd);
                files().close(opened);
                yield copied;
            }
        };
    }

    /** What stderr is, once more, under the first number that is free. */
    Fd holdConsole() {
        int number = Fd.STDERR.number() + 1;
        while (number < SPARE_MAX && files().isOpen(new Fd(number))) {
            number++;
        }
        Fd holder = new Fd(number);
        files().copy(Fd.STDERR, holder).orFatal("keep", "the console");
        return holder;
    }

    private Files files() {
        return kernel.files();
    }
}
