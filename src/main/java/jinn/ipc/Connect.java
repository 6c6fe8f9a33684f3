package jinn.ipc;

import java.util.List;
import jinn.kernel.Kernel;
import jinn.kernel.Poller;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.PollSet;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;

/** Copies both ways between standard input and output and a connection. */
public final class Connect {

    private static final int TIMED_OUT = 1;

    private Connect() {
    }

    /**
     * The value is the exit code: once both directions are over, or nothing moves any more.
     *
     * @throws Fatal 111 where a descriptor is not open
     */
    public static int run(Kernel kernel, Fd read, Fd write, long timeoutMs) {
        for (Fd fd : List.of(Fd.STDIN, Fd.STDOUT, read, write)) {
            if (!kernel.files().isOpen(fd)) {
                throw Fatal.system("use", "descriptor " + fd.number(), Errno.EBADF);
            }
        }
        kernel.signals().surviveBrokenPipes();
        Relay there = new Relay(kernel, Fd.STDIN, write);
        Relay back = new Relay(kernel, read, Fd.STDOUT);
        while (!there.isOver() || !back.isOver()) {
            PollSet set = new PollSet();
            there.waitIn(set);
            back.waitIn(set);
            if (kernel.poller().poll(set, timeoutMs == 0 ? Poller.FOREVER : timeoutMs)
                    instanceof Failed<Done>(Errno errno) && errno != Errno.EINTR) {
                throw Fatal.system("wait for", "descriptors", errno);
            }
            if (timeoutMs != 0 && !isAnyReady(set)) {
                return TIMED_OUT;
            }
            there.go(set);
            back.go(set);
        }
        return 0;
    }

    private static boolean isAnyReady(PollSet set) {
        boolean any = false;
        for (int i = 0; i < set.size(); i++) {
            any |= set.isReady(i);
        }
        return any;
    }
}
