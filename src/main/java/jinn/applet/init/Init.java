package jinn.applet.init;

import jinn.applet.Applet;
import jinn.boot.BootOptions;
import jinn.boot.Plan;
import jinn.boot.Stage1;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.Report;
import jinn.value.Fatal;
import jinn.value.Pid;
import jinn.value.Result;

/**
 * Process 1 of a machine or a container: prepares it and becomes the scanner. A container's may
 * be below another process 1, and is told from telinit by its words.
 */
final class Init implements Applet {

    @Override
    public Options.Syntax syntax() {
        return BootOptions.SYNTAX;
    }

    @Override
    public boolean isResident() {
        return true;
    }

    @Override
    public int run(Kernel kernel, Options options) {
        if (!kernel.processes().self().equals(Pid.INIT) && (!options.has('C')
                || Plan.isRunlevel(options.operands()))) {
            if (options.operands().isEmpty()) {
                throw Fatal.usage("this is not process 1, and no runlevel is given");
            }
            return Telinit.change(kernel, options.operand(0));
        }
        String directory = kernel.files().workingDirectory() instanceof Result.Ok<String>(
                String path) ? path : "";
        Stage1.run(kernel, new Report(kernel, "init"), BootOptions.of(options, directory));
        return Fatal.SYSTEM;
    }
}
