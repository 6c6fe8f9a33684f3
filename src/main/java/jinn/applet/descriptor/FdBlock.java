package jinn.applet.descriptor;

import java.util.List;
import jinn.applet.Applet;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.PathSearch;
import jinn.value.Fatal;
import jinn.value.Fd;

/** Makes a descriptor blocking, or not, and becomes another program. */
final class FdBlock implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                fdblock - makes a descriptor blocking, then executes another program
                -n: makes it non-blocking
                fd
                prog...
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        List<String> program = options.operandsFrom(1);
        Fd fd = Descriptors.operand(options, 0);
        kernel.files().setBlocking(fd, !options.has('n'))
                .orFatal("change the mode of", "descriptor " + fd.number());
        PathSearch.exec(kernel, program);
        return Fatal.SYSTEM;
    }
}
