package jinn.applet.portable;

import jinn.applet.Applet;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.Report;

/** Prints the name of the machine, or sets it. */
final class HostName implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                hostname - prints the name of the machine, or sets it
                [name]: the new name, of 64 bytes at most
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        options.refuseOperandsAfter(1);
        if (options.operands().isEmpty()) {
            String name = kernel.host().hostName().orFatal("ask for", "the name");
            new Report(kernel, "hostname").print(name + "\n");
        } else {
            String name = options.operand(0);
            if (name.isEmpty()) {
                throw options.wrong();
            }
            kernel.host().setHostName(name).orFatal("set the name to", name);
        }
        return 0;
    }
}
