package jinn.scenario;

import java.util.List;
import jinn.kernel.Kernel;
import jinn.kernel.Poller;
import jinn.sim.Program;
import jinn.system.Report;
import jinn.value.Fd;
import jinn.value.OpenMode;
import jinn.value.PollSet;

/** What services of the scenarios do. */
public final class Services {

    private Services() {
    }

    /** Says its name once, at once, and then nothing for ever. */
    public static Program quiet(String name) {
        return (kernel, _) -> {
            say(kernel, name + " is here");
            while (true) {
                sleep(kernel, Poller.FOREVER);
            }
        };
    }

    /** Says a numbered line from time to time, each once: it remembers across its deaths. */
    public static Program talker(String name, long everyMs) {
        return (kernel, _) -> {
            while (true) {
                int number = next(kernel, "/" + name + ".count");
                say(kernel, name + " says " + number);
                sleep(kernel, everyMs);
            }
        };
    }

    /** Says that it is here, and dies. */
    public static Program crasher(String name, long afterMs) {
        return (kernel, _) -> {
            say(kernel, name + " crashes");
            sleep(kernel, afterMs);
            return 1;
        };
    }

    /** A catch-all logger of another make: it reads only what poll tells it of (hazard H12). */
    public static int pollingLogger(Kernel kernel, List<String> arguments) {
        Fd nowhere = kernel.files().open("/dev/null", OpenMode.WRITE).orFatal("open", "null");
        kernel.files().copy(nowhere, Fd.STDOUT);
        Fd fifo = kernel.files().open("fifo", OpenMode.READ.nonBlocking()).orFatal("open", "it");
        kernel.files().setBlocking(fifo, true);
        Fd log = kernel.files().open(TestMachine.LOGS + "/current", OpenMode.APPENDING)
                .orFatal("open", "the log");
        PollSet set = new PollSet();
        set.add(fifo, false);
        byte[] buffer = new byte[4096];
        while (true) {
            kernel.poller().poll(set, Poller.FOREVER);
            int count = kernel.files().read(fifo, buffer, 0, buffer.length)
                    .orFatal("read", "fifo");
            if (count == 0) {
                return 0;
            }
            kernel.files().write(log, buffer, 0, count);
        }
    }

    public static void sleep(Kernel kernel, long ms) {
        kernel.poller().poll(new PollSet(), ms);
    }

    public static void say(Kernel kernel, String line) {
        new Report(kernel, "").put(Fd.STDOUT, line + "\n");
    }

    /** Counts in a file: its size is the number. */
    private static int next(Kernel kernel, String path) {
        Fd fd = kernel.files().open(path, OpenMode.APPENDING).orFatal("open", path);
        kernel.files().write(fd, new byte[1], 0, 1).orFatal("write to", path);
        long size = kernel.files().info(fd).orFatal("stat", path).size();
        kernel.files().close(fd);
        return (int) size;
    }
}
