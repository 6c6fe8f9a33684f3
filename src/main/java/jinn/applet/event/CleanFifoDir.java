package jinn.applet.event;

import jinn.applet.Applet;
import jinn.event.EventDirectory;
import jinn.kernel.Kernel;
import jinn.option.Options;

/** Removes from an event directory the fifos of listeners that are gone. */
final class CleanFifoDir implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                cleanfifodir - removes the fifos of dead listeners from an event directory
                fifodir
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        String path = options.operand(0);
        new EventDirectory(kernel, path).clean().orFatal("clean up", path);
        return 0;
    }
}
