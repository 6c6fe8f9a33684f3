package jinn.applet.variable;

import java.util.List;
import jinn.applet.Applet;
import jinn.applet.execline.VariableName;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.Variables;
import jinn.value.Fatal;

/** Unsets an environment variable and becomes another program. */
final class Unexport implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.operands("""
                unexport - unsets a variable, then executes another program
                variable
                prog...
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        List<String> program = options.operandsFrom(1);
        String name = VariableName.checkedOrEmpty(options.operand(0));
        Variables.of(kernel).without(name).exec(kernel, program);
        return Fatal.SYSTEM;
    }
}
