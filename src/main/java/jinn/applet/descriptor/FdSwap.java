package jinn.applet.descriptor;

import java.util.List;
import jinn.applet.Applet;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.PathSearch;
import jinn.value.Fatal;
import jinn.value.Fd;

/** Swaps two descriptors and becomes another program. */
final class FdSwap implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.operands("""
                fdswap - swaps two descriptors, then executes another program
                fd1
                fd2
                prog...
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        List<String> program = options.operandsFrom(2);
        Fd one = Descriptors.operand(options, 0);
        Fd other = Descriptors.operand(options, 1);
        for (Fd fd : List.of(one, other)) {
            kernel.files().setInherited(fd, true).orFatal("swap", "descriptor " + fd.number());
        }
        new Descriptors(kernel.files()).swap(one, other);
        PathSearch.exec(kernel, program);
        return Fatal.SYSTEM;
    }
}
