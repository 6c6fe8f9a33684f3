package jinn.applet.service;

import java.util.List;
import jinn.applet.Applet;
import jinn.control.TreeLink;
import jinn.kernel.Kernel;
import jinn.option.Options;

/** Waits until services are up, ready, down or startable. */
final class SvWait implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                svwait - waits until services are up, ready, down or finished
                """ + WaitOptions.GOALS + """
                -a: all of the services (this is the default)
                |-o: any of the services
                -s: a service that never had a supervisor is down
                -t timeoutms: waits for that long at most; 0, the default, is for ever
                servicedir...
                1: so many services cannot get there
                99: the time is over
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        WaitOptions.refuseLate(kernel, options);
        return WaitOptions.of(options).await(kernel,
                TreeLink.services(kernel, options.operandsFrom(0)), List.of());
    }
}
