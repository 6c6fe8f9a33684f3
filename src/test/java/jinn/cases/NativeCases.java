package jinn.cases;

import jinn.kernel.Kernel;
import jinn.linux.LinuxKernel;

/** The questions as a native program, for the real kernel. */
public final class NativeCases {

    private NativeCases() {
    }

    public static void main(String[] decodedByLocaleAndUnused) {
        Kernel kernel = new LinuxKernel(Runner::enter);
        kernel.processes().exit(Runner.main(kernel));
    }
}
