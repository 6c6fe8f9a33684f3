package jinn.applet;

import jinn.kernel.Kernel;
import jinn.option.Options;

/** One program of the suite. */
public interface Applet {

    Options.Syntax syntax();

    /** Runs to the end; the value is the exit code. */
    int run(Kernel kernel, Options options);
}
