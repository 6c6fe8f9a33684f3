package jinn.applet.init;

import jinn.applet.Applet;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.shutdown.Unmounting;
import jinn.system.Report;
import jinn.value.Fatal;

/** Unmounts all file systems but those the rest of a shutdown needs. */
final class Umountall implements Applet {

    /** Higher codes mean other things. */
    private static final int FAILURES_MAX = 99;

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                umountall - unmounts everything except what the rest of a shutdown needs
                1: the number of mounts that could not be unmounted
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        options.refuseOperandsAfter(0);
        int failed = new Unmounting(new Report(kernel, "umountall")).run();
        return failed < 0 ? Fatal.SYSTEM : Math.min(failed, FAILURES_MAX);
    }
}
