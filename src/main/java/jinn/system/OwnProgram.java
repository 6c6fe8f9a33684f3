package jinn.system;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.text.Bytes;
import jinn.value.Result;

/** Where the file of this very program is. */
public final class OwnProgram {

    /** Names that file wherever there is a /proc. */
    public static final String LINK = "/proc/self/exe";
    private static final String NAME = "jinn";
    private static final int LINKS_MAX = 40;

    private OwnProgram() {
    }

    /**
     * Paths to try in order, absolute where the working directory is known: as it was called, if
     * that was by a path; as the system knows it, which takes a /proc; as PATH finds it.
     */
    public static List<String> paths(Kernel kernel) {
        List<String> paths = new ArrayList<>();
        List<String> words = kernel.processes().arguments();
        String called = words.isEmpty() ? NAME : words.getFirst();
        if (called.indexOf('/') >= 0) {
            add(paths, absolute(kernel, called));
        }
        if (kernel.files().readSymlink(LINK) instanceof Result.Ok<String>(String path)) {
            add(paths, path);
        }
        String search = PathSearch.own(kernel);
        for (String directory : Bytes.fields(search, ':')) {
            String prefix = directory.isEmpty() ? "" : directory + "/";
            if (called.indexOf('/') < 0) {
                add(paths, absolute(kernel, prefix + called));
            }
            add(paths, absolute(kernel, prefix + NAME));
        }
        return paths;
    }

    /** The first of those that can be executed, its symlinks followed to the file itself. */
    public static Optional<String> file(Kernel kernel) {
        for (String path : paths(kernel)) {
            if (kernel.files().mayExecute(path).isOk()) {
                return Optional.of(followed(kernel.files(), path));
            }
        }
        return Optional.empty();
    }

    private static String followed(Files files, String path) {
        String at = path;
        for (int i = 0; i < LINKS_MAX; i++) {
            if (!(files.readSymlink(at) instanceof Result.Ok<String>(String target))) {
                return at;
            }
            at = target.startsWith("/") ? target
                    : at.substring(0, at.lastIndexOf('/') + 1) + target;
        }
        return path;
    }

    private static String absolute(Kernel kernel, String path) {
        if (path.startsWith("/")) {
            return path;
        }
        return kernel.files().workingDirectory() instanceof Result.Ok<String>(String directory)
                ? directory + "/" + path : path;
    }

    private static void add(List<String> paths, String path) {
        if (!paths.contains(path)) {
            paths.add(path);
        }
    }
}
