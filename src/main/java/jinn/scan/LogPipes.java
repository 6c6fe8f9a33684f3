package jinn.scan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jinn.kernel.Files;
import jinn.kernel.Files.Pipe;
import jinn.scan.tree.Effect;
import jinn.scan.tree.Stdio;
import jinn.value.Child;
import jinn.value.Fd;
import jinn.value.Result;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import org.jspecify.annotations.Nullable;

/** What supervisors have for stdin, stdout and stderr: the console, and the pipes of the pairs. */
final class LogPipes {

    private final Files files;
    private final @Nullable Fd console;
    private final boolean oneOutput;
    private final Map<Integer, Pipe> pipes = new HashMap<>();

    /**
     * @param console null for none
     * @param oneOutput whether the stdout of who has no logger is stderr
     */
    LogPipes(Files files, @Nullable Fd console, boolean oneOutput) {
        this.files = files;
        this.console = console;
        this.oneOutput = oneOutput;
    }

    /** Those of the pairs at these places. */
    Map<Integer, Pipe> pipes() {
        return pipes;
    }

    /** What /proc calls the pipe of that pair; null where it has none, or there is no /proc. */
    @Nullable String name(int index) {
        Pipe pipe = pipes.get(index);
        return pipe != null && files.readSymlink("/proc/self/fd/" + pipe.write().number())
                instanceof Ok<String>(String name) ? name : null;
    }

    Result<List<Child.Action>> setUp(Effect.Start start) {
        List<Child.Action> actions = new ArrayList<>();
        if (start.stdio() == Stdio.PLAIN && oneOutput) {
            actions.add(new Child.Copy(Fd.STDERR, Fd.STDOUT));
        }
        if (start.stdio() == Stdio.CONSOLE && console != null) {
            actions.add(new Child.Copy(console, Fd.STDERR));
        }
        if (start.stdio() == Stdio.INTO_PIPE || start.stdio() == Stdio.FROM_PIPE) {
            Result<Pipe> made = pipe(start.who().index());
            if (!(made instanceof Ok<Pipe>(Pipe pipe))) {
                return new Failed<>(((Failed<Pipe>) made).errno());
            }
            actions.add(start.stdio() == Stdio.INTO_PIPE
                    ? new Child.Copy(pipe.write(), Fd.STDOUT)
                    : new Child.Copy(pipe.read(), Fd.STDIN));
        }
        return new Ok<>(actions);
    }

    /**
     * Both ends stay open here, so that either side may die without the other noticing. The last
     * two descriptors are left alone: without them no scan is possible any more, nor a script.
     */
    private Result<Pipe> pipe(int index) {
        Pipe known = pipes.get(index);
        if (known != null) {
            return new Ok<>(known);
        }
        Result<Pipe> made = files.pipe();
        if (!(made instanceof Ok<Pipe>(Pipe pipe))) {
            return made;
        }
        Result<Pipe> spare = files.pipe();
        if (!(spare instanceof Ok<Pipe>(Pipe unused))) {
            close(pipe);
            return spare;
        }
        close(unused);
        pipes.put(index, pipe);
        return made;
    }

    void close(int index) {
        Pipe pipe = pipes.remove(index);
        if (pipe != null) {
            close(pipe);
        }
    }

    private void close(Pipe pipe) {
        files.close(pipe.read());
        files.close(pipe.write());
    }
}
