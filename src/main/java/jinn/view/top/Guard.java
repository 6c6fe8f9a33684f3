package jinn.view.top;

import java.util.List;
import jinn.kernel.Kernel;
import jinn.loop.Loop;
import jinn.loop.Wake;
import jinn.system.Report;
import jinn.value.Child;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.Pid;
import jinn.value.Signal;
import jinn.value.WaitStatus;
import jinn.value.Waited;

/**
 * The parent of the process that has the screen: does nothing but wait, and puts the terminal back
 * however that one ends, by a fault or by KILL too.
 */
public final class Guard {

    /** The other screen of the terminal, without a cursor; and back. */
    static final String BEGINNING = "\033[?1049h\033[?25l\033[2J";
    static final String END = "\033[0m\033[?25h\033[?1049l";

    private final Report report;
    private final Kernel kernel;

    public Guard(Report report) {
        this.report = report;
        this.kernel = report.kernel();
    }

    /** Runs that child, which has the screen; the value is its exit code, or 111 for a fault. */
    public int run(Child child) {
        byte[] before = kernel.terminals().mode(Fd.STDIN).orFatal("read mode of", "stdin");
        Loop loop = new Loop(kernel);
        loop.catching(List.of(Signal.CHLD, Signal.INT, Signal.QUIT, Signal.TERM, Signal.HUP));
        Pid pid = kernel.processes().spawn(child).orFatal("start", "the screen");
        WaitStatus status = await(loop, pid);
        if (status.isExited() && status.code() == 0) {
            return 0;
        }
        report.put(Fd.STDOUT, END);
        kernel.terminals().restore(Fd.STDIN, before);
        if (status.isExited()) {
            return status.code();
        }
        throw new Fatal(Fatal.SYSTEM, "the screen was ended by " + Signal.nameOf(status.signal()));
    }

    private WaitStatus await(Loop loop, Pid pid) {
        while (true) {
            switch (loop.next()) {
                case Wake.Caught(Signal signal) when signal == Signal.CHLD -> {
                    if (kernel.processes().reap() instanceof Waited.Died(Pid who, var status)
                            && who.equals(pid)) {
                        return status;
                    }
                }
                // What is typed while a log is followed is for that alone.
                case Wake.Caught(Signal signal) when signal == Signal.INT
                        || signal == Signal.QUIT -> {
                }
                case Wake.Caught(Signal signal) -> kernel.processes().kill(pid, signal);
                case Wake.PollFailed(Errno errno) ->
                    throw Fatal.system("wait for", "events", errno);
                case Wake.Ready _, Wake.Expired _ -> {
                }
            }
        }
    }
}
