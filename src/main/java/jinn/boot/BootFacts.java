package jinn.boot;

import java.util.Optional;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.value.Fd;
import jinn.value.Pid;
import jinn.value.Result;

/**
 * What stage 1 finds. A terminal is known by its path, since it is opened again by it.
 *
 * @param first whether this is process 1
 * @param console whether there is anything to write to
 */
public record BootFacts(boolean first, boolean console, Optional<String> stdoutTerminal,
        Optional<String> stderrTerminal) {

    public static BootFacts of(Kernel kernel) {
        Files files = kernel.files();
        return new BootFacts(kernel.processes().self().equals(Pid.INIT), files.isOpen(Fd.STDOUT),
                terminal(files, Fd.STDOUT), terminal(files, Fd.STDERR));
    }

    private static Optional<String> terminal(Files files, Fd fd) {
        return files.terminalName(fd) instanceof Result.Ok<String>(String path)
                ? Optional.of(path) : Optional.empty();
    }
}
