package jinn.applet.holder;

import java.util.List;
import jinn.applet.Applet;
import jinn.fdholder.Held;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.Variables;
import jinn.value.Fatal;

/** Becomes a program that has all descriptors of a holder, and variables that tell which. */
final class FdHolderGetDump implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                fdholder-getdump - executes a program with all descriptors of a holder
                -t timeoutms: gives up after that time; 0, the default, means never
                socket
                prog...
                1: the holder refused
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        List<String> program = options.operandsFrom(1);
        List<Held> all = FdHolderAsk.answer(FdHolderAsk.connect(kernel, options).dump(),
                "get", "the dump of " + options.operand(0));
        Variables variables = Variables.of(kernel).with("S6_FD#", Integer.toString(all.size()));
        for (int i = 0; i < all.size(); i++) {
            Held held = all.get(i);
            kernel.files().setInherited(held.fd(), true).orFatal("keep open", "a descriptor");
            variables = variables.with("S6_FD_" + i, Integer.toString(held.fd().number()))
                    .with("S6_FDID_" + i, held.entry().id()).without("S6_FDLIMIT_" + i);
            if (held.entry().expires()) {
                variables = variables.with("S6_FDLIMIT_" + i, held.entry().expiry().text());
            }
        }
        variables.exec(kernel, program);
        return Fatal.SYSTEM;
    }
}
