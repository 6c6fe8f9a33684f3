package jinn.applet.descriptor;

import java.util.List;
import jinn.applet.Applet;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.PathSearch;
import jinn.value.Fatal;

/** Closes a descriptor, which need not be open, and becomes another program. */
final class FdClose implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.operands("""
                fdclose - closes a descriptor, then executes another program
                fd
                prog...
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        List<String> program = options.operandsFrom(1);
        kernel.files().close(Descriptors.operand(options, 0));
        PathSearch.exec(kernel, program);
        return Fatal.SYSTEM;
    }
}
