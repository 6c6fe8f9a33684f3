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
        return new Options.Syntax("UudDrRaost:", List.of(),
                "svwait [-u|-U|-d|-D|-r|-R] [-a|-o] [-s] [-t timeoutms] servicedir...");
    }

    @Override
    public int run(Kernel kernel, Options options) {
        WaitOptions.refuseLate(kernel, options);
        return WaitOptions.of(options).await(kernel,
                TreeLink.services(kernel, options.operandsFrom(0)), List.of());
    }
}
