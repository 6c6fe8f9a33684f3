package jinn.applet.service;

import java.util.List;
import jinn.applet.Applet;
import jinn.control.ServiceWord;
import jinn.kernel.Kernel;
import jinn.option.Options;

/** Waits until services are up, ready, down or startable. */
final class SvWait implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                svwait - waits until services are up, ready, down or finished
                """ + WaitOptions.GOALS + """
                -a: waits for all of the services (the default)
                |-o: waits for any of the services
                -s: a service that never had a supervisor counts as down
                -t timeoutms: waits that long at most; 0, the default, means for ever
                servicedir...
                1: that many services cannot reach the state
                99: the time is over
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        WaitOptions.refuseLate(kernel, options);
        return WaitOptions.of(options).await(kernel,
                ServiceWord.directories(kernel, options.operandsFrom(0)), List.of());
    }
}
