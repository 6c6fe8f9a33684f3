package jinn.applet.execline;

import java.util.List;
import jinn.applet.Applet;
import jinn.kernel.Kernel;
import jinn.kernel.Pid;
import jinn.option.Options;

/** Puts the process id into a variable and becomes another program. */
final class GetPid implements Applet {

    @Override
    public Options.Syntax syntax() {
        return new Options.Syntax(IntoVariable.LETTERS + "Pp", List.of(),
                "getpid [-E|-e] [-P|-p] variable prog...");
    }

    @Override
    public int run(Kernel kernel, Options options) {
        Pid pid = options.lastOf("Pp", 'p') == 'P'
                ? kernel.processes().parent() : kernel.processes().self();
        return IntoVariable.of(options).exec(kernel, Integer.toString(pid.number()));
    }
}
