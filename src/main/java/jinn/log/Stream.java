package jinn.log;

import jinn.kernel.Errno;
import jinn.kernel.Fd;
import jinn.kernel.FileInfo;
import jinn.kernel.FileInfo.Identity;
import jinn.kernel.Kernel;
import jinn.kernel.Result.Failed;
import jinn.kernel.Result.Ok;

/** Stdout or stderr as a drain. One that breaks is given up; the others go on. */
final class Stream implements Drain {

    private final Warnings warnings;
    private final Fd fd;
    private final Outlet outlet;
    private boolean nonBlocking;
    private boolean broken;

    Stream(Warnings warnings, Fd fd, int max) {
        this.warnings = warnings;
        this.fd = fd;
        this.outlet = new Outlet(max);
    }

    /**
     * A reader that sleeps must not hold up the others. Only pipes and sockets: a terminal is
     * shared with people who do not expect that.
     */
    void neverBlock() {
        if (kernel().files().info(fd) instanceof Ok<FileInfo>(FileInfo info)) {
            nonBlocking = info.type() == FileInfo.Type.FIFO
                    || info.type() == FileInfo.Type.SOCKET;
        }
        if (nonBlocking) {
            kernel().files().setBlocking(fd, false).orFatal("set up", "stdout");
        }
    }

    /** Leaves the stream to others as it was. */
    void restore() {
        if (nonBlocking) {
            kernel().files().setBlocking(fd, true);
        }
    }

    /** There is no going back on what was said, so the last words may be said again. */
    @Override
    public Identity key() {
        return new Identity(0, fd.number(), 0);
    }

    @Override
    public Outlet outlet() {
        return outlet;
    }

    @Override
    public void flush() {
        boolean going = !broken;
        while (going && !outlet.isEmpty()) {
            switch (kernel().files().write(fd, outlet.bytes(), outlet.start(), outlet.size())) {
                case Ok<Integer>(Integer count) -> outlet.taken(count);
                case Failed<Integer>(Errno errno) when errno == Errno.EAGAIN -> going = false;
                case Failed<Integer>(Errno errno) -> {
                    broken = true;
                    going = false;
                    warnings.say("unable to write to " + name() + ", closing the stream: "
                            + errno.reason());
                }
            }
        }
        if (broken) {
            outlet.clear();
        }
    }

    @Override
    public boolean isIdle() {
        return outlet.isEmpty();
    }

    private String name() {
        return fd.equals(Fd.STDOUT) ? "stdout" : "stderr";
    }

    private Kernel kernel() {
        return warnings.kernel();
    }
}
