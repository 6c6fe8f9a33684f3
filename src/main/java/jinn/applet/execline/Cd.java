package jinn.applet.execline;

import java.util.List;
import jinn.applet.Applet;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.PathSearch;
import jinn.value.Fatal;

/** Changes the working directory and becomes another program. */
final class Cd implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.operands("""
                cd - changes the working directory, then executes another program
                path
                prog...
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        List<String> program = options.operandsFrom(1);
        String path = options.operand(0);
        kernel.files().enterDirectory(path).orFatal("enter directory", path);
        PathSearch.exec(kernel, program);
        return Fatal.SYSTEM;
    }
}
