package jinn.applet.execline;

import java.util.List;
import jinn.applet.Applet;
import jinn.kernel.Fatal;
import jinn.kernel.Kernel;
import jinn.kernel.Variables;
import jinn.option.Options;

/** Puts the working directory into a variable and becomes another program. */
final class GetCwd implements Applet {

    @Override
    public Options.Syntax syntax() {
        return new Options.Syntax("Ee", List.of(), "getcwd variable prog...");
    }

    @Override
    public int run(Kernel kernel, Options options) {
        List<String> program = options.operandsFrom(1);
        String name = VariableName.checked(options.operand(0));
        String directory = kernel.files().workingDirectory().orFatal("find", "the directory");
        Variables.of(kernel).with(name, directory).exec(kernel, program);
        return Fatal.SYSTEM;
    }
}
