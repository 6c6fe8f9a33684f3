package jinn.applet.holder;

import java.util.List;
import jinn.applet.Applet;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.Report;

/** Prints the names of the descriptors that a holder has. */
final class FdHolderList implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                fdholder-list - prints the names of the descriptors that a holder has
                -t timeoutms: gives up after that time; 0, the default, means never
                socket
                1: the holder refused
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        StringBuilder lines = new StringBuilder();
        List<String> names = FdHolderAsk.answer(FdHolderAsk.connect(kernel, options).names(),
                "list", "the fds of " + options.operand(0));
        for (String name : names) {
            lines.append(name).append('\n');
        }
        new Report(kernel, "fdholder-list").print(lines.toString());
        return 0;
    }
}
