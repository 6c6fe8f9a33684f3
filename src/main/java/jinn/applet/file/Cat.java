package jinn.applet.file;

import java.util.List;
import jinn.applet.Applet;
import jinn.applet.portable.Flow;
import jinn.applet.portable.Operands;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.FileInfo;
import jinn.value.OpenMode;
import jinn.value.Result;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;

/** Writes files to stdout, one after another. */
final class Cat implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                cat - writes files to stdout, one after another
                -u: accepted, without effect: output is never buffered
                [file...]
                1: a file could not be read; the others were written
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        Operands operands = new Operands(kernel, "cat");
        Flow flow = new Flow(kernel.files());
        List<String> paths = options.operands().isEmpty() ? List.of("-") : options.operands();
        for (String path : paths) {
            if (path.equals("-")) {
                operands.check(flow.copy(Fd.STDIN), "read", "stdin");
                continue;
            }
            Result<Fd> opened = kernel.files().open(path, OpenMode.READ);
            operands.check(opened, "open", path);
            if (opened instanceof Ok<Fd>(Fd fd)) {
                if (isOutput(kernel.files(), fd)) {
                    operands.check(new Failed<>(Errno.EINVAL), "append to itself", path);
                } else {
                    operands.check(flow.copy(fd), "read", path);
                }
                kernel.files().close(fd);
            }
        }
        return operands.exitCode();
    }

    /** A file that would grow for ever. */
    private static boolean isOutput(Files files, Fd fd) {
        return files.info(fd) instanceof Ok<FileInfo>(FileInfo source)
                && source.type() == FileInfo.Type.REGULAR && source.size() > 0
                && files.info(Fd.STDOUT) instanceof Ok<FileInfo>(FileInfo target)
                && source.identity().equals(target.identity());
    }
}
