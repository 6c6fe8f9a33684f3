package jinn.applet.file;

import java.util.OptionalInt;
import jinn.applet.Applet;
import jinn.applet.portable.Modes;
import jinn.applet.portable.Operands;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.ExactMode;
import jinn.value.Errno;
import jinn.value.FileInfo;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Ok;

/** Makes directories. */
final class MkDir implements Applet {

    private static final int ALL = 0777;
    private static final int OWN = 0300;

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                mkdir - makes directories
                -p: also makes parents, and accepts existing directories
                -m mode: their permissions, whatever the umask
                dir...
                1: something was not made
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        Operands operands = new Operands(kernel, "mkdir");
        OptionalInt mode = Modes.ofNew(kernel, options);
        Maker maker = new Maker(kernel, Modes.umask(kernel));
        for (String path : options.operandsFrom(0)) {
            operands.check(options.has('p') ? maker.makeAll(path, mode) : maker.make(path, mode),
                    "make directory", path);
        }
        return operands.exitCode();
    }

    private record Maker(Kernel kernel, int umask) {

        Result<Done> make(String path, OptionalInt mode) {
            return mode.isPresent() ? new ExactMode(kernel).directory(path, mode.getAsInt())
                    : kernel.files().makeDirectory(path, ALL);
        }

        Result<Done> makeAll(String path, OptionalInt mode) {
            Result<Done> made = makeParents(path);
            return made.isOk() ? unlessThere(path, mode) : made;
        }

        /** Somebody else may make it in this very moment: that is as good. */
        private Result<Done> unlessThere(String path, OptionalInt mode) {
            if (isDirectory(path)) {
                return Result.DONE;
            }
            Result<Done> made = make(path, mode);
            return made.failedWith(Errno.EEXIST) && isDirectory(path) ? Result.DONE : made;
        }

        /** They can be entered by who makes them, or nothing could be made inside. */
        private Result<Done> makeParents(String path) {
            OptionalInt mode = (umask & OWN) == 0 ? OptionalInt.empty()
                    : OptionalInt.of(ALL & ~umask | OWN);
            int slash = path.indexOf('/', 1);
            Result<Done> made = Result.DONE;
            while (slash > 0 && slash < path.length() - 1 && made.isOk()) {
                made = unlessThere(path.substring(0, slash), mode);
                slash = path.indexOf('/', slash + 1);
            }
            return made;
        }

        private boolean isDirectory(String path) {
            return kernel.files().info(path) instanceof Ok<FileInfo>(FileInfo info)
                    && info.isDirectory();
        }
    }
}
