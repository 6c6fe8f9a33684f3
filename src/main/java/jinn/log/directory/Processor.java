package jinn.log.directory;

import java.util.List;
import jinn.kernel.Kernel;
import jinn.log.script.DirectoryConfig;
import jinn.system.PathSearch;
import jinn.text.Bytes;
import jinn.value.Bug;
import jinn.value.Child;
import jinn.value.Environment;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.OpenMode;
import jinn.value.Pid;
import jinn.value.Result;
import jinn.value.Result.Failed;
import org.jspecify.annotations.Nullable;

/**
 * Starts the command that archives pass through: in the directory, previous on 0, processed on
 * 1, the last run's state on 4, the next one's on 5.
 */
final class Processor {

    private static final Fd STATE = new Fd(4);
    private static final Fd NEW_STATE = new Fd(5);
    private static final String SHELL = "/bin/sh";
    private static final String EXECLINE = "execlineb";

    private final Kernel kernel;
    private final DirectoryConfig config;

    Processor(Kernel kernel, DirectoryConfig config) {
        this.kernel = kernel;
        this.config = config;
    }

    Result<Pid> start() {
        var wanted = config.processor().orElseThrow(() -> new Bug("no processor"));
        boolean shell = wanted.language() == DirectoryConfig.Language.SHELL;
        String program = shell ? SHELL : find(EXECLINE);
        if (program == null) {
            return new Failed<>(Errno.ENOENT);
        }
        List<String> words = shell ? List.of(SHELL, "-c", wanted.command())
                : List.of(EXECLINE, "-Pc", wanted.command());
        List<Child.Action> setUp = List.of(
                new Child.EnterDirectory(config.path()),
                new Child.OpenAs(Fd.STDIN, "previous", own(OpenMode.READ)),
                new Child.OpenAs(Fd.STDOUT, "processed", own(OpenMode.REPLACE)),
                new Child.OpenAs(STATE, "state",
                        own(OpenMode.READ.with(OpenMode.CREATE))),
                new Child.OpenAs(NEW_STATE, "newstate", own(OpenMode.REPLACE)));
        return kernel.processes().spawn(Child.onItsOwn(setUp,
                new Child.Exec(program, words, Environment.INHERITED)));
    }

    private static OpenMode own(OpenMode mode) {
        return mode.with(OpenMode.NO_FOLLOW);
    }

    /** The first of that name in PATH; null where there is none. */
    private @Nullable String find(String program) {
        String path = PathSearch.own(kernel);
        for (String directory : Bytes.fields(path, ':')) {
            String full = (directory.isEmpty() ? "." : directory) + "/" + program;
            if (kernel.files().mayExecute(full).isOk()) {
                return full;
            }
        }
        return null;
    }
}
