package jinn.sim;

import java.util.List;
import jinn.kernel.Kernel;

/** What an executable file of the simulated machine does. */
public interface Program {

    /** The first argument is the program's own name; the value is its exit code. */
    int run(Kernel kernel, List<String> arguments);
}
