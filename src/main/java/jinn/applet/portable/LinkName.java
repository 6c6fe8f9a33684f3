package jinn.applet.portable;

import java.util.List;
import jinn.applet.Applet;
import jinn.kernel.Kernel;
import jinn.kernel.Report;
import jinn.kernel.Result;
import jinn.option.Options;

/** Prints where a symlink leads. */
final class LinkName implements Applet {

    @Override
    public Options.Syntax syntax() {
        return new Options.Syntax("fn", List.of(), "linkname [-f] [-n] path");
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
