package jinn.applet.portable;

import jinn.applet.Applet;
import jinn.kernel.Kernel;
import jinn.option.Options;

/** Takes file systems away from where they are mounted. */
final class Umount implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                umount - unmounts file systems
                dir...
                1: something was not unmounted
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        Operands operands = new Operands(kernel, "umount");
        for (String path : options.operandsFrom(0)) {
            operands.check(kernel.host().unmount(path), "unmount", path);
        }
        return operands.exitCode();
    }
}
