package jinn.applet.variable;

import jinn.applet.Applet;
import jinn.applet.execline.IntoVariable;
import jinn.kernel.Kernel;
import jinn.option.Options;

/** Puts the working directory into a variable and becomes another program. */
final class GetCwd implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                getcwd - sets a variable to the working directory, then executes another program
                """ + IntoVariable.OPTIONS + """
                variable
                prog...
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        IntoVariable variable = IntoVariable.of(options);
        String directory = kernel.files().workingDirectory().orFatal("find", "the directory");
        return variable.exec(kernel, directory);
    }
}
