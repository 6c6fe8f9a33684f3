package jinn.applet.file;

import jinn.applet.Applet;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.walk.TreeRemoval;

/** Removes files, and directories with all that is in them; what is missing counts as removed. */
final class RmRf implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                rmrf - removes files, and directories with all their content
                path...
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        TreeRemoval removal = new TreeRemoval(kernel);
        for (String path : options.operandsFrom(0)) {
            removal.remove(path).orFatal("remove", path);
        }
        return 0;
    }
}
