package jinn.applet.variable;

import java.util.List;
import jinn.applet.Applet;
import jinn.applet.execline.VariableName;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.Variables;
import jinn.value.Fatal;

/** Sets an environment variable and becomes another program. */
final class Export implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.operands("""
                export - sets a variable, then executes another program
                variable
                value
                prog...
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        List<String> program = options.operandsFrom(2);
        String name = VariableName.checkedOrEmpty(options.operand(0));
        Variables.of(kernel).with(name, options.operand(1)).exec(kernel, program);
        return Fatal.SYSTEM;
    }
}
