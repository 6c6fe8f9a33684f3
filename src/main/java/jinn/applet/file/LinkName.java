package jinn.applet.file;

import jinn.applet.Applet;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.RealPath;
import jinn.system.Report;
import jinn.value.Result;

/** Prints where a symlink leads. */
final class LinkName implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                linkname - prints the target of a symlink
                -f: prints the final target, without symlinks and dots in its path
                -n: prints no newline
                path
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        String path = options.operand(0);
        Result<String> read = options.has('f')
                ? RealPath.of(kernel.files(), path) : kernel.files().readSymlink(path);
        String found = read.orFatal(options.has('f') ? "resolve" : "read symlink", path);
        new Report(kernel, "linkname").print(options.has('n') ? found : found + "\n");
        return 0;
    }
}
