package jinn.applet.service;

import jinn.applet.Applet;
import jinn.control.ServiceHome;
import jinn.control.ServiceWord;
import jinn.kernel.Kernel;
import jinn.option.Options;

/** Is a supervisor running on this service directory? 0 yes, 1 no, 111 cannot tell. */
final class SvOk implements Applet {

    private static final int NO = 1;

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                svok - checks whether a supervisor runs on a service directory
                servicedir
                0: one runs
                1: none does
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        options.refuseLateOptions(1);
        ServiceHome home = ServiceHome.of(ServiceWord.directory(kernel, options.operand(0)));
        return home.requireToKnow(kernel) ? 0 : NO;
    }
}
