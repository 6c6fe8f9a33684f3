package jinn.command;

import java.util.ArrayList;
import java.util.List;
import jinn.kernel.Kernel;
import jinn.loop.Loop;
import jinn.loop.Wake;
import jinn.system.PathSearch;
import jinn.system.Report;
import jinn.value.Child;
import jinn.value.Environment;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.OpenMode;
import jinn.value.Pid;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import jinn.value.Signal;
import jinn.value.WaitStatus;
import jinn.value.Waited;
import org.jspecify.annotations.Nullable;

/**
 * Starts a command, waits for its end whoever is told to go meanwhile, and keeps its exit code. A
 * signal to this process is not for the command: at a shutdown everybody gets one of their own.
 */
public final class Command {

    /** Shells' way to tell a signal as a code. */
    private static final int SIGNALLED = 128;

    /** What one sends to those who wait for somebody; KILL nobody survives. */
    private static final List<Signal> SIGNALS = List.of(Signal.CHLD, Signal.HUP, Signal.INT,
            Signal.QUIT, Signal.TERM, Signal.USR1, Signal.USR2, Signal.ALRM);

    private final Kernel kernel;
    private final Report report;
    private final String file;
    private final CommandRecord record;

    public Command(Report report, String file) {
        this.kernel = report.kernel();
        this.report = report;
        this.file = file;
        this.record = new CommandRecord(kernel, file);
    }

    /** Where this process is. */
    public int run(List<String> words) {
        return run(words, List.of());
    }

    /**
     * In a session of its own, with the terminal that is stdin, if there is one: its keys are the
     * command's alone. This process, which has to lead its session for that, gives it up.
     */
    public int runApart(List<String> words) {
        List<Child.Action> setUp = new ArrayList<>();
        setUp.add(new Child.NewSession());
        if (kernel.files().terminalName(Fd.STDIN) instanceof Ok<String>(String terminal)) {
            kernel.signals().block(Signal.HUP);
            kernel.processes().leaveTerminal(Fd.STDIN);
            setUp.add(new Child.OpenAs(Fd.STDIN, terminal, OpenMode.READ));
        }
        return run(words, setUp);
    }

    private int run(List<String> words, List<Child.Action> setUp) {
        Loop loop = new Loop(kernel);
        loop.catching(SIGNALS);
        int code = switch (PathSearch.spawn(kernel, words, Environment.INHERITED, setUp)) {
            case Failed<Pid>(Errno errno) -> {
                Fatal fatal = Fatal.spawn(words.getFirst(), errno);
                report.fatal(fatal);
                yield fatal.code();
            }
            case Ok<Pid>(Pid command) -> {
                record.write(command);
                yield code(awaited(loop, command));
            }
        };
        keep(code);
        record.forget();
        return code;
    }

    private WaitStatus awaited(Loop loop, Pid command) {
        WaitStatus end = null;
        while (end == null) {
            switch (loop.next()) {
                case Wake.Caught(Signal signal) when signal == Signal.CHLD -> end = reap(command);
                // All are told to go: whoever still lives later is killed, this one as well.
                case Wake.Caught(Signal signal) when signal == Signal.TERM ->
                    keep(SIGNALLED + Signal.KILL.number());
                case Wake.PollFailed(Errno errno) ->
                        throw Fatal.system("wait for", "events", errno);
                case Wake.Caught _, Wake.Expired _, Wake.Ready _ -> {
                }
            }
        }
        return end;
    }

    /** How the command ended; null where others did. */
    private @Nullable WaitStatus reap(Pid command) {
        while (kernel.processes().reap() instanceof Waited.Died(Pid who, WaitStatus status)) {
            if (who.equals(command)) {
                return status;
            }
        }
        return null;
    }

    private static int code(WaitStatus status) {
        return status.isExited() ? status.code() : SIGNALLED + status.signal();
    }

    private void keep(int code) {
        Result<Done> kept = new KeptFile(kernel.files(), file).write(Integer.toString(code));
        if (kept instanceof Failed<Done>(Errno errno)) {
            report.unable("write", file, errno);
        }
    }
}
