package jinn.applet.event;

import jinn.applet.Applet;
import jinn.event.EventDirectory;
import jinn.kernel.Kernel;
import jinn.option.Options;

/** Tells the listeners of an event directory something. */
final class FtrigNotify implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                ftrig-notify - sends events to all listeners of an event directory
                fifodir
                message: each of its bytes is an event
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        String path = options.operand(0);
        String message = options.operand(1);
        kernel.signals().surviveBrokenPipes();
        new EventDirectory(kernel, path).send(message).orFatal("notify", path);
        return 0;
    }
}
