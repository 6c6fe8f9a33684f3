package jinn.applet.file;

import jinn.applet.Applet;
import jinn.applet.portable.Operands;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.OpenMode;
import jinn.value.Result;
import jinn.value.Result.Ok;

/** Sets the times of files to now; creates those that are missing. */
final class Touch implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                touch - sets the times of files to now, and creates missing files
                -c: creates no files
                file...
                1: something was not done
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        Operands operands = new Operands(kernel, "touch");
        for (String path : options.operandsFrom(0)) {
            Result<?> touched = kernel.files().touch(path);
            if (touched.failedWith(Errno.ENOENT)) {
                touched = options.has('c') ? Result.DONE : created(kernel, path);
            }
            operands.check(touched, "touch", path);
        }
        return operands.exitCode();
    }

    private static Result<Fd> created(Kernel kernel, String path) {
        Result<Fd> opened = kernel.files().open(path, OpenMode.APPENDING);
        if (opened instanceof Ok<Fd>(Fd fd)) {
            kernel.files().close(fd);
        }
        return opened;
    }
}
