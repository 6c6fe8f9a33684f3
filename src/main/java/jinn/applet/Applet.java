package jinn.applet;

import java.util.function.Supplier;
import jinn.kernel.Kernel;
import jinn.option.Options;

/** One program of the suite. */
public interface Applet {

    Options.Syntax syntax();

    /** Runs to the end; the value is the exit code. */
    int run(Kernel kernel, Options options);

    /** Whether it lives so long that it is worth an image of its own (docs/decisions). */
    default boolean isResident() {
        return false;
    }

    /** A name and how to make the program. */
    record Row(String name, Supplier<Applet> make) {
    }
}
