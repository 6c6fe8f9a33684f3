package jinn.system;

import jinn.kernel.Files;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.OpenMode;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;

/** Standard input, output and error: filled where they are closed, and sent nowhere. */
public final class StandardFds {

    public static final String NULL_DEVICE = "/dev/null";

    private StandardFds() {
    }

    /**
     * A closed one would be the number of the next file that is opened, a fifo for instance.
     *
     * @param inherited whether a program that is executed finds them, too; else they are closed
     *     for it as before
     * @return why one of them could not be opened; the others are tried all the same
     */
    public static Result<Done> fill(Files files, boolean inherited) {
        Result<Done> filled = Result.DONE;
        for (Fd fd : new Fd[] {Fd.STDIN, Fd.STDOUT, Fd.STDERR}) {
            if (!files.isOpen(fd)) {
                Result<Done> done = openLowest(files, fd.equals(Fd.STDIN)
                        ? OpenMode.READ : OpenMode.WRITE, inherited);
                filled = done.isOk() ? filled : done;
            }
        }
        return filled;
    }

    private static Result<Done> openLowest(Files files, OpenMode mode, boolean inherited) {
        return switch (files.open(NULL_DEVICE, mode)) {
            case Ok<Fd>(Fd fd) -> inherited ? files.setInherited(fd, true) : Result.DONE;
            case Failed<Fd>(Errno errno) -> new Failed<>(errno);
        };
    }

    /** What is printed goes there from now on; the descriptor itself is closed. */
    public static void print(Files files, Fd to) {
        files.copy(to, Fd.STDOUT);
        files.copy(to, Fd.STDERR);
        files.close(to);
    }

    /**
     * Nothing goes through it any more. Where there is no null device it is closed: that is what
     * matters to who waits for its end.
     *
     * @return why there is none
     */
    public static Result<Done> silence(Files files, Fd fd, OpenMode mode) {
        return switch (files.open(NULL_DEVICE, mode)) {
            case Ok<Fd>(Fd opened) -> {
                files.copy(opened, fd);
                files.close(opened);
                yield Result.DONE;
            }
            case Failed<Fd>(Errno errno) -> {
                files.close(fd);
                yield new Failed<>(errno);
            }
        };
    }
}
