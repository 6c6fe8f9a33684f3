package jinn.applet.portable;

import java.util.List;
import java.util.OptionalInt;
import jinn.applet.Applet;
import jinn.kernel.FileInfo;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.kernel.Result;
import jinn.kernel.Result.Done;
import jinn.kernel.Result.Ok;
import jinn.option.Options;

/** Makes directories. */
final class MkDir implements Applet {

    private static final int ALL = 0777;
    private static final int OWN = 0300;

    @Override
    public Options.Syntax syntax() {
        return new Options.Syntax("pm:", List.of(), "mkdir [-p] [-m mode] dir...");
    }

    @Override
    public int run(Kernel kernel, Options options) {
        Operands operands = new Operands(kernel, "mkdir");
        OptionalInt mode = Modes.ofNew(kernel, options);
        int umask = Modes.umask(kernel);
        Files files = kernel.files();
        for (String path : options.operandsFrom(0)) {
            Result<Done> made = Result.DONE;
            if (options.has('p')) {
                made = makeParents(files, path, umask);
            }
            boolean there = options.has('p') && isDirectory(files, path);
            if (made.isOk() && !there) {
                made = files.makeDirectory(path, ALL);
                if (made.isOk() && mode.isPresent()) {
                    made = files.setPermissions(path, mode.getAsInt());
                }
            }
            operands.check(made, "make directory", path);
        }
        return operands.exitCode();
    }

    /** They can be entered by who makes them, or nothing could be made inside. */
    private static Result<Done> makeParents(Files files, String path, int umask) {
        int slash = path.indexOf('/', 1);
        while (slash > 0 && slash < path.length() - 1) {
            String parent = path.substring(0, slash);
            if (!isDirectory(files, parent)) {
                Result<Done> made = files.makeDirectory(parent, ALL);
                if (made.isOk() && (umask & OWN) != 0) {
                    made = files.setPermissions(parent, ALL & ~umask | OWN);
                }
                if (!made.isOk()) {
                    return made;
                }
            }
            slash = path.indexOf('/', slash + 1);
        }
        return Result.DONE;
    }

    private static boolean isDirectory(Files files, String path) {
        return files.info(path) instanceof Ok<FileInfo>(FileInfo info) && info.isDirectory();
    }
}
