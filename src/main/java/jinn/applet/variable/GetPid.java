package jinn.applet.variable;

import jinn.applet.Applet;
import jinn.applet.execline.IntoVariable;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.value.Pid;

/** Puts the process id into a variable and becomes another program. */
final class GetPid implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                getpid - sets a variable to its pid, then executes another program
                """ + IntoVariable.OPTIONS + """
                -P: the parent's number
                |-p: its own (the default)
                variable
                prog...
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        Pid pid = options.lastOf("Pp", 'p') == 'P'
                ? kernel.processes().parent() : kernel.processes().self();
        return IntoVariable.of(options).exec(kernel, Integer.toString(pid.number()));
    }
}
