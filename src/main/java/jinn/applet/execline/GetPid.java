package jinn.applet.execline;

import java.util.List;
import jinn.applet.Applet;
import jinn.kernel.Fatal;
import jinn.kernel.Kernel;
import jinn.kernel.Pid;
import jinn.kernel.Variables;
import jinn.option.Options;

/** Puts the process id into a variable and becomes another program. */
final class GetPid implements Applet {

    @Override
    public Options.Syntax syntax() {
        return new Options.Syntax("EePp", List.of(), "getpid [-P|-p] variable prog...");
    }

    @Override
    public int run(Kernel kernel, Options options) {
        List<String> program = options.operandsFrom(1);
        String name = VariableName.checked(options.operand(0));
        Pid pid = options.lastOf("Pp", 'p') == 'P'
                ? kernel.processes().parent() : kernel.processes().self();
        Variables.of(kernel).with(name, Integer.toString(pid.number())).exec(kernel, program);
        return Fatal.SYSTEM;
    }
}
