package jinn.scenario;

import java.util.List;
import jinn.kernel.Fd;
import jinn.kernel.Kernel;
import jinn.kernel.OpenMode;
import jinn.kernel.PollSet;
import jinn.kernel.Poller;
import jinn.kernel.Report;
import jinn.sim.Program;

/** What services of the scenarios do. */
final class Services {

    private Services() {
    }

    /** Says its name once, at once, and then nothing for ever. */
    static Program quiet(String name) {
        return (kernel, _) -> {
            say(kernel, name + " is here");
            while (true) {
                sleep(kernel, Poller.FOREVER);
            }
        };
    }

    /** Says a numbered line from time to time, each once: it remembers across its deaths. */
    static Program talker(String name, long everyMs) {
        return (kernel, _) -> {
            while (true) {
                int number = next(kernel, "/" + name + ".count");
                say(kernel, name + " says " + number);
                sleep(kernel, everyMs);
            }
        };
    }

    /** Says that it is here, and dies. */
    static Program crasher(String name, long afterMs) {
        return (kernel, _) -> {
            say(kernel, name + " crashes");
            sleep(kernel, afterMs);
            return 1;
        };
    }

    static void sleep(Kernel kernel, long ms) {
        kernel.poller().poll(new PollSet(), ms);
    }

    static void say(Kernel kernel, String line) {
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

    static List<String> chain(String text) {
        return List.of(text.trim().split(" +"));
    }
}
