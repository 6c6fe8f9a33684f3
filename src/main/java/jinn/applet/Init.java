package jinn.applet;

import java.util.List;
import jinn.boot.BootOptions;
import jinn.boot.Stage1;
import jinn.kernel.Fatal;
import jinn.kernel.Kernel;
import jinn.kernel.Pid;
import jinn.kernel.Report;
import jinn.kernel.Result;
import jinn.option.Options;

/** Process 1 of a machine or a container: prepares it and becomes the scanner. */
final class Init implements Applet {

    private static final String CLIENT = "telinit";

    @Override
    public Options.Syntax syntax() {
        return BootOptions.SYNTAX;
    }

    @Override
    public int run(Kernel kernel, Options options) {
        if (!kernel.processes().self().equals(Pid.INIT)) {
            return askProcess1(kernel, options.operands());
        }
        String directory = kernel.files().workingDirectory() instanceof Result.Ok<String>(
                String path) ? path : "";
        Stage1.run(kernel, new Report(kernel, "init"), BootOptions.of(options, directory));
        return Fatal.SYSTEM;
    }

    /** On a running system {@code init 3} means what {@code telinit 3} does. */
    private static int askProcess1(Kernel kernel, List<String> operands) {
        Applet client = Applets.named(CLIENT);
        if (client == null) {
            throw Fatal.usage("this is not process 1");
        }
        return client.run(kernel, Options.parse(client.syntax(), operands));
    }
}
