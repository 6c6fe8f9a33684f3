package jinn.applet.service;

import jinn.applet.Applet;
import jinn.control.ServiceHome;
import jinn.control.ServiceWord;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.SmallFiles;

/** Forgets when and how a service died. */
final class SvDtClear implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                svdt-clear - clears the death tally of a service
                servicedir
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        options.refuseLateOptions(1);
        String directory = ServiceWord.directory(kernel, options.operand(0));
        String path = ServiceHome.of(directory).deathTally();
        new SmallFiles(kernel.files()).replace(path, new byte[0]).orFatal("clear", path);
        return 0;
    }
}
