package jinn.applet.portable;

import jinn.applet.Applet;
import jinn.kernel.Kernel;
import jinn.option.Options;

/** Has everything written to the disks. */
final class Sync implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.operands("""
                sync - writes all buffered data to the disks
                0: always
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        kernel.host().sync();
        return 0;
    }
}
