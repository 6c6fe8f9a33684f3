package jinn.applet.file;

import jinn.applet.Applet;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.Report;
import jinn.value.Fatal;
import jinn.walk.TreeCopy;

/** Copies a file of any kind, or a directory and all that is in it. */
final class HierCopy implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                hiercopy - copies a file, or a directory with all its content
                source: a file of any kind, or a directory
                destination: the path of the copy
                111: something was not copied
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        String from = options.operand(0);
        String to = options.operand(1);
        options.refuseOperandsAfter(2);
        TreeCopy copy = new TreeCopy(kernel, new Report(kernel, "hiercopy"));
        return copy.copyWhole(from, to) ? 0 : Fatal.SYSTEM;
    }
}
