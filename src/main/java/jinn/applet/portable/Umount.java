package jinn.applet.portable;

import java.util.List;
import jinn.applet.Applet;
import jinn.kernel.Kernel;
import jinn.option.Options;

/** Takes file systems away from where they are mounted. */
final class Umount implements Applet {

    @Override
    public Options.Syntax syntax() {
        return new Options.Syntax("", List.of(), "umount dir...");
    }

    @Override
    public int run(Kernel kernel, Options options) {
        Operands operands = new Operands(kernel, "umount");
        for (String path : options.operandsFrom(0)) {
            operands.check(kernel.machine().unmount(path), "unmount", path);
        }
        return operands.exitCode();
    }
}
