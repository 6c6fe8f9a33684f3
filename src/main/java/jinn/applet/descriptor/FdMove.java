package jinn.applet.descriptor;

import java.util.List;
import jinn.applet.Applet;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.PathSearch;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Fd;

/** Moves or copies a descriptor and becomes another program. */
final class FdMove implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                fdmove - moves a descriptor to another number, then executes another program
                -c: copy: keep the old number open, too
                to: the new number
                from: the old number
                prog...
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        List<String> program = options.operandsFrom(2);
        Fd to = Descriptors.operand(options, 0);
        Fd from = Descriptors.operand(options, 1);
        Descriptors descriptors = new Descriptors(kernel.files());
        if (from.equals(to)) {
            if (options.has('c')) {
                throw Fatal.system("copy a descriptor to", "itself", Errno.EINVAL);
            }
            kernel.files().setInherited(to, true)
                    .orFatal("move", "descriptor " + to.number());
        } else if (options.has('c')) {
            descriptors.copy(from, to);
        } else {
            descriptors.move(from, to);
        }
        PathSearch.exec(kernel, program);
        return Fatal.SYSTEM;
    }
}
