package jinn.applet.service;

import java.util.List;
import jinn.applet.Applet;
import jinn.event.EventDirectory;
import jinn.kernel.Kernel;
import jinn.option.Options;

/** Removes from an event directory the fifos of listeners that are gone. */
final class CleanFifoDir implements Applet {

    @Override
    public Options.Syntax syntax() {
        return new Options.Syntax("", List.of(), "cleanfifodir fifodir");
    }

    @Override
    public int run(Kernel kernel, Options options) {
        String path = options.operand(0);
        new EventDirectory(kernel, path).clean().orFatal("clean up", path);
        return 0;
    }
}
