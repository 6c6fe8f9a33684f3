package jinn.system;

import java.util.ArrayList;
import java.util.List;
import jinn.kernel.Kernel;
import jinn.text.Bytes;
import jinn.value.Child;
import jinn.value.Environment;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Pid;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;
import org.jspecify.annotations.Nullable;

/** Finding a program by the PATH variable, as execvp does (POSIX exec). */
public final class PathSearch {

    /** Used where PATH is unset, as it is when the kernel starts pid 1. */
    public static final String DEFAULT_PATH = "/usr/bin:/bin";

    private static final String VARIABLE = "PATH";

    private PathSearch() {
    }

    /**
     * Becomes the program these words name, with this process's own environment.
     *
     * @throws Fatal with 127 where there is no such program and 126 where it cannot be executed
     */
    public static void exec(Kernel kernel, List<String> words) {
        exec(kernel, words, Environment.INHERITED, own(kernel));
    }

    /** The same with an environment and a search path of the caller's. */
    public static void exec(Kernel kernel, List<String> words, Environment environment,
            String searchPath) {
        exec(kernel, new Child.Exec(words.getFirst(), words, environment), searchPath);
    }

    /** The same for a program whose first word need not be its name. */
    public static void exec(Kernel kernel, Child.Exec wanted, String searchPath) {
        String program = wanted.path();
        Errno worst = Errno.ENOENT;
        for (String directory : directories(program, searchPath)) {
            var attempt = new Child.Exec(directory + program, wanted.arguments(),
                    wanted.environment());
            Errno errno = kernel.processes().exec(attempt);
            worst = isMissing(program, errno) ? worst : errno;
        }
        List<String> ours = named(program, wanted.arguments());
        if (worst == Errno.ENOENT && isOurs(kernel, program, ours)) {
            kernel.processes().exec(
                    new Child.Exec(OwnProgram.LINK, ours, wanted.environment()));
        }
        throw Fatal.exec(program, worst);
    }

    /**
     * A child that becomes the program these words name; the failure is that of its exec. Only
     * what looks executable is tried, as each try is a process.
     */
    public static Result<Pid> spawn(Kernel kernel, List<String> words, Environment environment,
            List<Child.Action> setUp) {
        String program = words.getFirst();
        String searchPath = own(kernel);
        Errno worst = Errno.ENOENT;
        for (String directory : directories(program, searchPath)) {
            String path = directory + program;
            Result<Pid> spawned = kernel.files().mayExecute(path) instanceof Failed<Done>(Errno no)
                    ? new Failed<>(no) : kernel.processes().spawn(
                            Child.reporting(setUp, new Child.Exec(path, words, environment)));
            if (!(spawned instanceof Failed<Pid>(Errno errno))) {
                return spawned;
            }
            worst = isMissing(program, errno) ? worst : errno;
        }
        var ours = new Child.Exec(OwnProgram.LINK, words, environment);
        return worst == Errno.ENOENT && isOurs(kernel, program, words)
                ? kernel.processes().spawn(Child.reporting(setUp, ours)) : new Failed<>(worst);
    }

    /** What PATH says may be no directory; what the caller says is not passed over. */
    private static boolean isMissing(String program, Errno errno) {
        return errno == Errno.ENOENT
                || errno == Errno.ENOTDIR && program.indexOf('/') < 0;
    }

    /** Where no link leads to a program, only its first word tells which one it is. */
    private static List<String> named(String program, List<String> words) {
        if (program.equals(words.getFirst())) {
            return words;
        }
        List<String> named = new ArrayList<>(words);
        named.set(0, program);
        return named;
    }

    /** One that is nowhere, but in the file of this very program: no link leads to it. */
    private static boolean isOurs(Kernel kernel, String program, List<String> words) {
        return program.indexOf('/') < 0 && kernel.processes().carries(words);
    }

    /** This process's own search path. */
    public static String own(Kernel kernel) {
        return orDefault(kernel.processes().variable(VARIABLE));
    }

    /** The one that these variables name. */
    public static String of(Variables variables) {
        return orDefault(variables.value(VARIABLE));
    }

    private static String orDefault(@Nullable String path) {
        return path == null ? DEFAULT_PATH : path;
    }

    private static List<String> directories(String program, String searchPath) {
        if (program.indexOf('/') >= 0) {
            return List.of("");
        }
        List<String> directories = new ArrayList<>();
        for (String directory : Bytes.fields(searchPath, ':')) {
            directories.add(directory.isEmpty() ? "" : directory + "/");
        }
        return directories;
    }
}
