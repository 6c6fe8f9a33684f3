package jinn.applet.file;

import jinn.applet.Applet;
import jinn.kernel.Kernel;
import jinn.option.Options;

/** Gives a file another name, in one step, whatever had that name. */
final class Rename implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                rename - renames a file atomically
                old: the file
                new: its new name; an existing file is replaced
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        String from = options.operand(0);
        String to = options.operand(1);
        options.refuseOperandsAfter(2);
        kernel.files().rename(from, to).orFatal("rename " + from + " to", to);
        return 0;
    }
}
