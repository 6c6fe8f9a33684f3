package jinn.applet.portable;

import java.util.List;
import jinn.applet.Applet;
import jinn.kernel.Errno;
import jinn.kernel.FileInfo;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.kernel.Result;
import jinn.kernel.Result.Done;
import jinn.kernel.Result.Failed;
import jinn.kernel.Result.Ok;
import jinn.kernel.TreeRemoval;
import jinn.option.Options;
import jinn.text.Bytes;

/** Removes files, and with {@code -r} directories and all that is in them. */
final class Rm implements Applet {

    @Override
    public Options.Syntax syntax() {
        return new Options.Syntax("frR", List.of(), "rm [-f] [-r] file...");
    }

    @Override
    public int run(Kernel kernel, Options options) {
        if (!options.has('f')) {
            options.operand(0);
        }
        Operands operands = new Operands(kernel, "rm");
        boolean all = options.lastOf("rR", 'n') != 'n';
        for (String path : options.operands()) {
            Result<Done> removed = remove(kernel.files(), path, all);
            boolean missing = removed.failedWith(Errno.ENOENT)
                    || removed.failedWith(Errno.ENOTDIR);
            boolean fine = missing && options.has('f');
            operands.check(fine ? Result.DONE : removed, "remove", path);
        }
        return operands.exitCode();
    }

    /** Never the root, nor what is meant by dots. */
    private static Result<Done> remove(Files files, String path, boolean all) {
        return switch (Bytes.baseName(path)) {
            case ".", "..", "/" -> new Failed<>(Errno.EINVAL);
            case "" -> new Failed<>(path.isEmpty() ? Errno.ENOENT : Errno.EINVAL);
            default -> switch (files.linkInfo(path)) {
                case Failed<FileInfo>(Errno errno) -> new Failed<>(errno);
                case Ok<FileInfo>(FileInfo info) when info.isDirectory() ->
                        all ? new TreeRemoval(files).remove(path) : new Failed<>(Errno.EISDIR);
                case Ok<FileInfo> _ -> files.remove(path);
            };
        };
    }
}
