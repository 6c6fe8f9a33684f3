package jinn.applet.file;

import jinn.applet.Applet;
import jinn.applet.portable.Operands;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.text.Bytes;
import jinn.value.Errno;
import jinn.value.FileInfo;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import jinn.walk.TreeRemoval;

/** Removes files, and with {@code -r} directories and all that is in them. */
final class Rm implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                rm - removes files
                -f: ignores missing files
                -r: also removes directories, with all their content
                ~-R: as -r
                file...
                1: something was not removed
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        if (!options.has('f')) {
            options.operand(0);
        }
        Operands operands = new Operands(kernel, "rm");
        boolean all = options.lastOf("rR", 'n') != 'n';
        for (String path : options.operands()) {
            remove(new Removal(kernel, operands, options.has('f')), path, all);
        }
        return operands.exitCode();
    }

    private record Removal(Kernel kernel, Operands operands, boolean mayBeMissing) {

        void check(Result<Done> removed, String path) {
            boolean missing = removed.failedWith(Errno.ENOENT)
                    || removed.failedWith(Errno.ENOTDIR);
            operands.check(missing && mayBeMissing ? Result.DONE : removed, "remove", path);
        }
    }

    /** Never the root, nor what is meant by dots. */
    private static void remove(Removal removal, String path, boolean all) {
        Files files = removal.kernel.files();
        switch (Bytes.baseName(path)) {
            case ".", "..", "/" -> removal.check(new Failed<>(Errno.EINVAL), path);
            case "" -> removal.check(
                    new Failed<>(path.isEmpty() ? Errno.ENOENT : Errno.EINVAL), path);
            default -> {
                switch (files.linkInfo(path)) {
                    case Failed<FileInfo>(Errno errno) ->
                            removal.check(new Failed<>(errno), path);
                    case Ok<FileInfo>(FileInfo info) when info.isDirectory() && all ->
                            new TreeRemoval(removal.kernel, removal.operands).remove(path);
                    case Ok<FileInfo>(FileInfo info) -> removal.check(info.isDirectory()
                            ? new Failed<>(Errno.EISDIR) : files.remove(path), path);
                }
            }
        }
    }
}
