package jinn.applet.service;

import java.util.List;
import jinn.applet.Applet;
import jinn.control.ServiceWord;
import jinn.kernel.Kernel;
import jinn.option.Options;

/** Listens to a service, runs a program, and waits until the service is where it should be. */
final class SvListen1 implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                svlisten1 - listens to a service, runs a program, and waits until it reaches a \
                state
                """ + WaitOptions.GOALS + """
                -t timeoutms: waits that long at most; 0, the default, means for ever
                servicedir
                prog...
                99: the time is over
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        List<String> program = options.operandsFrom(1);
        return WaitOptions.of(options).await(kernel,
                List.of(ServiceWord.directory(kernel, options.operand(0))), program);
    }
}
