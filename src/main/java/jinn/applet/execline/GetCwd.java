package jinn.applet.execline;

import java.util.List;
import jinn.applet.Applet;
import jinn.kernel.Kernel;
import jinn.option.Options;

/** Puts the working directory into a variable and becomes another program. */
final class GetCwd implements Applet {

    @Override
    public Options.Syntax syntax() {
        return new Options.Syntax(IntoVariable.LETTERS, List.of(),
                "getcwd [-E|-e] variable prog...");
    }

    @Override
    public int run(Kernel kernel, Options options) {
        IntoVariable variable = IntoVariable.of(options);
        String directory = kernel.files().workingDirectory().orFatal("find", "the directory");
        return variable.exec(kernel, directory);
    }
}
